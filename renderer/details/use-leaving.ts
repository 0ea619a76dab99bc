import { useRef } from 'react'

/** Handlers for a field: when it is left with another value than it was entered with, `onLeave` gets the value before. */
export function useLeaving(value: string, onLeave: ((before: string) => void) | undefined) {
  const before = useRef(value)
  return {
    onFocus: () => {
      before.current = value
    },
    onBlur: () => {
      if (before.current !== value) onLeave?.(before.current)
      before.current = value
    },
  }
}
