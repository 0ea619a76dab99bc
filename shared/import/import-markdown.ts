import { Lexer } from 'marked'
import { readFrontMatter, setDetail, splitFrontMatter } from '../domain/front-matter.ts'
import { findPagers, isArrowAlone } from '../domain/pager.ts'
import type { TextPager } from '../domain/post.ts'
import { postFacts } from '../domain/post-facts.ts'
import { slugOf } from '../domain/slug.ts'
import { LineIndex } from '../domain/text-range.ts'
import type { ImportResult } from './article.ts'
import { firstWords, pagerCounts } from './finish-article.ts'
import { withoutPagers } from './import-text.ts'
import { changedWords, shownWords, wordsOf } from './words.ts'

/**
 * Takes over a Markdown article: its details stay to the letter, a first heading of level 1 becomes the title where the
 * details have none, and the site's buttons at the end are moved out of the text.
 */
export function importMarkdown(text: string, today: string): ImportResult {
  const frontMatter = readFrontMatter(text)
  if (frontMatter.kind === 'broken')
    return { kind: 'refused', reason: `The details at the top can't be read. ${frontMatter.reason}` }
  const { bodyStart } = splitFrontMatter(text)
  const pagers = findPagers(text, bodyStart, new LineIndex(text)).filter(
    (pager) =>
      pager.isAtEnd && pager.target !== null && !isArrowAlone(pager) && wordsOf(pager.text).length > 0,
  )
  const trimmed = withoutPagers(text, pagers)
  const tidy = pagers.length === 0 ? trimmed : `${trimmed.replace(/\s+$/, '')}\n`
  const facts = postFacts('import.md', tidy)
  const heading = facts.title === null ? headingOne(tidy.slice(bodyStart)) : null
  const title = facts.title?.text ?? heading?.title ?? null
  const body = heading === null ? tidy.slice(bodyStart) : heading.rest
  const whole = withDetails(
    tidy.slice(0, bodyStart),
    body,
    facts.title === null ? title : null,
    pagers,
    today,
  )
  if (whole === null)
    return { kind: 'refused', reason: "The details at the top can't be added to without changing others." }
  const shown = [
    ...wordsOf(heading?.title ?? ''),
    ...shownWords(body),
    ...pagers.flatMap((pager) => shownWords(pager.text)),
  ]
  return {
    kind: 'imported',
    article: {
      title,
      body: body.replace(/\r\n?/g, '\n'),
      pager: { previous: targetOf(pagers, 'previous'), next: targetOf(pagers, 'next') },
      counts: { ...countBlocks(body), ...pagerCounts(title, pagers) },
      changedWords: changedWords(shownWords(text.slice(bodyStart)), shown),
      name: slugOf(title ?? firstWords(body)),
      text: whole,
    },
  }
}

function headingOne(body: string): { readonly title: string; readonly rest: string } | null {
  const match = /^\s*# +([^\r\n]+?)(?: +#+)?[^\S\r\n]*(?:\r\n|\n|\r|$)/.exec(body)
  return match === null ? null : { title: (match[1] ?? '').trim(), rest: body.slice(match[0].length) }
}

function withDetails(
  frontMatter: string,
  body: string,
  title: string | null,
  pagers: readonly TextPager[],
  today: string,
): string | null {
  const hasStatus = postFactsHave(frontMatter, 'status')
  const wanted: (readonly [string, string])[] = [
    ...(title === null ? [] : [['title', title] as const]),
    ...(hasStatus ? [] : [['status', 'draft'] as const]),
    ...pagers.flatMap(({ direction, target, address }) => [
      [`pager.${direction}`, target ?? ''] as const,
      ...(address === null || address === target ? [] : [[`pager.${direction}Address`, address] as const]),
    ]),
    ...(pagers.length === 0 ? [] : [['pager.seen', today] as const]),
  ]
  let text = frontMatter + body
  for (const [key, value] of wanted) {
    const result = setDetail(text, key, value)
    if (result.kind === 'refused') return null
    text = result.text
  }
  return text
}

function postFactsHave(frontMatter: string, key: string): boolean {
  const read = readFrontMatter(frontMatter)
  return read.kind === 'parsed' && read.root.has(key)
}

function targetOf(pagers: readonly TextPager[], direction: TextPager['direction']): string | null {
  return pagers.find((pager) => pager.direction === direction)?.target ?? null
}

function countBlocks(body: string) {
  const tokens = new Lexer({ gfm: true }).lex(body)
  const count = (type: string) => tokens.filter((token) => token.type === type).length
  return { headings: count('heading'), paragraphs: count('paragraph'), lists: count('list') }
}
