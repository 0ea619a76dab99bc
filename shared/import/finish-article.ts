import { type NewDetail, newPostText } from '../domain/new-post.ts'
import type { Direction, TextPager } from '../domain/post.ts'
import { slugOf } from '../domain/slug.ts'
import type { ImportCounts, ImportedArticle } from './article.ts'

/** What one way of importing found out; the rest of the article follows from it. */
interface Findings {
  readonly title: string | null
  readonly body: string
  readonly pagers: readonly TextPager[]
  readonly counts: Pick<ImportCounts, 'headings' | 'paragraphs' | 'lists'>
  readonly changedWords: readonly string[]
  readonly today: string
}

/** Makes the article and its file: a draft, with the site's buttons as they were seen today. */
export function finishArticle({
  title,
  body,
  pagers,
  counts,
  changedWords,
  today,
}: Findings): ImportedArticle {
  const target = (direction: Direction) =>
    pagers.find((pager) => pager.direction === direction)?.target ?? null
  const pager = { previous: target('previous'), next: target('next') }
  return {
    title,
    body,
    pager,
    counts: { ...counts, ...pagerCounts(title, pagers) },
    changedWords,
    name: slugOf(title ?? firstWords(body)),
    text: newPostText(detailsOf(title, pagers, today), body),
  }
}

/** How many titles and buttons were found. */
export function pagerCounts(
  title: string | null,
  pagers: readonly TextPager[],
): Pick<ImportCounts, 'titles' | 'previousButtons' | 'nextButtons'> {
  return {
    titles: title === null ? 0 : 1,
    previousButtons: pagers.filter((pager) => pager.direction === 'previous').length,
    nextButtons: pagers.filter((pager) => pager.direction === 'next').length,
  }
}

/** A name for an article without a title. */
export function firstWords(body: string): string {
  return body
    .replace(/[#>*_`\\[\]-]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .join(' ')
}

function detailsOf(title: string | null, pagers: readonly TextPager[], today: string): readonly NewDetail[] {
  const seen = (['previous', 'next'] as const).flatMap((direction) => {
    const { target = null, address = null } = pagers.find((pager) => pager.direction === direction) ?? {}
    if (target === null) return []
    const note = [direction, target] as const
    return address === null || address === target ? [note] : [note, [`${direction}Address`, address] as const]
  })
  return [
    ...(title === null ? [] : [['title', title] as const]),
    ['status', 'draft'],
    ...(seen.length === 0 ? [] : [['pager', [...seen, ['seen', today] as const]] as const]),
  ]
}
