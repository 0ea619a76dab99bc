import type { EditorState, StateEffect } from '@codemirror/state'

interface KeptState {
  readonly text: string
  readonly state: EditorState
  /** Brings the text back to where it was scrolled to. */
  readonly place: StateEffect<unknown>
}

const most = 20
const kept = new Map<string, KeptState>()

/** Keeps what the editor knows of an article that is left: its steps to undo, its selection, its place. */
export function keepState(key: string, state: KeptState): void {
  kept.delete(key)
  kept.set(key, state)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(oldest)
  }
}

/** What was kept of an article, if its file still holds the text that was left; null otherwise. */
export function keptState(key: string, text: string): KeptState | null {
  const state = kept.get(key)
  kept.delete(key)
  return state?.text === text ? state : null
}
