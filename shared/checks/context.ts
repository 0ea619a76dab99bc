import { readingDirection } from '../domain/claim-direction.ts'
import { claimFaults } from '../domain/claim-faults.ts'
import { ClaimGraph, type GraphWorld } from '../domain/claim-graph.ts'
import type { KnownPosts } from '../domain/known-posts.ts'
import { type LinkWorld, resolveImage, resolveLink } from '../domain/link-target.ts'
import type { PostFacts, TextImage } from '../domain/post.ts'
import { resolveClaim } from '../domain/resolve-claim.ts'
import type { CheckContext, ResolvedClaim, ResolvedLink } from './rule.ts'
import { isButton } from './site-buttons.ts'

/** Finds what a post's claims lead to. */
export function claimsOf(
  post: PostFacts,
  { settings }: LinkWorld,
  known: KnownPosts,
): readonly ResolvedClaim[] {
  return post.claims.map((claim) => ({
    post,
    claim,
    target: resolveClaim(claim, post, { known, settings }),
    direction: readingDirection(claim, settings),
  }))
}

/** Finds what a post's links lead to; those of a copied pager are its own matter. */
export function linksOf(post: PostFacts, world: LinkWorld): readonly ResolvedLink[] {
  return outsidePagers(post, post.links, world).map((link) => ({
    post,
    link,
    target: resolveLink(link, post, world),
  }))
}

/** What the rules see of a part of the folder, and all else of the folder for look-ups. */
export function contextOf(
  part: Pick<CheckContext, 'workspace' | 'series' | 'copies'>,
  world: Omit<CheckContext, keyof typeof part | 'known' | 'claims' | 'links' | 'images' | 'graph'>,
): CheckContext {
  const { posts, settings } = part.workspace
  const { linkWorld, seriesOfPost } = world
  const { known } = linkWorld
  const claims = posts.flatMap((post) => claimsOf(post, linkWorld, known))
  let links: readonly ResolvedLink[] | null = null
  let images: readonly ResolvedLink<TextImage>[] | null = null
  let graph: ReturnType<CheckContext['graph']> | null = null
  return {
    ...world,
    ...part,
    known,
    claims,
    get links() {
      links ??= posts.flatMap((post) => linksOf(post, linkWorld))
      return links
    },
    get images() {
      images ??= posts.flatMap((post) =>
        post.images.map((link) => ({ post, link, target: resolveImage(link, post, linkWorld) })),
      )
      return images
    },
    graph: () => {
      graph ??= graphOf({ known, settings, series: part.series, claims, seriesOfPost })
      return graph
    },
  }
}

function graphOf(world: GraphWorld): ReturnType<CheckContext['graph']> {
  const claims = new ClaimGraph(world)
  return { claims, faults: claimFaults(claims) }
}

function outsidePagers<T extends TextImage>(
  post: PostFacts,
  links: readonly T[],
  world: LinkWorld,
): readonly T[] {
  if (post.pagersInText.length === 0) return links
  const pagers = post.pagersInText.filter((pager) => isButton(pager, post, world))
  return links.filter(({ range }) =>
    pagers.every(
      (pager) =>
        range.start.offset < pager.range.start.offset || range.start.offset >= pager.range.end.offset,
    ),
  )
}
