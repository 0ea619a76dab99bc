import { type ComponentType, useEffect, useState } from 'react'
import { notify } from './state/notices.ts'

const parts: (() => Promise<void>)[] = []

/**
 * A part of the window that its first screen does without: it is read once that stands (`readLaterParts`). Once read it is shown at
 * once, as if it had been there from the start. Where it can't be read that is said each time it is asked for, and `leave` takes back
 * what asked for it; Chromium reads it anew only with the whole page.
 */
export function later<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
  leave: () => void = () => {},
): ComponentType<Props> {
  // React's own `lazy` waits at least once, and then lets what it waited for appear only after a while.
  let Part: ComponentType<Props> | null = null
  const load = async () => {
    Part = await read()
  }
  parts.push(load)
  return function Later(props) {
    const [, showPart] = useState(Part !== null)
    useEffect(() => {
      if (Part !== null) return
      let isWanted = true
      const failed = () => {
        if (!isWanted) return
        leave()
        notify('problem', unreadable)
      }
      isFirstScreenShown.then(load).then(() => showPart(true), failed)
      return () => {
        isWanted = false
      }
    }, [])
    return Part === null ? null : <Part {...props} />
  }
}

const unreadable =
  'This part of Throughline could not be read. Close Throughline and start it again; where that does not help, install it again.'

let firstScreenShown = () => {}
const isFirstScreenShown = new Promise<void>((resolve) => {
  firstScreenShown = resolve
})

/**
 * Reads all parts that are shown later, so that none has to be waited for; one that can't be read is told of when it is shown. Before
 * this is called none is read, not even one that is to be shown: it would hold up the first screen. May be called again.
 */
export function readLaterParts(): void {
  firstScreenShown()
  for (const read of parts) read().catch(() => {})
}
