import { type ComponentType, useEffect, useState } from 'react'

const parts: (() => Promise<void>)[] = []

/**
 * A part of the window that nobody sees at its start: it is read once the window stands (`readLaterParts`), at the latest when
 * it is shown for the first time. Once read it is shown at once, as if it had been there from the start.
 */
export function later<Props extends object>(read: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  // React's own `lazy` waits at least once, and then lets what it waited for appear only after a while.
  let Part: ComponentType<Props> | null = null
  const load = async () => {
    Part = await read()
  }
  parts.push(load)
  return function Later(props) {
    const [, showPart] = useState(Part !== null)
    useEffect(() => {
      if (Part === null) void load().then(() => showPart(true))
    }, [])
    return Part === null ? null : <Part {...props} />
  }
}

/** Reads all parts that are shown later, so that none has to be waited for. */
export function readLaterParts(): void {
  for (const read of parts) void read()
}
