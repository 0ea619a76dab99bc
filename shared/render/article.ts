import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { PostName } from '../domain/post.ts'
import { isSafeLink } from './addresses.ts'
import { englishOn } from './page-language.ts'
import { isoDay, writtenDate } from './written-date.ts'

/** A neighbour as the page shows it; without an address its title is told, but leads nowhere. */
export interface Neighbour {
  readonly title: string
  readonly href: string | null
  /** The article of the folder that it is; null for one that is only on the site. */
  readonly name?: PostName | null
}

/** One part of the list of a series; the page's own leads nowhere. */
export interface SeriesPart extends Neighbour {
  readonly number: number
  readonly isHere: boolean
}

/** What stands round an article on its page: it follows from the folder, not from the article's own text. */
export interface Surroundings {
  readonly siteName: string | null
  readonly previous: Neighbour | null
  readonly next: Neighbour | null
  readonly part: { readonly number: number; readonly total: number; readonly series: string } | null
  /** The parts of the series that readers can know of; empty where such a list would not fit. */
  readonly parts: readonly SeriesPart[]
}

/** What an article's page says of it above the text. */
export interface ArticleHead {
  readonly title: string | null
  /** ISO, or as written. */
  readonly date: string | null
  readonly author: string | null
  /** A BCP 47 tag; English where it says nothing. */
  readonly lang?: string | null
  /** A picture; an empty `alt` says that it only adorns. */
  readonly cover: { readonly address: string; readonly alt: string } | null
}

/** Nothing round it: an article in no series and on no site. */
export const noSurroundings: Surroundings = {
  siteName: null,
  previous: null,
  next: null,
  part: null,
  parts: [],
}

/** The safe HTML above an article's text: site, series, title, byline, cover. */
export function articleHeader(head: ArticleHead, surroundings: Surroundings): string {
  const { siteName } = surroundings
  return [
    siteName === null ? null : h('p.site-name', siteName),
    h(
      'header.article-header',
      seriesPlace(surroundings, englishOn(head.lang ?? null)),
      head.title === null ? null : h('h1', head.title),
      byline(head),
    ),
    head.cover === null
      ? null
      : h('figure.cover', h('img', { src: head.cover.address, alt: head.cover.alt })),
  ]
    .filter((element) => element !== null)
    .map((element) => toHtml(element))
    .join('\n')
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

/** The part's number, which opens the list of parts where there is one. */
function seriesPlace({ part, parts }: Surroundings, lang: 'en' | null): Element | null {
  if (part === null) return null
  const number = `Part ${part.number} of ${part.total}`
  const words = [lang === null ? number : h('span', { lang }, number), ` · ${part.series}`]
  if (parts.length < 2) return h('p.series-place', words)
  return h('details.series-place', h('summary', words), h('ol', parts.map(partItem)))
}

function partItem({ number, title, href, isHere }: SeriesPart): Element {
  if (isHere) return h('li', { value: number, ariaCurrent: 'page' }, title)
  return h('li', { value: number }, leads(href) ? h('a', { href }, title) : title)
}

function byline({ author, date, lang }: ArticleHead): Element | null {
  if (author === null && date === null) return null
  const day = date === null ? null : isoDay(date)
  const words = date === null ? null : writtenDate(date, lang)
  return h(
    'p.byline',
    author,
    author === null || date === null ? null : ' · ',
    day === null ? words?.words : h('time', { dateTime: day, lang: words?.lang }, words?.words),
  )
}

function pagerLink(direction: 'previous' | 'next', label: string, { title, href }: Neighbour): Element {
  const words = [h('span.pager-label', { lang: 'en' }, label), h('span.pager-title', title)]
  return leads(href)
    ? h(`a.pager-${direction}`, { href, rel: [direction === 'previous' ? 'prev' : 'next'] }, words)
    : h(`span.pager-${direction}`, words)
}

/** An address may come from anybody's file: what no reader may safely follow is words alone. */
function leads(href: string | null): href is string {
  return href !== null && isSafeLink(href)
}
