import type { PageReading } from '../domain/compare-versions.ts'
import type { Piece, Pieces } from '../domain/pieces.ts'
import { withLf } from '../domain/versions.ts'
import { renderBlocks } from './blocks.ts'

/** What readers see of a text, as our renderer shows it. */
export const pageReading: PageReading = { seen, blocks }

function seen(body: string): string {
  return renderBlocks(body)
    .map(({ html }) => html.trim())
    .filter((html) => html !== '')
    .join('\n')
}

/** Blocks that no blank line keeps apart are one piece. */
function blocks(body: string): Pieces {
  const pieces: Piece[] = []
  const gaps: string[] = []
  let from = 0
  let end = 0
  const endPiece = () => {
    const text = body.slice(from, end)
    pieces.push({ key: withLf(text), text })
  }
  for (const block of placesOf(body)) {
    const gap = body.slice(end, block.from)
    if (gaps.length === 0 || isApart(gap)) {
      if (gaps.length > 0) endPiece()
      gaps.push(gap)
      from = block.from
    }
    end = block.to
  }
  if (gaps.length > 0) endPiece()
  return { pieces, gaps: [...gaps, body.slice(end)] }
}

/** Where each block's own text stands, without the blank lines around it. */
function placesOf(body: string): readonly { readonly from: number; readonly to: number }[] {
  return renderBlocks(body).flatMap(({ start, end }) => {
    const text = body.slice(start, end)
    const own = text.replace(/[ \t\r\n]+$/, '')
    const blank = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(own)?.[0].length ?? 0
    return own === '' ? [] : [{ from: start + blank, to: start + own.length }]
  })
}

function isApart(gap: string): boolean {
  return (gap.match(/\r\n|\r|\n/g)?.length ?? 0) > 1
}
