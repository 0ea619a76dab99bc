import { useRef } from 'react'
import { currentText } from '../state/article.ts'
import type { Entered } from '../state/leading-here.ts'

/** Handlers for a field: when it is left with another value than it was entered with, `onLeave` gets what was there before. */
export function useLeaving(value: string, onLeave: ((before: Entered) => void) | undefined) {
  const before = useRef<Entered>({ value, text: null })
  return {
    onFocus: () => {
      before.current = { value, text: currentText() }
    },
    onBlur: () => {
      if (before.current.value !== value) onLeave?.(before.current)
      before.current = { value, text: null }
    },
  }
}
