import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Keeps the focus on the part that is moved, and on the same button of it: a browser lets go of what changes its place. */
export function useKeptFocus(ids: readonly string[]): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  const last = useRef<{ readonly id: string; readonly control: string | null } | null>(null)
  const order = ids.join('\n')
  useLayoutEffect(() => {
    if (last.current === null || list.current?.contains(document.activeElement) === true) return
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(last.current.id)}"]`)
    const { control } = last.current
    const button = control === null ? null : row?.querySelector<HTMLElement>(`[data-control="${control}"]`)
    ;(button ?? row)?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [order])
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    const remember = ({ target }: FocusEvent) => {
      const at = target instanceof HTMLElement ? target : null
      const id = at?.closest('[data-row]')?.getAttribute('data-row') ?? null
      last.current = id === null ? null : { id, control: at?.getAttribute('data-control') ?? null }
    }
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) last.current = null
    }
    element.addEventListener('focusin', remember)
    element.addEventListener('focusout', forget)
    return () => {
      element.removeEventListener('focusin', remember)
      element.removeEventListener('focusout', forget)
    }
  }, [])
  return list
}
