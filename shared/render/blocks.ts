import { HeadingIds } from '../domain/heading-ids.ts'
import { ArticleLexer, definitionsIn, linkDefinitions } from './article-lexer.ts'
import type { LinkTo } from './article-renderer.ts'
import { elementsTogether } from './html-elements.ts'
import { namesOf, type Piece, PieceRenderer } from './piece.ts'
import { sanitiseHtml } from './sanitise.ts'

/** One block of an article (a paragraph, a list …): where it stands in the Markdown, in UTF-16 units, and its safe HTML. */
export interface RenderedBlock {
  readonly start: number
  readonly end: number
  readonly html: string
}

const asWritten: LinkTo = (href) => href

/**
 * Renders Markdown (CommonMark with GitHub's extensions) block by block. The blocks cover the whole text in order; each
 * is safe by itself, so that one can be shown anew without the others; what an author put into one HTML element is one block. Link definitions and heading ids are the only
 * things that reach from one block to another. `linkTo` may turn links elsewhere. Never throws.
 */
export function renderBlocks(markdown: string, linkTo: LinkTo = asWritten): readonly RenderedBlock[] {
  const originalOffset = offsetsBeforeNormalising(markdown)
  let at = 0
  return elementsTogether(allPieces(markdown.replace(/\r\n?/g, '\n'), linkTo)).map((group) => {
    const start = originalOffset(at)
    for (const { length } of group) at += length
    return { start, end: originalOffset(at), html: safeHtmlOf(group, linkTo) }
  })
}

/** The safe HTML of pieces that belong together. */
export function safeHtmlOf(pieces: readonly Piece[], linkTo: LinkTo = asWritten): string {
  const html = pieces.length === 1 ? (pieces[0]?.html ?? '') : pieces.map((piece) => piece.html).join('')
  return pieces.some(({ holdsHtml }) => holdsHtml) ? sanitiseHtml(html, linkTo) : html
}

function allPieces(markdown: string, linkTo: LinkTo): readonly Piece[] {
  const lexer = new ArticleLexer()
  const tokens = lexer.blocks(markdown)
  lexer.readInline(linkDefinitions(tokens.flatMap(definitionsIn)))
  const renderer = new PieceRenderer(linkTo)
  const headings = tokens.map((token) => renderer.headingsOf(token))
  const ids = new HeadingIds(namesOf(headings.flat()))
  return tokens.map((token, at) => {
    const own = headings[at] ?? []
    return renderer.render(
      token,
      own,
      own.map(({ words, name }) => ids.next(words, name)),
    )
  })
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
