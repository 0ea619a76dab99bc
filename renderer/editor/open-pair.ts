import {
  type ChangeSpec,
  type EditorState,
  StateEffect,
  StateField,
  type TransactionSpec,
} from '@codemirror/state'

interface Pair {
  readonly mark: string
  /** The stretch between the marks, which grows with what is typed. */
  readonly from: number
  readonly to: number
}

const pairOpened = StateEffect.define<Pair>()

/** The pair of marks that was opened to type in, while the cursor stays in it: the same key then leads out of it. */
export const openPairField = StateField.define<Pair | null>({
  create: () => null,
  update(pair, transaction) {
    for (const effect of transaction.effects) if (effect.is(pairOpened)) return effect.value
    if (pair === null) return null
    const from = transaction.changes.mapPos(pair.from, -1)
    const to = transaction.changes.mapPos(pair.to, 1)
    const { head } = transaction.newSelection.main
    return head < from || head > to ? null : { ...pair, from, to }
  },
})

/** Inserts a pair of marks with the cursor between them. */
export function openPair(at: number, mark: string): TransactionSpec {
  const inside = at + mark.length
  return {
    changes: { from: at, insert: mark + mark },
    selection: { anchor: inside },
    effects: pairOpened.of({ mark, from: inside, to: inside }),
    userEvent: 'input.format',
  }
}

/** True where something was typed into a pair that was opened with this mark, and the cursor stands at its end. */
export function isPairOpen(state: EditorState, head: number, mark: string): boolean {
  const pair = state.field(openPairField, false) ?? null
  if (pair === null || pair.mark !== mark || pair.to !== head || pair.from === pair.to) return false
  return state.sliceDoc(head, head + mark.length) === mark && /\S$/.test(state.sliceDoc(pair.from, head))
}

/** What takes away the pair of marks with nothing between them but the cursor; null where there is none. */
export function emptyPair(state: EditorState, head: number, mark: string): readonly ChangeSpec[] | null {
  const line = state.doc.lineAt(head)
  const before = /\**$/.exec(line.text.slice(0, head - line.from))?.[0].length ?? 0
  const after = /^\**/.exec(line.text.slice(head - line.from))?.[0].length ?? 0
  const isPair = before === after && (before === mark.length || before === 3)
  if (!isPair) return null
  return [
    { from: head - mark.length, to: head },
    { from: head, to: head + mark.length },
  ]
}
