import type { SearchQuery } from '@codemirror/search'
import type { EditorState } from '@codemirror/state'

const most = 10_000

/** How often a text holds what is looked for, and which of these is selected (from 1; 0 where none is). */
export interface Matches {
  readonly total: number
  readonly current: number
}

/** Counts what is found, up to ten thousand. */
export function countMatches(state: EditorState, query: SearchQuery): Matches {
  if (!query.valid) return { total: 0, current: 0 }
  const { from, to } = state.selection.main
  let total = 0
  let current = 0
  const cursor = query.getCursor(state)
  for (let step = cursor.next(); step.done !== true && total < most; step = cursor.next()) {
    total++
    if (step.value.from === from && step.value.to === to) current = total
  }
  return { total, current }
}

/** The first match from a place on, else the first of the text; null where nothing is found. */
export function firstMatch(
  state: EditorState,
  query: SearchQuery,
  from: number,
): { readonly from: number; readonly to: number } | null {
  if (!query.valid) return null
  for (const start of [from, 0]) {
    const step = query.getCursor(state, start).next()
    if (step.done !== true) return { from: step.value.from, to: step.value.to }
  }
  return null
}

/** The count in words. */
export function matchWords({ total, current }: Matches): string {
  if (total === 0) return 'Nothing found'
  const count = total >= most ? `more than ${most - 1}` : String(total)
  if (current > 0) return `${current} of ${count}`
  return total === 1 ? '1 found' : `${count} found`
}
