import { historyField } from '@codemirror/commands'
import type { EditorSelection, EditorState, Extension, StateEffect } from '@codemirror/state'

/** What is left of an article’s editor: enough to go on, and nothing of what can be made from the text again. */
interface KeptState {
  /** The mark of the whole file as it was left: twenty long texts would be more than all the rest. */
  readonly mark: string
  readonly selection: EditorSelection
  /** Begins an editor with the steps to undo. */
  readonly history: Extension
  /** Brings the text back to where it was scrolled to. */
  readonly place: StateEffect<unknown>
}

const most = 20
const kept = new Map<string, KeptState>()

/** Keeps what the editor knows of an article that is left: its steps to undo, its selection, its place; of the last twenty. */
export function keepState(
  key: string,
  { text, state, place }: { text: string; state: EditorState; place: StateEffect<unknown> },
): void {
  // The state itself would keep the whole syntax tree and all that is drawn.
  const steps: unknown = state.field(historyField)
  const history = historyField.init(() => steps)
  kept.delete(key)
  kept.set(key, { mark: markOf(text), selection: state.selection, history, place })
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(oldest)
  }
}

/** What was kept of an article, if its file still holds the text that was left; null otherwise. */
export function keptState(key: string, text: string): KeptState | null {
  const state = kept.get(key)
  return state?.mark === markOf(text) ? state : null
}

/** Two texts with the same mark are the same: it is their length and 64 bits of two hashes (FNV-1a and its like with another prime). */
function markOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x85ebca6b) + (other >>> 15)
  }
  return `${text.length} ${one >>> 0} ${other >>> 0}`
}
