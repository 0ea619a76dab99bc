import { useEffect, useState } from 'react'

/** The room within an element's padding, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of an element as it is now; nothing before it was measured. */
export function useSize(element: { readonly current: HTMLElement | null }): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}
