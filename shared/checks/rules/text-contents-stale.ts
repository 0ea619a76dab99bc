import type { PostFacts } from '../../domain/post.ts'
import { relativeLink } from '../../domain/relative-link.ts'
import type { OrderedEntry, OrderedSeries } from '../../domain/series-order.ts'
import { appendTo } from '../../domain/title-index.ts'
import { type ContentsList, contentsLists } from '../contents-list.ts'
import { regenerated } from '../regenerated-contents.ts'
import type { CheckContext, ResolvedLink, Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/**
 * A list of the parts that somebody wrote by hand has the parts that there are, in their order. Its own article may be
 * missing, and what is planned; in a live article also what is no more than a draft. Of an order that only dates suggest nothing is said.
 */
export const textContentsStale: Rule = {
  id: 'text/contents-stale',
  severity: 'warning',
  detects:
    'A hand-written list of the parts of a series lacks a part, has one too many, or has another order.',
  fix: 'Writes the list anew in its own style.',
  *check(context) {
    const withLists = context.workspace.posts.filter(({ lists }) => lists.length > 0)
    if (withLists.length === 0) return
    const links = linksByPost(context)
    for (const post of withLists) {
      const series = context.seriesOfPost(post)
      if (series === null || !series.posts.some(({ name }) => name === post.name)) continue
      for (const contents of contentsLists(post, series, links.get(post) ?? [], context)) {
        const wanted = wantedEntries(post, series, contents)
        const why = faultOf(post, series, contents, wanted)
        if (why === null) continue
        const { range, source } = contents.list
        yield {
          file: post.file,
          range,
          message: `The list of parts in ${titleOf(post)} ${why}.`,
          subject: ['list', post.file, String(range.start.offset)],
          fixes: [
            {
              id: 'regenerate',
              title: 'Write the list anew',
              safe: false,
              action: {
                kind: 'change',
                changes: [
                  {
                    kind: 'replace-text',
                    file: post.file,
                    start: range.start.offset,
                    end: range.end.offset,
                    expected: source,
                    text: regenerated(contents, wanted, (entry) => addressOf(entry, post, context)),
                  },
                ],
              },
            },
          ],
        }
      }
    }
  },
}

function linksByPost({ links }: CheckContext): ReadonlyMap<PostFacts, readonly ResolvedLink[]> {
  const byPost = new Map<PostFacts, ResolvedLink[]>()
  for (const link of links) if (link.post.lists.length > 0) appendTo(byPost, link.post, link)
  return byPost
}

/** What the list should hold: what readers can find, and of the rest what it already has. */
function wantedEntries(
  post: PostFacts,
  series: OrderedSeries,
  { items }: ContentsList,
): readonly OrderedEntry[] {
  const told = new Set(items.map(({ entry }) => entry))
  return series.posts.filter((entry) => {
    if (told.has(entry)) return true
    if (entry.title === null || entry.name === post.name) return false
    if (entry.kind === 'site') return entry.url !== null
    return entry.kind === 'post' && (entry.status === 'published' || post.status !== 'published')
  })
}

function faultOf(
  post: PostFacts,
  { name, source }: OrderedSeries,
  { items }: ContentsList,
  wanted: readonly OrderedEntry[],
): string | null {
  const told = items.flatMap(({ entry }) => entry ?? [])
  const missing = wanted.find((entry) => !told.includes(entry))
  if (missing !== undefined) return `leaves out ${quoted(missing.title ?? '')}`
  const twice = told.find((entry, at) => told.indexOf(entry) !== at)
  if (twice !== undefined) return `has ${quoted(twice.title ?? '')} twice`
  const stranger = items.find(
    ({ entry, link }) => entry === null && link?.target.kind === 'post' && link.target.post !== post,
  )
  if (stranger?.link?.target.kind === 'post')
    return `has ${titleOf(stranger.link.target.post)}, which is no part of ${quoted(name)}`
  const at = source === 'dates' ? -1 : told.findIndex((entry, place) => entry !== wanted[place])
  const first = wanted[at]
  const instead = told[at]
  if (first === undefined || instead === undefined) return null
  return `has ${quoted(instead.title ?? '')} before ${quoted(first.title ?? '')}, but readers meet them the other way round`
}

function addressOf(entry: OrderedEntry, post: PostFacts, { known }: CheckContext): string | null {
  const target = entry.name === null ? null : known.exactly(entry.name)
  return target === null ? entry.url : relativeLink(post.file, target.file)
}
