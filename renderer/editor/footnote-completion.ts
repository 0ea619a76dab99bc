import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { footnotesOf } from './footnotes.ts'
import { isLiteral, treeOf } from './syntax.ts'

/** Offers the footnotes of the text behind `[^`; null where none is being mentioned. */
export function offerFootnotes({ state, pos }: CompletionContext): CompletionResult | null {
  const line = state.doc.lineAt(pos)
  const typed = /(?<!\\)\[\^([^\]\s[]*)$/.exec(line.text.slice(0, pos - line.from))?.[1]
  // At the beginning of a line a footnote is being written, rather than mentioned.
  if (typed === undefined || pos - typed.length - 2 === line.from) return null
  if (isLiteral(treeOf(state, pos), pos)) return null
  const closing = state.sliceDoc(pos, pos + 1) === ']' ? 1 : 0
  const options = footnotesOf(state)
    .filter(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()))
    .map(
      ({ label, words }): Completion => ({
        label,
        detail: words.length > 90 ? `${words.slice(0, 90).trimEnd()}…` : words,
        apply: (view, _, from, to) =>
          view.dispatch({
            changes: { from, to: to + closing, insert: `${label}]` },
            selection: { anchor: from + label.length + 1 },
            userEvent: 'input.complete',
          }),
      }),
    )
  return options.length === 0 ? null : { from: pos - typed.length, options, filter: false }
}
