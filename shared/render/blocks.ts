import { ArticleLexer, definitionsIn, linkDefinitions } from './article-lexer.ts'
import { endnotes, namesFor, nothing, shownFootnotes } from './article-names.ts'
import { asWritten, type LinkTo, type Rendering } from './article-renderer.ts'
import { elementsTogether } from './html-elements.ts'
import { type Piece, PieceRenderer } from './piece.ts'
import { sanitiseHtml } from './sanitise.ts'

/** One block of an article (a paragraph, a list …): where it stands in the Markdown, in UTF-16 units, and its safe HTML. */
export interface RenderedBlock {
  readonly start: number
  readonly end: number
  readonly html: string
}

/**
 * Renders Markdown (CommonMark with GitHub's extensions) block by block. The blocks cover the whole text in order; each
 * is safe by itself, so that one can be shown anew without the others; what an author put into one HTML element is one block. Link definitions, heading
 * ids and the numbers of footnotes reach from one block to another; the footnotes are one block behind all others. Never throws.
 */
export function renderBlocks(markdown: string, rendering: Rendering = {}): readonly RenderedBlock[] {
  const { linkTo = asWritten } = rendering
  const originalOffset = offsetsBeforeNormalising(markdown)
  const { pieces, notes } = allPieces(markdown.replace(/\r\n?/g, '\n'), rendering)
  let at = 0
  const blocks = elementsTogether(pieces).map((group) => {
    const start = originalOffset(at)
    for (const { length } of group) at += length
    return { start, end: originalOffset(at), html: safeHtmlOf(group, linkTo) }
  })
  return notes === '' ? blocks : [...blocks, { start: markdown.length, end: markdown.length, html: notes }]
}

/** The safe HTML of pieces that belong together. */
export function safeHtmlOf(pieces: readonly Piece[], linkTo: LinkTo = asWritten): string {
  const html = pieces.length === 1 ? (pieces[0]?.html ?? '') : pieces.map((piece) => piece.html).join('')
  return pieces.some(({ holdsHtml }) => holdsHtml) ? sanitiseHtml(html, linkTo) : html
}

function allPieces(markdown: string, rendering: Rendering) {
  const lexer = new ArticleLexer()
  const tokens = lexer.blocks(markdown)
  lexer.readInline(linkDefinitions(tokens.flatMap(definitionsIn)))
  const renderer = new PieceRenderer(rendering)
  const asked = tokens.map((token) => renderer.asks(token))
  const names = namesFor(asked)
  const given = names.all(asked)
  const pieces = tokens.map((token, at) => renderer.render(token, () => given[at] ?? nothing))
  return { pieces, notes: endnotes(shownFootnotes(pieces, names)) }
}

/** marked counts CRLF as one character; this turns its offsets back into those of the text as it is. */
function offsetsBeforeNormalising(text: string): (offset: number) => number {
  if (!text.includes('\r\n')) return (offset) => offset
  let original = 0
  let normalised = 0
  return (offset) => {
    while (normalised < offset && original < text.length) {
      original += text.startsWith('\r\n', original) ? 2 : 1
      normalised++
    }
    return original
  }
}
