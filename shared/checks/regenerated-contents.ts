import type { OrderedEntry } from '../domain/series-order.ts'
import { spelledLike } from '../domain/spelled-number.ts'
import { titleAsWords } from '../domain/title-as-words.ts'
import type { ContentsItem, ContentsList } from './contents-list.ts'

/** The text of a list of parts with these entries, in its own style: each known item as it stands, new ones like the others. */
export function regenerated(
  { list, items }: ContentsList,
  entries: readonly OrderedEntry[],
  addressOf: (entry: OrderedEntry) => string | null,
): string {
  const told = new Map(items.flatMap((item) => (item.entry === null ? [] : [[item.entry, item] as const])))
  const strangers = items.filter(
    ({ entry, link }) =>
      entry === null && (link === null || link.target.kind !== 'post') && !isOldTitle(items, entries, told),
  )
  const model =
    items.find(({ entry, link }) => entry !== null && link !== null) ??
    items.find(({ entry }) => entry !== null)
  const texts = entries.map((entry) => {
    const own = told.get(entry)
    return renumbered(own === undefined ? newItem(entry, model, addressOf(entry)) : own.item.text, entry.part)
  })
  const all = [...texts, ...strangers.map(({ item }) => item.text)]
  const ending = items.find(({ item }) => item.ending !== '')?.item.ending ?? '\n'
  const gap = gapOf(list.source)
  return all.map((text, at) => markOf(items, at) + text).join(ending + gap)
}

/** An item that leads nowhere stands for the one part that the list lacks: it is that part's title of old. */
function isOldTitle(
  items: readonly ContentsItem[],
  entries: readonly OrderedEntry[],
  told: ReadonlyMap<OrderedEntry, ContentsItem>,
): boolean {
  return (
    items.filter(({ entry }) => entry === null).length === 1 &&
    entries.filter((entry) => !told.has(entry)).length === 1
  )
}

function newItem(
  { title, part }: OrderedEntry,
  model: ContentsItem | undefined,
  address: string | null,
): string {
  const words = titleAsWords(title ?? '')
  const text = model?.item.text ?? ''
  const number = /^[*_[]*(part|chapter|lesson)(\s+)(\w{1,6})(\s*(?:[:.]|\s[–—-])\s*)/i.exec(text)
  const isNumberInLink = /^\W*\[/.test(number?.[0] ?? '')
  const prefix =
    number === null ? '' : `${number[1]}${number[2]}${spelledLike(part, number[3] ?? '')}${number[4]}`
  if (model?.link == null || address === null) return prefix + words
  return isNumberInLink ? `[${prefix}${words}](${address})` : `${prefix}[${words}](${address})`
}

/** "Part 3:" before an item goes with its place. */
function renumbered(text: string, part: number): string {
  return text.replace(
    /^([*_[]*(?:part|chapter|lesson)\s+)(\w{1,6})(?=\s*(?:[:.]|\s[–—-]))/i,
    (_, before: string, number: string) => before + spelledLike(part, number),
  )
}

/** Numbers of an ordered list go on; other marks are those of the list. */
function markOf(items: readonly ContentsItem[], at: number): string {
  const own = items[at]?.item.mark
  if (own !== undefined) return own
  const last = items.at(-1)?.item.mark ?? '- '
  return last.replace(/\d+/, (number) => String(Number(number) + at + 1 - items.length))
}

/** The blank line between the items of a loose list. */
function gapOf(source: string): string {
  return /(?:\r\n|\n|\r(?!\n))[ \t]*(\r\n|\n|\r)/.exec(source)?.[1] ?? ''
}
