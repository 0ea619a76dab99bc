import type { PostFacts } from '../domain/post.ts'
import type { OrderedEntry, OrderedSeries } from '../domain/series-order.ts'
import { itemsOf, type ListItem, type TextList } from '../domain/text-lists.ts'
import { normaliseTitle } from '../domain/title-match.ts'
import { plainWords } from './link-words.ts'
import type { CheckContext, ResolvedLink } from './rule.ts'
import { indexOfSeries, type SeriesIndex } from './series-index.ts'

/** An item of a list of parts with the entry of the series that it tells, by its link or by a title alone. */
export interface ContentsItem {
  readonly item: ListItem
  readonly entry: OrderedEntry | null
  readonly link: ResolvedLink | null
}

/** A hand-written list that is plainly meant as the list of the parts of a post's own series. */
export interface ContentsList {
  readonly list: TextList
  readonly items: readonly ContentsItem[]
}

/**
 * The lists of a post that tell the parts of its series: three of them and half of them at least, or all but one,
 * with no more than one item that is none. A list with a link that leads nowhere, or whose words and address disagree, is left
 * to the rules about that.
 */
export function contentsLists(
  post: PostFacts,
  series: OrderedSeries,
  links: readonly ResolvedLink[],
  context: CheckContext,
): readonly ContentsList[] {
  const index = indexOfSeries(series, context)
  return post.lists.flatMap((list): readonly ContentsList[] => {
    const items = itemsOf(list).map((item) => readItem(item, list, series, index, links))
    const told = new Set(items.flatMap(({ entry }) => entry ?? []))
    const strangers = items.filter(({ entry }) => entry === null).length
    const isClearlyMost = isMostOf(post, series, told, strangers)
    const isClear = items.every((item) => isClearItem(item, index))
    return isClearlyMost && strangers <= 1 && isClear ? [{ list, items }] : []
  })
}

/** A list without its own article has one part less to tell; so short a one has to have as many items as there are others. */
function isMostOf(
  post: PostFacts,
  { posts }: OrderedSeries,
  told: ReadonlySet<OrderedEntry>,
  strangers: number,
): boolean {
  const parts = posts.filter(({ kind }) => kind !== 'planned').length
  const hasOwn = [...told].some(({ name }) => name === post.name)
  if (told.size >= 3) return told.size * 2 >= parts
  return told.size === 2 && (told.size >= parts - 1 || (!hasOwn && told.size + strangers >= parts - 1))
}

function readItem(
  item: ListItem,
  list: TextList,
  series: OrderedSeries,
  { titled, entries }: SeriesIndex,
  links: readonly ResolvedLink[],
): ContentsItem {
  const start = list.range.start.offset + item.at
  const inside = links.filter(
    ({ link }) => link.range.start.offset >= start && link.range.start.offset < start + item.text.length,
  )
  const [link] = inside
  if (link === undefined)
    return { item, entry: titled.get(normaliseTitle(titleIn(item.text))) ?? null, link: null }
  const { target } = link
  const entry =
    inside.length > 1
      ? null
      : target.kind === 'post'
        ? entries.get(target.post)
        : series.posts.find(({ kind, url }) => kind === 'site' && url !== null && url === link.link.href)
  return { item, entry: entry ?? null, link }
}

/** The title of an item without a link: without emphasis, a number of the part before and a remark in brackets after it. */
function titleIn(text: string): string {
  return plainWords(text)
    .replace(/^[*_]+|[*_]+$/g, '')
    .replace(/^(?:part|chapter|lesson)\s+\w{1,6}\s*(?:[:.]|\s[–—-])\s*/i, '')
    .replace(/[*_]*\s*(?:\((?:this|you are|current)[^)]*\)|←.*)$/i, '')
    .replace(/^[*_]+|[*_]+$/g, '')
    .trim()
}

/** Its link leads somewhere, and its words are not the title of another part. */
function isClearItem({ entry, link }: ContentsItem, { titled }: SeriesIndex): boolean {
  if (link === null) return true
  if (link.target.kind !== 'post') return link.target.kind === 'elsewhere'
  const worded = titled.get(normaliseTitle(titleIn(link.link.words)))
  return worded === undefined || entry === worded || worded.kind !== 'post'
}
