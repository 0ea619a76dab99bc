import type { EditorState } from '@codemirror/state'
import type { SyntaxNode, Tree } from './syntax.ts'
import { isUnread } from './unread-links.ts'

/** A stretch of Markdown that a reader never sees. It comes to light where the cursor touches `around`. */
export interface MarkRange {
  readonly from: number
  readonly to: number
  readonly around: { readonly from: number; readonly to: number }
  /** What stands in its place; nothing where it is hidden. */
  readonly shownAs: 'nothing' | 'bullet' | 'rule'
}

/**
 * The marks within a stretch, in order and apart from each other, each within one line. What is literal is never among
 * them: code, HTML, escapes, brackets without an address, and marks with no words between them.
 */
export function markRanges(state: EditorState, tree: Tree, from: number, to: number): readonly MarkRange[] {
  const marks: MarkRange[] = []
  tree.iterate({
    from,
    to,
    enter({ node }) {
      if (literal.has(node.name)) return false
      marks.push(...(readers[node.name]?.(state, node) ?? []))
      return true
    },
  })
  return apart(state, marks)
}

type Reader = (state: EditorState, node: SyntaxNode) => readonly MarkRange[]

const literal = new Set(['FencedCode', 'CodeBlock', 'HTMLBlock', 'LinkReference', 'Image', 'Table'])

const readers: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, headingMarks])),
  StrongEmphasis: spanMarks,
  Emphasis: spanMarks,
  Strikethrough: spanMarks,
  InlineCode: spanMarks,
  Autolink: spanMarks,
  Link: linkMarks,
  QuoteMark: quoteMark,
  ListMark: bullet,
  HorizontalRule: rule,
}

/** `## ` with the blank after it, and the `##` that may close the line. */
function headingMarks(state: EditorState, node: SyntaxNode): readonly MarkRange[] {
  const line = state.doc.lineAt(node.from)
  const [opening, closing] = node.getChildren('HeaderMark')
  if (opening === undefined) return []
  const words = state.sliceDoc(opening.to, closing?.from ?? node.to)
  if (words.trim() === '') return []
  const around = { from: line.from, to: line.to }
  const opened = { from: opening.from, to: opening.to + blankAt(words), around, shownAs: 'nothing' } as const
  if (closing === undefined) return [opened]
  const blank = words.length - words.trimEnd().length
  return [opened, { from: closing.from - blank, to: closing.to, around, shownAs: 'nothing' }]
}

function spanMarks(_state: EditorState, node: SyntaxNode): readonly MarkRange[] {
  const { firstChild, lastChild } = node
  if (firstChild === null || lastChild === null || firstChild.to >= lastChild.from) return []
  return [
    { from: firstChild.from, to: firstChild.to, around: node, shownAs: 'nothing' },
    { from: lastChild.from, to: lastChild.to, around: node, shownAs: 'nothing' },
  ]
}

/** A link with its address behind it. `[words]` alone is a link only where it is defined, so it stays as it is. */
function linkMarks(state: EditorState, node: SyntaxNode): readonly MarkRange[] {
  const [opening, closing] = node.getChildren('LinkMark')
  if (opening === undefined || closing === undefined) return []
  const hasWords = state.sliceDoc(opening.to, closing.from).trim() !== ''
  if (!hasWords || isUnread(state, node) || state.sliceDoc(closing.to, closing.to + 1) !== '(') return []
  return [
    { from: opening.from, to: opening.to, around: node, shownAs: 'nothing' },
    { from: closing.from, to: node.to, around: node, shownAs: 'nothing' },
  ]
}

function quoteMark(state: EditorState, node: SyntaxNode): readonly MarkRange[] {
  const line = state.doc.lineAt(node.from)
  const after = line.text.slice(node.to - line.from)
  const to = node.to + (/^[ \t]/.test(after) ? 1 : 0)
  return [{ from: node.from, to, around: { from: line.from, to: line.to }, shownAs: 'nothing' }]
}

/** The bullet comes to light as `-` only beside it: it says the same. */
function bullet(state: EditorState, node: SyntaxNode): readonly MarkRange[] {
  if (!/^[-+*]$/.test(state.sliceDoc(node.from, node.to))) return []
  return [{ from: node.from, to: node.to, around: { from: node.from, to: node.to }, shownAs: 'bullet' }]
}

function rule(state: EditorState, node: SyntaxNode): readonly MarkRange[] {
  const line = state.doc.lineAt(node.from)
  return [{ from: node.from, to: node.to, around: { from: line.from, to: line.to }, shownAs: 'rule' }]
}

function blankAt(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0
}

/** In order, without those that cross a line's end or begin within the one before. */
function apart(state: EditorState, marks: readonly MarkRange[]): readonly MarkRange[] {
  const sorted = [...marks].sort((a, b) => a.from - b.from || a.to - b.to)
  let end = -1
  return sorted.filter((mark) => {
    if (mark.from < end || mark.from >= mark.to || mark.to > state.doc.lineAt(mark.from).to) return false
    end = mark.to
    return true
  })
}
