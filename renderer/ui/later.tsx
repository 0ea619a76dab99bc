import { type ComponentType, lazy, Suspense } from 'react'

const parts: (() => Promise<unknown>)[] = []

/**
 * A part of the window that nobody sees at its start: it is read once the window stands (`readLaterParts`), at the latest when
 * it is shown for the first time.
 */
export function later<Props extends object>(read: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  parts.push(read)
  const Part = lazy(async () => ({ default: await read() }))
  return (props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  )
}

/** Reads all parts that are shown later, so that none has to be waited for. */
export function readLaterParts(): void {
  for (const read of parts) void read()
}
