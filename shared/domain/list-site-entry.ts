import { arrangeSeries } from './arrange-series.ts'
import type { Change } from './change.ts'
import type { PostName } from './post.ts'
import { entryKey } from './series-entry.ts'
import { readSeriesList } from './series-list.ts'
import type { YamlEdit } from './yaml-edit.ts'

type ListSiteEntry = Extract<Change, { kind: 'list-site-entry' }>

/**
 * Lists an article that lives only on the site beside a post, by inserting into `series.yaml`; every byte that is there
 * stays as it is. Where the series has no list yet, one is begun with both. `names` are those of all posts: a list may
 * name one by the last part alone.
 */
export function listSiteEntry(text: string, change: ListSiteEntry, names: readonly PostName[]): YamlEdit {
  const list = readSeriesList(text).series.find(({ slug }) => slug === change.series)
  const entries = list?.entries ?? []
  const post = entries.findIndex((entry) => entry.kind === 'post' && isNamed(change.post, entry.name, names))
  const site = { kind: 'site', title: change.title, url: change.url } as const
  const known = { kind: 'post', name: change.post } as const
  const pair = change.place === 'before' ? [site, known] : [known, site]
  const at = change.place === 'before' ? post : post + 1
  const kept = entries.map((_, index) => index)
  return arrangeSeries(text, {
    kind: 'arrange-series',
    series: change.series,
    name: change.seriesName,
    expected: list === undefined ? null : entries.map(entryKey),
    entries: post === -1 ? [...kept, ...pair] : [...kept.slice(0, at), site, ...kept.slice(at)],
  })
}

/** True where a list's entry means this post: its name, or the last part of it where only this post has that. */
function isNamed(post: PostName, entry: PostName, names: readonly PostName[]): boolean {
  if (entry === post) return true
  const endsSo = (name: PostName) => name.endsWith(`/${entry}`)
  return endsSo(post) && !names.includes(entry) && names.filter(endsSo).length <= 1
}
