import { knowPosts } from './known-posts.ts'
import { type LinkTarget, linkWorldOf, resolveLink } from './link-target.ts'
import type { Claim, PostFacts, TextLink } from './post.ts'
import { resolveClaim } from './resolve-claim.ts'
import type { SeriesEntry, Workspace } from './workspace.ts'

/** An entry of `series.yaml` that names a post. */
export type PostEntry = Extract<SeriesEntry, { kind: 'post' }>

/** A link of `from` with what it leads to. */
export interface InboundLink {
  readonly from: PostFacts
  readonly link: TextLink
  readonly target: Extract<LinkTarget, { kind: 'post' | 'wiki' }>
}

/** Everything in a folder that leads to one post, its own links and claims included. */
export interface Inbound {
  readonly links: readonly InboundLink[]
  readonly claims: readonly { readonly from: PostFacts; readonly claim: Claim }[]
  readonly entries: readonly PostEntry[]
}

/** Finds everything in a folder that leads to `post`, which is one of its posts. */
export function inboundOf(post: PostFacts, workspace: Workspace): Inbound {
  const known = knowPosts(workspace)
  const world = linkWorldOf(workspace, known)
  return {
    links: workspace.posts.flatMap((from) =>
      from.links.flatMap((link): InboundLink[] => {
        const target = resolveLink(link, from, world)
        if (target.kind === 'post' && target.post === post) return [{ from, link, target }]
        return target.kind === 'wiki' && target.target === post ? [{ from, link, target }] : []
      }),
    ),
    claims: workspace.posts.flatMap((from) =>
      from.claims.flatMap((claim) => {
        const target = resolveClaim(claim, from, world)
        return target.kind === 'post' && target.post === post ? [{ from, claim }] : []
      }),
    ),
    entries: workspace.seriesList.series.flatMap((series) =>
      series.entries.flatMap((entry) => {
        if (entry.kind !== 'post') return []
        const named = known.named(entry.name)
        return named.length === 1 && named[0] === post ? [entry] : []
      }),
    ),
  }
}
