import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked'

/** The elements inside a rendered block that `partStarts` tells the places of. */
export const partSelector = 'li, tr, p, pre, hr, h1, h2, h3, h4, h5, h6'

/**
 * Where the parts of one block (items, rows, paragraphs in a list or quotation …) begin in its Markdown (LF line endings),
 * in UTF-16 units from the block's own start: one for each element that `partSelector` finds inside what the block renders
 * to, ascending. Elements that an author wrote as raw HTML are not counted here.
 */
export function partStarts(blockMarkdown: string): readonly number[] {
  const lines: number[] = []
  collect(new Lexer({ gfm: true }).lex(blockMarkdown), 0, lines)
  const lineStarts = startsOfLines(blockMarkdown)
  return lines.map((line) => lineStarts[line] ?? blockMarkdown.length)
}

const leaves = new Set(['paragraph', 'heading', 'code', 'hr'])

/** marked strips marks and indents inside lists and quotations but keeps the lines, so that places are counted in lines. */
function collect(tokens: readonly Token[], firstLine: number, lines: number[]): void {
  let line = firstLine
  for (const token of tokens as readonly MarkedToken[]) {
    if (leaves.has(token.type)) lines.push(line)
    else if (token.type === 'blockquote') collect(token.tokens, line, lines)
    else if (token.type === 'table') lines.push(line, ...token.rows.map((_, row) => line + 2 + row))
    else if (token.type === 'list') collectItems(token.items, line, lines)
    line += lineEndings(token.raw)
  }
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
