import { findPagers, isArrowAlone } from '../domain/pager.ts'
import type { TextPager } from '../domain/post.ts'
import { LineIndex } from '../domain/text-range.ts'
import type { ImportedArticle } from './article.ts'
import { finishArticle } from './finish-article.ts'
import { literal } from './literal.ts'
import { type TextBlock, textBlocks } from './text-blocks.ts'
import { changedWords, shownWords, wordsOf } from './words.ts'

const longestTitle = 200
const longestTitleWithStop = 60

/**
 * Reads an article from plain text as it is copied from a web page: its title on the first line, bare short lines as
 * headings, the site's buttons at the end moved out of the text. Every word is kept, and counted to say so.
 */
export function importText(text: string, today: string): ImportedArticle {
  const source = normalise(text)
  const pagers = findPagers(source, 0, new LineIndex(source)).filter(
    (pager) => pager.isAtEnd && pager.target !== null && !isArrowAlone(pager),
  )
  const { title, rest } = splitTitle(withoutPagers(source, pagers))
  const blocks = textBlocks(rest)
  const body = blocks.map(markdownOf).join('\n\n')
  const markers = blocks.flatMap((block) => (block.kind === 'list' ? block.markers : []))
  const shown = [
    ...wordsOf(title ?? ''),
    ...shownWords(body),
    ...markers,
    ...pagers.flatMap(({ text }) => wordsOf(text)),
  ]
  return finishArticle({
    title,
    body: body === '' ? '' : `${body}\n`,
    pagers,
    counts: {
      headings: blocks.filter((block) => block.kind === 'heading').length,
      paragraphs: blocks.filter((block) => block.kind === 'paragraph').length,
      lists: blocks.filter((block) => block.kind === 'list').length,
    },
    changedWords: changedWords(wordsOf(source), shown),
    today,
  })
}

/** One kind of line ending, and no BOM. */
function normalise(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\u2028/g, '\n')
    .replace(/[\u2029\f\v\u0085]/g, '\n\n')
    .replaceAll('\0', '\uFFFD')
}

/** The text without the lines of these pagers. */
export function withoutPagers(source: string, pagers: readonly TextPager[]): string {
  let text = source
  for (const { range } of [...pagers].reverse())
    if (range.start.offset < text.length)
      text = text.slice(0, range.start.offset) + text.slice(range.end.offset)
  return text
}

/** The first line is the title, unless it is a paragraph. */
function splitTitle(text: string): { readonly title: string | null; readonly rest: string } {
  const trimmed = text.replace(/^\s+/, '')
  const [line = ''] = trimmed.split('\n', 1)
  const title = line.trim()
  const longest = /[.;,:]$/.test(title) ? longestTitleWithStop : longestTitle
  const isListItem = /^(?:[•◦▪‣●○*–-]|\d+[.)])\s/.test(title) && !/^\d+[.)]\s+\S/.test(title)
  if (title === '' || title.length > longest || isListItem || isWrappedOn(trimmed))
    return { title: null, rest: text }
  return { title, rest: trimmed.slice(line.length) }
}

/** The first line goes on in the next one: the text begins with a paragraph. */
function isWrappedOn(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2)
  return second.trim() !== '' && /^\p{Ll}/u.test(second.trim()) && first.trim().length >= 45
}

function markdownOf(block: TextBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${literal(block.text, '## ')}`
    case 'list':
      return block.items
        .map(
          (item, index) => `${block.start === null ? '-' : `${block.start + index}.`} ${literal(item, '- ')}`,
        )
        .join('\n')
    case 'paragraph':
      return paragraph(block.lines, block.isWrapped)
    default:
      return block satisfies never
  }
}

/** Lines that the author broke stay broken; a text that was wrapped to a width flows. */
function paragraph(lines: readonly string[], isWrapped: boolean): string {
  return literal(lines.join('\n'), '', isWrapped ? '\n' : '\\\n')
}
