import type { ChangeSpec, EditorState, Transaction, TransactionSpec } from '@codemirror/state'
import { type SyntaxNode, treeOf } from './syntax.ts'

/** The same step with every numbered list that it touches counted through again, from its first number on. */
export function renumbered(state: EditorState, spec: TransactionSpec): TransactionSpec {
  const transaction = state.update(spec)
  const changes = numberChanges(transaction)
  if (changes.length === 0) return spec
  const counted = transaction.state.update({ changes })
  return {
    ...spec,
    changes: transaction.changes.compose(counted.changes),
    selection: transaction.newSelection.map(counted.changes),
  }
}

function numberChanges(transaction: Transaction): readonly ChangeSpec[] {
  const { state, changes } = transaction
  let from = state.doc.length
  let to = 0
  changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    from = Math.min(from, state.doc.lineAt(fromB).from)
    to = Math.max(to, state.doc.lineAt(toB).to)
  })
  const specs: ChangeSpec[] = []
  // The line after is looked at too: it may begin what is left of a list that was cut.
  treeOf(state, to).iterate({
    from: Math.max(0, from - 1),
    to: Math.min(state.doc.length, to + 1),
    enter({ node }) {
      if (node.name === 'OrderedList') specs.push(...countThrough(state, node))
    },
  })
  return specs
}

function countThrough(state: EditorState, list: SyntaxNode): readonly ChangeSpec[] {
  const marks = list.getChildren('ListItem').flatMap((item) => item.getChild('ListMark') ?? [])
  const first = marks[0]
  if (first === undefined) return []
  const start = Number.parseInt(state.sliceDoc(first.from, first.to), 10)
  return marks.flatMap(({ from, to }, index) => {
    const written = state.sliceDoc(from, to - 1)
    const right = String(start + index)
    return written === right ? [] : [{ from, to: to - 1, insert: right }]
  })
}
