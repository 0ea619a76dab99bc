import { createContext, type ReactNode, type RefCallback, useCallback, useContext, useState } from 'react'

const Place = createContext<{
  readonly place: HTMLElement | null
  readonly setPlace: (place: HTMLElement | null) => void
}>({ place: null, setPlace: () => {} })

/** Lets an open dialog have the notices within it, where they can be pressed, are heard, and cover none of its buttons. */
export function NoticePlace({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return <Place value={{ place, setPlace }}>{children}</Place>
}

/** Where the notices stand while a dialog is open; null: at the foot of the window. */
export function useNoticePlace(): HTMLElement | null {
  return useContext(Place).place
}

/** The `ref` of the element of a dialog that takes the notices in. */
export function useTakesNotices(): RefCallback<HTMLElement> {
  const { setPlace } = useContext(Place)
  return useCallback(
    (element: HTMLElement | null) => {
      setPlace(element)
      return () => setPlace(null)
    },
    [setPlace],
  )
}
