import type { PostFacts } from './post.ts'
import { slugOf } from './slug.ts'
import type { ListedSeries, Workspace } from './workspace.ts'

/** The slug under which a post's `series:` is known: that of the list it means, by slug or name, else its own. */
export type SeriesSlug = (written: string) => string

/** Reads `series:` values against the lists of `series.yaml`; built once for a workspace. */
export function seriesSlugs(lists: readonly ListedSeries[]): SeriesSlug {
  const bySpelling = new Map<string, string>()
  for (const list of lists) {
    for (const spelling of [list.slug, slugOf(list.slug), slugOf(list.name)])
      if (!bySpelling.has(spelling)) bySpelling.set(spelling, list.slug)
  }
  const known = new Map<string, string>()
  return (written) => {
    let slug = known.get(written)
    if (slug === undefined) {
      const own = slugOf(written)
      slug = bySpelling.get(written) ?? bySpelling.get(own) ?? own
      known.set(written, slug)
    }
    return slug
  }
}

/** The slug of the series that a post says it is in, or null. */
export function claimedSeries(post: PostFacts, slugs: SeriesSlug): string | null {
  return post.series === null ? null : slugs(post.series.text) || null
}

/** The posts of every series that some post names, by the series' slug, in the workspace's order. */
export function postsByClaimedSeries(
  workspace: Workspace,
  slugs: SeriesSlug,
): ReadonlyMap<string, readonly PostFacts[]> {
  const members = new Map<string, PostFacts[]>()
  for (const post of workspace.posts) {
    const slug = claimedSeries(post, slugs)
    if (slug === null) continue
    const others = members.get(slug)
    if (others) others.push(post)
    else members.set(slug, [post])
  }
  return members
}
