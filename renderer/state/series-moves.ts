import { create } from 'zustand'
import type { Arrangement } from '../../shared/domain/reorder.ts'
import type { NewEntry } from '../../shared/domain/series-entry.ts'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { useOrder } from '../../shared/domain/use-order.ts'
import { arrange } from './arranging.ts'
import { entryIds } from './entry-ids.ts'
import type { FolderNow } from './folder-now.ts'
import type { WrittenDraft } from './written-draft.ts'

/** The order that was asked for and is not on the disk yet, so that a part stands where it was put at once; null for none. */
export const usePendingOrder = create<{ readonly slug: string; readonly ids: readonly string[] | null }>(
  () => ({ slug: '', ids: null }),
)

let asked = 0

/** Moves a part to a place counted from 0; `ids` is the order on the screen, which the user moved it in. */
export async function moveRow(
  slug: string,
  ids: readonly string[],
  id: string,
  title: string,
  to: number,
): Promise<void> {
  const from = ids.indexOf(id)
  const place = Math.max(0, Math.min(ids.length - 1, to))
  if (from < 0 || from === place) return
  const others = ids.filter((one) => one !== id)
  const order = [...others.slice(0, place), id, ...others.slice(place)]
  const number = ++asked
  usePendingOrder.setState({ slug, ids: order })
  await arrange((folder) => {
    // Of several moves in one breath only where the part ends up matters.
    if (number !== asked) return null
    const series = seriesIn(folder, slug)
    const now = series === null ? [] : entryIds(series)
    const places = order.flatMap((one) => (now.includes(one) ? [now.indexOf(one)] : []))
    if (series === null || places.length !== now.length) return null
    const says = `“${title}” is now ${place + 1} of ${ids.length}.`
    return { arrangements: [{ series, order: places }], moved: `${slug} ${id}`, says }
  })
  if (number === asked) usePendingOrder.setState({ slug: '', ids: null })
}

/** Puts a new entry, which leaves any other series, at a place counted from 0, or in place of the part with this id; `draft` was made for it. */
export function putEntry(
  slug: string,
  entry: NewEntry,
  place: { readonly at: number } | { readonly instead: string },
  draft?: WrittenDraft,
): Promise<boolean> {
  return arrange((folder) => {
    const series = seriesIn(folder, slug)
    const arrangement = series && withEntry(series, entry, place)
    if (series === null || arrangement === null) return null
    const says = placedWords(folder, entry, arrangement)
    return { arrangements: [...leaving(folder, slug, entry), arrangement], says, ...(draft && { draft }) }
  })
}

/** An article is a part of one series: it leaves the others. */
function leaving(folder: FolderNow, slug: string, entry: NewEntry): readonly Arrangement[] {
  if (entry.kind !== 'post') return []
  return folder.series.flatMap((series) => {
    const at = series.posts.findIndex(({ kind, name }) => kind === 'post' && name === entry.name)
    const id = series.slug === slug ? undefined : entryIds(series)[at]
    return id === undefined ? [] : (withoutRow(series, id) ?? [])
  })
}

function placedWords(folder: FolderNow, entry: NewEntry, { order }: Arrangement): string {
  const title =
    entry.kind === 'post' ? (folder.known.exactly(entry.name)?.title?.text ?? entry.name) : entry.title
  return `“${title}” is ${order.indexOf(entry) + 1} of ${order.length}.`
}

/** A series with an entry put in; null where the part that it is to replace is gone. */
export function withEntry(
  series: OrderedSeries,
  entry: NewEntry,
  place: { readonly at: number } | { readonly instead: string },
): Arrangement | null {
  const order: (number | NewEntry)[] = [...series.posts.keys()]
  const instead = 'instead' in place ? entryIds(series).indexOf(place.instead) : -1
  if ('instead' in place && instead < 0) return null
  if ('at' in place) order.splice(place.at, 0, entry)
  else order.splice(instead, 1, entry)
  return { series, order }
}

/** Takes a part out of the series; its article stays. */
export function removeRow(slug: string, id: string, title: string): Promise<boolean> {
  return arrange((folder) => {
    const series = seriesIn(folder, slug)
    const without = series && withoutRow(series, id)
    return without && { arrangements: [without], says: `“${title}” is no longer in this series.` }
  })
}

/** Moves a part to the end of another series. */
export function moveToSeries(slug: string, id: string, to: string): Promise<boolean> {
  return arrange((folder) => {
    const [from, other] = [seriesIn(folder, slug), seriesIn(folder, to)]
    const without = from && withoutRow(from, id)
    const at = from === null ? -1 : entryIds(from).indexOf(id)
    const entry = from === null ? null : asNewEntry(folder, from, at)
    if (without === null || other === null || entry === null) return null
    const joined = { series: other, order: [...other.posts.keys(), entry] }
    return { arrangements: [without, joined], says: `It is now the last part of “${other.name}”.` }
  })
}

/** Makes the order that a series is shown in the order of its list; the articles stay as they are. */
export function setShownOrder(slug: string): Promise<boolean> {
  return arrange((folder) => {
    const series = seriesIn(folder, slug)
    const order = series && useOrder(series)
    return order && { arrangements: [], also: [order.change], says: 'The order is set.' }
  })
}

/** Begins a series with these parts. */
export function beginSeries(slug: string, name: string, entries: readonly NewEntry[]): Promise<boolean> {
  return arrange(() => ({
    arrangements: [{ series: { slug, name, source: 'list', posts: [] }, order: entries }],
    says: `The series “${name}” is begun.`,
  }))
}

/** A series of the folder; null where it is gone. */
export function seriesIn({ series }: FolderNow, slug: string): OrderedSeries | null {
  return series.find((one) => one.slug === slug) ?? null
}

function withoutRow(series: OrderedSeries, id: string): Arrangement | null {
  const at = entryIds(series).indexOf(id)
  return at < 0 ? null : { series, order: [...series.posts.keys()].filter((one) => one !== at) }
}

/** A part as another list takes it in, with all that is known of it. */
function asNewEntry({ workspace }: FolderNow, series: OrderedSeries, at: number): NewEntry | null {
  const entry = series.posts[at]
  if (entry === undefined) return null
  const listed = workspace.seriesList.series.find(({ slug }) => slug === series.slug)?.entries[at]
  if (listed?.kind === 'planned') {
    const { title, date, note, person } = listed
    return { kind: 'planned', title, ...(date && { date }), ...(note && { note }), ...(person && { person }) }
  }
  if (entry.kind === 'site')
    return { kind: 'site', title: entry.title ?? '', ...(entry.url && { url: entry.url }) }
  return entry.name === null ? null : { kind: 'post', name: entry.name }
}
