import type { MarkedToken, Token, Tokens } from 'marked'
import { ArticleLexer, definitionsIn, linkDefinitions } from './article-lexer.ts'
import { readCallout } from './callouts.ts'

/** The elements inside a rendered block that `partStarts` tells the places of. */
export const partSelector = 'li, tr, p, figcaption, pre, hr, h1, h2, h3, h4, h5, h6'

/**
 * Where the parts of one block (items, rows, paragraphs in a list or quotation, a callout's title …) begin in its Markdown (LF line endings),
 * in UTF-16 units from the block's own start: one for each element that `partSelector` finds inside what the block renders
 * to, ascending. Elements that an author wrote as raw HTML are not counted here.
 */
export function partStarts(blockMarkdown: string): readonly number[] {
  const lines: number[] = []
  const lexer = new ArticleLexer()
  const tokens = lexer.blocks(blockMarkdown)
  lexer.readInline(linkDefinitions(tokens.flatMap(definitionsIn)))
  collect(tokens, 0, lines)
  const lineStarts = startsOfLines(blockMarkdown)
  return lines.map((line) => lineStarts[line] ?? blockMarkdown.length)
}

const leaves = new Set(['paragraph', 'heading', 'code', 'hr'])

/** marked strips marks and indents inside lists and quotations but keeps the lines, so that places are counted in lines. */
function collect(tokens: readonly Token[], firstLine: number, lines: number[]): void {
  let line = firstLine
  for (const token of tokens as readonly MarkedToken[]) {
    if (leaves.has(token.type)) lines.push(line)
    else if (token.type === 'blockquote') collectQuoted(token.tokens, line, lines)
    else if (token.type === 'table') lines.push(line, ...token.rows.map((_, row) => line + 2 + row))
    else if (token.type === 'list') collectItems(token.items, line, lines)
    line += lineEndings(token.raw)
  }
}

/** A callout's title is a paragraph of its own, and what follows on the lines below it another. */
function collectQuoted(tokens: readonly Token[], firstLine: number, lines: number[]): void {
  const callout = readCallout(tokens)
  if (callout === null) {
    collect(tokens, firstLine, lines)
    return
  }
  lines.push(firstLine)
  const [title, ...others] = tokens
  const hasBody = callout.content.length > others.length
  if (hasBody) lines.push(firstLine + 1)
  collect(others, firstLine + lineEndings(title?.raw ?? ''), lines)
}

function collectItems(items: readonly Tokens.ListItem[], firstLine: number, lines: number[]): void {
  let line = firstLine
  for (const item of items) {
    lines.push(line)
    collect(item.tokens, line, lines)
    line += lineEndings(item.raw)
  }
}

function lineEndings(text: string): number {
  return text.split('\n').length - 1
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
