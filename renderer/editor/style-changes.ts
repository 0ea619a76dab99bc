import type { ChangeSpec, EditorState } from '@codemirror/state'
import { type InlineElement, inlineElements, isAtom } from './inline-elements.ts'
import { type InlineStyle, styledText } from './styled-text.ts'
import { treeOf } from './syntax.ts'
import { type TextSegment, trimmed } from './text-segments.ts'

type Splices = readonly { readonly from: number; readonly to: number; readonly insert: string }[]

/**
 * What puts the style on a stretch. Marks beside letters don't always count in Markdown, so each way to write them is
 * tried and read again: the first that shows just what was meant is taken; null where none does.
 */
export function addStyle(
  state: EditorState,
  style: InlineStyle,
  wanted: TextSegment,
): readonly ChangeSpec[] | null {
  const stretch = wholeMarks(elementsAt(state, wanted), wanted)
  for (const target of [stretch, ...widened(state, stretch)])
    for (const mark of [style.mark, style.mark.replaceAll('*', '_')]) {
      const changes = adding(state, style.name, mark, target)
      if (isRight(state, changes, target, style.name, true)) return changes
    }
  return null
}

/** What takes the style off a stretch; what has it beside the stretch keeps it. Null where that can't be written. */
export function removeStyle(
  state: EditorState,
  style: InlineStyle,
  wanted: TextSegment,
): readonly ChangeSpec[] | null {
  const stretch = wholeMarks(elementsAt(state, wanted), wanted)
  for (const target of [stretch, ...widened(state, stretch)])
    for (const mark of [style.mark, style.mark.replaceAll('*', '_')]) {
      const changes = removing(state, style.name, mark, target)
      if (isRight(state, changes, target, style.name, false)) return changes
    }
  return null
}

function adding(state: EditorState, name: string, mark: string, target: TextSegment): Splices {
  const elements = elementsAt(state, target)
  let { from, to } = target
  const merged = new Set<InlineElement>()
  for (let isGrowing = true; isGrowing; ) {
    const more = elements.filter(
      (element) => element.name === name && !merged.has(element) && element.from <= to && element.to >= from,
    )
    for (const element of more) {
      merged.add(element)
      from = Math.min(from, element.from)
      to = Math.max(to, element.to)
    }
    isGrowing = more.length > 0
  }
  const others = inlineElements(treeOf(state, to), from, to).filter((element) => !merged.has(element))
  return [
    ...pieces(state, others, from, to).flatMap((piece) => wrap(piece, mark)),
    ...[...merged].flatMap(unwrap),
  ]
}

function removing(state: EditorState, name: string, mark: string, target: TextSegment): Splices {
  const elements = elementsAt(state, target)
  const affected = elements.filter(
    (element) => element.name === name && element.contentFrom < target.to && element.contentTo > target.from,
  )
  return affected.flatMap((element) => {
    const inside = inlineElements(treeOf(state, element.to), element.contentFrom, element.contentTo).filter(
      (other) => other.from >= element.contentFrom && other.to <= element.contentTo,
    )
    const left = pieces(state, inside, element.contentFrom, Math.max(element.contentFrom, target.from))
    const right = pieces(state, inside, Math.min(element.contentTo, target.to), element.contentTo)
    return [...unwrap(element), ...[...left, ...right].flatMap((piece) => wrap(piece, mark))]
  })
}

function elementsAt(state: EditorState, { from, to }: TextSegment): readonly InlineElement[] {
  return inlineElements(treeOf(state, to), from, to)
}

/** Ends that stand within the marks of an element are moved to its inside or its outside. */
function wholeMarks(elements: readonly InlineElement[], wanted: TextSegment): TextSegment {
  let { from, to } = wanted
  for (const element of elements) {
    if (from >= element.from && from < element.contentFrom && to < element.to) from = element.contentFrom
    if (from > element.contentTo && from < element.to) from = element.to
  }
  for (const element of [...elements].reverse()) {
    if (to > element.contentTo && to <= element.to && from > element.from) to = element.contentTo
    if (to > element.from && to < element.contentFrom) to = element.from
  }
  return from < to ? { from, to } : wanted
}

