import { type Extension, StateField, type Text, type Transaction } from '@codemirror/state'

type Ending = '\n' | '\r\n' | '\r'

/** The line endings of a file; `each` is kept only where they are mixed. */
interface LineEndings {
  readonly usual: Ending
  readonly each: readonly Ending[] | null
}

const lineEndingsField = StateField.define<LineEndings>({
  create: () => ({ usual: '\n', each: null }),
  update(value, transaction) {
    if (value.each === null || !transaction.docChanged) return value
    return { usual: value.usual, each: followChanges(value.each, value.usual, transaction) }
  },
})

/** Remembers the line endings of this text, since CodeMirror knows only one kind. */
export function keepLineEndings(text: string): Extension {
  return lineEndingsField.init(() => lineEndingsOf(text))
}

/** The document as it belongs in the file: every line that was not touched ends as it did. */
export function withLineEndings(doc: Text, endings: LineEndings): string {
  if (endings.each === null) {
    const text = doc.toString()
    return endings.usual === '\n' ? text : text.replaceAll('\n', endings.usual)
  }
  let text = ''
  let index = 0
  for (const line of doc.iterLines()) {
    const ending = endings.each[index - 1] ?? endings.usual
    // After a lone CR a LF would read as one CRLF, and an empty line between them would be lost.
    if (index > 0) text += ending === '\n' && text.endsWith('\r') ? '\r\n' : ending
    text += line
    index++
  }
  return text
}

/** The line endings that go with an editor state. */
export function endingsIn(state: { field(field: typeof lineEndingsField): LineEndings }): LineEndings {
  return state.field(lineEndingsField)
}

/** Which line endings a text has, and which of them is usual. */
function lineEndingsOf(text: string): LineEndings {
  const each = (text.match(/\r\n|\n|\r/g) ?? []) as Ending[]
  const counts = new Map<Ending, number>()
  for (const ending of each) counts.set(ending, (counts.get(ending) ?? 0) + 1)
  const [usual = '\n'] = [...counts].sort((a, b) => b[1] - a[1]).map(([ending]) => ending)
  return { usual, each: counts.size > 1 ? each : null }
}

function followChanges(each: readonly Ending[], usual: Ending, transaction: Transaction): readonly Ending[] {
  const next: Ending[] = []
  let taken = 0
  transaction.changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    const first = transaction.startState.doc.lineAt(fromA).number - 1
    const last = transaction.startState.doc.lineAt(toA).number - 1
    next.push(...each.slice(taken, first))
    const removed = each.slice(first, last)
    for (let index = 0; index < inserted.lines - 1; index++) next.push(removed[index] ?? usual)
    taken = last
  })
  next.push(...each.slice(taken))
  return next
}
