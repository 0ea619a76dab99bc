import { GFM, parser } from '@lezer/markdown'

const articleParser = parser.configure(GFM)

/** The structure of an article's text, with exact places. */
export type MarkdownTree = ReturnType<typeof articleParser.parse>

/** One part of that structure. */
export type MarkdownNode = MarkdownTree['topNode']

/** Every line ending as one `\n`, and no character in another place: what the parser reads. */
export function withPlainEndings(body: string): string {
  return body.includes('\r') ? body.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : body
}

/** The structure of a text: CommonMark with GitHub's extensions. */
export function parseMarkdown(body: string): MarkdownTree {
  return articleParser.parse(body)
}

/** False of a text that holds nothing that the checks look for. */
export function mayHoldParts(body: string): boolean {
  return /[[<#@]|^ {0,3}(?:=+|-+)[ \t]*$|:\/\/|www\./m.test(body)
}

/** Every node, parents before their children. */
export function nodesOf(tree: MarkdownTree): readonly MarkdownNode[] {
  const nodes: MarkdownNode[] = []
  tree.iterate({
    enter({ node, name }) {
      if (wanted.has(name)) nodes.push(node)
    },
  })
  return nodes
}

const wanted = new Set([
  'Link',
  'Image',
  'LinkReference',
  'Autolink',
  'URL',
  'HTMLTag',
  'HTMLBlock',
  'ATXHeading1',
  'ATXHeading2',
  'ATXHeading3',
  'ATXHeading4',
  'ATXHeading5',
  'ATXHeading6',
  'SetextHeading1',
  'SetextHeading2',
])

/** The stretches whose characters mean themselves: code, HTML, comments. */
export function literalRanges(tree: MarkdownTree): readonly { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = []
  tree.iterate({
    enter({ name, from, to }) {
      if (!literal.has(name)) return true
      ranges.push({ from, to })
      return false
    },
  })
  return ranges
}

const literal = new Set([
  'InlineCode',
  'FencedCode',
  'CodeBlock',
  'HTMLBlock',
  'HTMLTag',
  'CommentBlock',
  'Comment',
  'ProcessingInstructionBlock',
])
