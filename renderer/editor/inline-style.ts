import {
  type ChangeSet,
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type TransactionSpec,
} from '@codemirror/state'
import { elementAt, type InlineElement, inlineElements } from './inline-elements.ts'
import { emptyPair, isPairOpen, openPair } from './open-pair.ts'
import { addStyle, removeStyle } from './style-changes.ts'
import { type InlineStyle, isStyled } from './styled-text.ts'
import { isLiteral, treeOf } from './syntax.ts'
import { type TextSegment, textSegments } from './text-segments.ts'

/** Strong words. */
export const bold: InlineStyle = { name: 'StrongEmphasis', mark: '**' }

/** Stressed words. */
export const italic: InlineStyle = { name: 'Emphasis', mark: '*' }

/** True where the whole selection, or the place of the cursor, has the style. */
export function hasStyle(state: EditorState, style: InlineStyle): boolean {
  const { from, to, empty } = state.selection.main
  if (!empty) return isStyled(state, style.name, from, to)
  return elementAt(treeOf(state, to), to, style.name) !== null || emptyPair(state, to, style.mark) !== null
}

/**
 * Puts the style on the selected words, or takes it away where all of them have it; without a selection, on the word at
 * the cursor, else it opens a pair of marks to type in. No visible character changes; null where nothing can be done.
 */
export function toggleStyle(state: EditorState, style: InlineStyle): TransactionSpec | null {
  const { ranges } = state.selection
  const only = ranges.length === 1 && ranges[0]?.empty ? ranges[0].head : null
  if (only !== null) {
    const atCursor = atEmptyPlace(state, style, only)
    if (atCursor !== 'word') return atCursor
  }
  const segments = ranges.flatMap((range) =>
    range.empty ? segmentAtCursor(state, range.head, style) : selectedSegments(state, range.from, range.to),
  )
  const isOn = segments.every(({ from, to }) => isStyled(state, style.name, from, to))
  const changes = inTurn(state, segments, (now, segment) => {
    if (isStyled(now, style.name, segment.from, segment.to) !== isOn) return null
    return isOn ? removeStyle(now, style, segment) : addStyle(now, style, segment)
  })
  return changes.empty ? null : withSelection(state, changes, segments)
}

/** Changes stretch after stretch, each as it stands after the ones before it: two may belong to one element. */
function inTurn(
  state: EditorState,
  segments: readonly TextSegment[],
  change: (now: EditorState, segment: TextSegment) => readonly ChangeSpec[] | null,
): ChangeSet {
  let now = state
  let all = state.changes()
  for (const { from, to } of segments) {
    const changes = change(now, { from: all.mapPos(from, 1), to: all.mapPos(to, -1) })
    if (changes === null) continue
    const transaction = now.update({ changes })
    all = all.compose(transaction.changes)
    now = transaction.state
  }
  return all
}

/** What is done where nothing is selected and no word is at hand; `word` where the word at the cursor is meant. */
function atEmptyPlace(state: EditorState, style: InlineStyle, head: number): TransactionSpec | null | 'word' {
  const tree = treeOf(state, head)
  if (isLiteral(tree, head)) return null
  if (isPairOpen(state, head, style.mark)) return { selection: { anchor: head + style.mark.length } }
  const pair = emptyPair(state, head, style.mark)
  if (pair !== null) return { changes: pair, userEvent: 'delete' }
  if (elementAt(tree, head, style.name) !== null || wordAt(state, head) !== null) return 'word'
  const isInAtom = inlineElements(tree, head, head).some(
    (element) => element.name === 'InlineCode' && element.from < head && head < element.to,
  )
  return isInAtom ? null : openPair(head, style.mark)
}

function segmentAtCursor(state: EditorState, head: number, style: InlineStyle): readonly TextSegment[] {
  const tree = treeOf(state, head)
  const element = elementAt(tree, head, style.name)
  if (element !== null) return [{ from: element.contentFrom, to: element.contentTo }]
  const word = wordAt(state, head)
  return word === null ? [] : textSegments(state, tree, word.from, word.to)
}

function selectedSegments(state: EditorState, from: number, to: number): readonly TextSegment[] {
  const tree = treeOf(state, to)
  return textSegments(state, tree, from, to).filter(({ from: start, to: end }) => {
    const text = state.sliceDoc(start, end)
    return /[^\s*_~`[\]()]/.test(text) && !inlineElements(tree, start, end).some((e) => isAddressOf(e, start))
  })
}

/** True of a place within the hidden address of a link, where no words can be. */
function isAddressOf(element: InlineElement, place: number): boolean {
  return element.name === 'Link' && element.contentTo < place && place < element.to
}

const word = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu

/** The word at a place, its ends included; an apostrophe is part of it. */
export function wordAt(state: EditorState, position: number): TextSegment | null {
  const line = state.doc.lineAt(position)
  for (const match of line.text.matchAll(word)) {
    const from = line.from + match.index
    const to = from + match[0].length
    if (from <= position && position <= to) return { from, to }
  }
  return null
}

/** What was selected stays selected, marks not included; a cursor stays in its word. */
function withSelection(
  state: EditorState,
  set: ChangeSet,
  segments: readonly TextSegment[],
): TransactionSpec {
  const ranges = state.selection.ranges.map((range) => {
    if (!range.empty) {
      const from = set.mapPos(range.from, 1)
      const to = Math.max(from, set.mapPos(range.to, -1))
      return range.anchor <= range.head ? EditorSelection.range(from, to) : EditorSelection.range(to, from)
    }
    const isAtEnd = segments.some(({ to }) => to === range.head)
    return EditorSelection.cursor(set.mapPos(range.head, isAtEnd ? -1 : 1))
  })
  return {
    changes: set,
    selection: EditorSelection.create(ranges, state.selection.mainIndex),
    userEvent: 'input.format',
    scrollIntoView: true,
  }
}
