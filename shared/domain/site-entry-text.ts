import type { Change } from './change.ts'
import type { PostName } from './post.ts'
import { postName } from './post-name.ts'
import { readSeriesList } from './series-list.ts'
import type { SeriesEntry } from './workspace.ts'
import { onOneLine, writeScalar } from './yaml-scalar.ts'

type ListSiteEntry = Extract<Change, { kind: 'list-site-entry' }>

/** The lines of a series that begins with these two neighbours. */
export function newSeries(change: ListSiteEntry, indent: string): readonly string[] {
  return [
    `${indent}- name: ${writeScalar(change.seriesName, 'plain', false)}`,
    `${indent}  slug: ${writeScalar(change.series, 'plain', false)}`,
    `${indent}  posts:`,
    ...both(change, `${indent}    `),
  ]
}

/** The same within brackets. */
export function newSeriesInFlow(change: ListSiteEntry): string {
  const name = writeScalar(change.seriesName, 'plain', true)
  return `{name: ${name}, slug: ${writeScalar(change.series, 'plain', true)}, posts: [${bothInFlow(change)}]}`
}

/** The lines of the post and of its neighbour on the site, in reading order. */
export function both(change: ListSiteEntry, indent: string): readonly string[] {
  const post = `${indent}- ${writeScalar(change.post, 'plain', false)}`
  const site = siteEntry(change, indent)
  return change.place === 'before' ? [...site, post] : [post, ...site]
}

/** The same within brackets. */
export function bothInFlow(change: ListSiteEntry): string {
  const post = writeScalar(change.post, 'plain', true)
  const site = siteInFlow(change)
  return change.place === 'before' ? `${site}, ${post}` : `${post}, ${site}`
}

/** The lines of an entry that lives only on the site. */
export function siteEntry({ title, url }: ListSiteEntry, indent: string): readonly string[] {
  return [
    `${indent}- site: ${writeScalar(title, 'plain', false)}`,
    `${indent}  url: ${writeScalar(url, 'plain', false)}`,
  ]
}

/** The same within brackets. */
export function siteInFlow({ title, url }: ListSiteEntry): string {
  return `{site: ${writeScalar(title, 'plain', true)}, url: ${writeScalar(url, 'plain', true)}}`
}

/** True where the edited list says all that it said, in the same order, and the new neighbours besides. */
export function addsJustThis(
  before: string,
  after: string,
  change: ListSiteEntry,
  isPost: (name: PostName) => boolean,
): boolean {
  const old = readSeriesList(before)
  const now = readSeriesList(after)
  if (now.problem !== null && now.problem.reason !== old.problem?.reason) return false
  const expected = old.series.map(({ slug, name, entries }) => ({ slug, name, entries: entries.map(plain) }))
  const site: PlainEntry = { kind: 'site', title: read(change.title), url: read(change.url) }
  const post: PlainEntry = { kind: 'post', name: postName(read(change.post)) }
  const pair = change.place === 'before' ? [site, post] : [post, site]
  const series = expected.find(({ slug }) => slug === change.series)
  const at = series?.entries.findIndex((entry) => entry.kind === 'post' && isPost(entry.name)) ?? -1
  if (series === undefined)
    expected.push({ slug: read(change.series), name: read(change.seriesName), entries: pair })
  else if (at < 0) series.entries.push(...pair)
  else series.entries.splice(change.place === 'before' ? at : at + 1, 0, site)
  const is = now.series.map(({ slug, name, entries }) => ({ slug, name, entries: entries.map(plain) }))
  return JSON.stringify(is) === JSON.stringify(expected)
}

type PlainEntry = SeriesEntry extends infer Entry
  ? Entry extends SeriesEntry
    ? Omit<Entry, 'range'>
    : never
  : never

function plain({ range: _, ...entry }: SeriesEntry): PlainEntry {
  return entry
}

function read(text: string): string {
  return onOneLine(text).trim()
}
