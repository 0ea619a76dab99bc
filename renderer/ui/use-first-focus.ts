import { type RefObject, useEffect, useRef } from 'react'

/** For the field of a dialog that is written into first: it has the focus from the beginning, where that is wanted. */
export function useFirstFocus<Field extends HTMLElement>(isWanted = true): RefObject<Field | null> {
  const field = useRef<Field>(null)
  useEffect(() => {
    if (isWanted) field.current?.focus()
  }, [isWanted])
  return field
}
