import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { PostName } from '../domain/post.ts'

/** A neighbour as the page shows it; without an address its title is told, but leads nowhere. */
export interface Neighbour {
  readonly title: string
  readonly href: string | null
  /** The article of the folder that it is; null for one that is only on the site. */
  readonly name?: PostName | null
}

/** What stands round an article on its page: it follows from the folder, not from the article's own text. */
export interface Surroundings {
  readonly siteName: string | null
  readonly previous: Neighbour | null
  readonly next: Neighbour | null
  readonly part: { readonly number: number; readonly total: number; readonly series: string } | null
}

/** What an article's page says of it above the text. */
export interface ArticleHead {
  readonly title: string | null
  /** ISO, or as written. */
  readonly date: string | null
  readonly author: string | null
}

/** Nothing round it: an article in no series and on no site. */
export const noSurroundings: Surroundings = { siteName: null, previous: null, next: null, part: null }

/** The safe HTML above an article's text: series, title, byline. */
export function articleHeader(head: ArticleHead, { part }: Surroundings): string {
  const byline = [head.author, head.date === null ? null : writtenDate(head.date)].filter(
    (words) => words !== null,
  )
  return toHtml(
    h(
      'header.article-header',
      part === null ? null : h('p.series-place', `Part ${part.number} of ${part.total} · ${part.series}`),
      head.title === null ? null : h('h1', head.title),
      byline.length === 0 ? null : h('p.byline', byline.join(' · ')),
    ),
  )
}

/** The safe HTML below an article's text: Previous and Next as readers see them; empty where there are none. */
export function articleFooter({ previous, next }: Surroundings): string {
  if (previous === null && next === null) return ''
  return toHtml(
    h(
      'nav.pager',
      { ariaLabel: 'Series' },
      previous === null ? null : pagerLink('previous', 'Previous', previous),
      next === null ? null : pagerLink('next', 'Next', next),
    ),
  )
}

function pagerLink(direction: 'previous' | 'next', label: string, { title, href }: Neighbour) {
  const words = [h('span.pager-label', label), h('span.pager-title', title)]
  return href === null
    ? h(`span.pager-${direction}`, words)
    : h(`a.pager-${direction}`, { href, rel: [direction === 'previous' ? 'prev' : 'next'] }, words)
}

/** An ISO date in words ("March 4, 2026"); anything else as it is written. */
function writtenDate(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []
  const name = months[Number(month) - 1]
  return name === undefined ? text : `${name} ${Number(day)}, ${year}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
