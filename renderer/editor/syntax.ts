import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'

/** The structure of an article's text. */
export type Tree = ReturnType<typeof syntaxTree>

/** One part of that structure. */
export type SyntaxNode = Tree['topNode']

const longestParse = 500

/** The structure, parsed as far as `upTo` (within half a second, else as far as that went). */
export function treeOf(state: EditorState, upTo: number = state.doc.length): Tree {
  return ensureSyntaxTree(state, upTo, longestParse) ?? syntaxTree(state)
}

/** The nearest node of one of these names at or above a node; null where there is none. */
export function enclosing(node: SyntaxNode | null, names: ReadonlySet<string>): SyntaxNode | null {
  for (let current = node; current !== null; current = current.parent)
    if (names.has(current.name)) return current
  return null
}

const literal = new Set([
  'FencedCode',
  'CodeBlock',
  'HTMLBlock',
  'CommentBlock',
  'ProcessingInstructionBlock',
])

/** True of a place whose characters mean themselves: a block of code or HTML. */
export function isLiteral(tree: Tree, position: number): boolean {
  return (
    enclosing(tree.resolveInner(position, 1), literal) !== null ||
    enclosing(tree.resolveInner(position, -1), literal) !== null
  )
}