/** The stretch without punctuation at its ends; then as whole words; then with all of the elements that it cuts. */
function widened(state: EditorState, { from, to }: TextSegment): readonly TextSegment[] {
  const text = state.sliceDoc(from, to)
  const start = from + (/^[^\p{L}\p{N}*_`[<]*/u.exec(text)?.[0].length ?? 0)
  const end = to - (/[^\p{L}\p{N}*_`)>]*$/u.exec(text)?.[0].length ?? 0)
  const line = state.doc.lineAt(from)
  const before = /[\p{L}\p{N}\p{M}'’]*$/u.exec(line.text.slice(0, from - line.from))?.[0].length ?? 0
  const after = /^[\p{L}\p{N}\p{M}'’]*/u.exec(line.text.slice(to - line.from))?.[0].length ?? 0
  const words = { from: from - before, to: to + after }
  const cut = elementsAt(state, words).filter((element) => !isInside(element, words))
  const whole = {
    from: Math.min(words.from, ...cut.map((element) => element.from)),
    to: Math.max(words.to, ...cut.map((element) => element.to)),
  }
  const shrunk = start < end ? [{ from: start, to: end }] : []
  return [...shrunk, words, whole]
}

function isInside(element: InlineElement, { from, to }: TextSegment): boolean {
  const isWhole = element.from >= from && element.to <= to
  return isWhole || (!isAtom(element) && element.contentFrom <= from && element.contentTo >= to)
}

/** The stretch cut where other elements begin and end, so that each piece stands wholly inside or outside each of them. */
function pieces(
  state: EditorState,
  elements: readonly InlineElement[],
  from: number,
  to: number,
): readonly TextSegment[] {
  const piece = trimmed(state, from, to)
  if (piece === null) return []
  const cut = elements.find((element) => isCut(element, piece))
  if (cut === undefined) return [piece]
  const rest = elements.filter((element) => element !== cut)
  if (isAtom(cut)) return pieces(state, rest, Math.min(piece.from, cut.from), Math.max(piece.to, cut.to))
  const inner = pieces(state, rest, Math.max(piece.from, cut.contentFrom), Math.min(piece.to, cut.contentTo))
  return [...pieces(state, rest, piece.from, cut.from), ...inner, ...pieces(state, rest, cut.to, piece.to)]
}

function isCut(element: InlineElement, { from, to }: TextSegment): boolean {
  if (element.to <= from || element.from >= to) return false
  if (element.from >= from && element.to <= to) return false
  return isAtom(element) || !(element.contentFrom <= from && element.contentTo >= to)
}

function wrap({ from, to }: TextSegment, mark: string): Splices {
  return [
    { from, to: from, insert: mark },
    { from: to, to, insert: mark },
  ]
}

function unwrap({ from, to, contentFrom, contentTo }: InlineElement): Splices {
  return [
    { from, to: contentFrom, insert: '' },
    { from: contentTo, to, insert: '' },
  ]
}

/** Reads the changed text again: no visible character may differ, and only those meant may have gained or lost the style. */
function isRight(
  state: EditorState,
  changes: Splices,
  target: TextSegment,
  name: string,
  isOn: boolean,
): boolean {
  if (changes.length === 0) return false
  const places = changes.flatMap(({ from, to }) => [from, to])
  const from = state.doc.lineAt(Math.min(target.from, ...places)).from
  const to = state.doc.lineAt(Math.max(target.to, ...places)).to
  const transaction = state.update({ changes })
  const before = styledText(state, from, to)
  const after = styledText(
    transaction.state,
    transaction.changes.mapPos(from, -1),
    transaction.changes.mapPos(to, 1),
  )
  if (before.text !== after.text) return false
  return before.places.every((place, index) => {
    if (!/\S/.test(before.text[index] ?? '')) return true
    const names = new Set(before.styles[index])
    if (place >= target.from && place < target.to) names[isOn ? 'add' : 'delete'](name)
    const now = new Set(after.styles[index])
    return names.size === now.size && [...names].every((one) => now.has(one))
  })
}
