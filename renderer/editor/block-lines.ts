import { syntaxTree } from '@codemirror/language'
import { type Extension, type Range, RangeSet } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view'
import { linePrefix } from './line-prefix.ts'
import type { SyntaxNode } from './syntax.ts'
import { treeDecorations } from './tree-decorations.ts'

/** Gives lines the look of their block: room above headings, a bar beside quotations, hanging items, code set apart. */
export const blockLines: Extension = treeDecorations(lines)

const classes: Readonly<Record<string, string>> = {
  ATXHeading1: 'cm-heading',
  ATXHeading2: 'cm-heading',
  ATXHeading3: 'cm-heading',
  ATXHeading4: 'cm-heading',
  SetextHeading1: 'cm-heading',
  SetextHeading2: 'cm-heading',
  Blockquote: 'cm-quotation',
  FencedCode: 'cm-code',
  CodeBlock: 'cm-code',
  HTMLBlock: 'cm-code',
  Table: 'cm-table',
}

function lines(view: EditorView): DecorationSet {
  const decorations: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges)
    syntaxTree(view.state).iterate({
      from,
      to,
      enter({ node }) {
        const name = classes[node.name]
        if (name !== undefined) decorations.push(...linesOf(view, node, name, from, to))
        if (node.name === 'ListItem') decorations.push(...hangingLine(view, node))
      },
    })
  return RangeSet.of(decorations, true)
}

function linesOf(view: EditorView, node: SyntaxNode, name: string, from: number, to: number) {
  const decorations: Range<Decoration>[] = []
  const first = view.state.doc.lineAt(Math.max(from, node.from)).number
  const last = view.state.doc.lineAt(Math.min(to, node.to)).number
  for (let number = first; number <= last; number++)
    decorations.push(Decoration.line({ class: name }).range(view.state.doc.line(number).from))
  return decorations
}

/** The lines of an item begin under its words, not under its bullet. */
function hangingLine(view: EditorView, item: SyntaxNode): readonly Range<Decoration>[] {
  const line = view.state.doc.lineAt(item.from)
  const { quote, list } = linePrefix(line.text)
  if (quote.includes('>') || list === '') return []
  const width = quote.length * 0.26 + (/^\d/.test(list) ? list.length * 0.46 : list.length * 0.32)
  const style = `padding-inline-start: ${width.toFixed(2)}em; text-indent: -${width.toFixed(2)}em`
  return [Decoration.line({ attributes: { style } }).range(line.from)]
}
