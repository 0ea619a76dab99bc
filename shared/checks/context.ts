import { readingDirection } from '../domain/claim-direction.ts'
import type { KnownPosts } from '../domain/known-posts.ts'
import { type LinkWorld, resolveImage, resolveLink } from '../domain/link-target.ts'
import type { PostFacts, TextImage } from '../domain/post.ts'
import { resolveClaim } from '../domain/resolve-claim.ts'
import type { CheckContext, ResolvedClaim, ResolvedLink } from './rule.ts'

/** What one post leads to. */
export interface Leads {
  readonly claims: readonly ResolvedClaim[]
  readonly links: readonly ResolvedLink[]
  readonly images: readonly ResolvedLink<TextImage>[]
}

/** Finds what a post's claims, links and pictures lead to. */
export function leadsOf(post: PostFacts, world: LinkWorld, known: KnownPosts = world.known): Leads {
  const { settings } = world
  const linkWorld = { ...world, known }
  return {
    claims: post.claims.map((claim) => ({
      post,
      claim,
      target: resolveClaim(claim, post, { known, settings }),
      direction: readingDirection(claim, settings),
    })),
    links: outsidePagers(post, post.links).map((link) => ({
      post,
      link,
      target: resolveLink(link, post, linkWorld),
    })),
    images: post.images.map((link) => ({ post, link, target: resolveImage(link, post, linkWorld) })),
  }
}

/** What the rules see of a part of the folder: these posts and what they lead to, and all else of the folder for look-ups. */
export function contextOf(
  part: Pick<CheckContext, 'workspace' | 'series'>,
  leads: readonly Leads[],
  world: Omit<CheckContext, 'workspace' | 'series' | keyof Leads>,
): CheckContext {
  return {
    ...world,
    ...part,
    claims: leads.flatMap(({ claims }) => claims),
    links: leads.flatMap(({ links }) => links),
    images: leads.flatMap(({ images }) => images),
  }
}

function outsidePagers<T extends TextImage>(post: PostFacts, links: readonly T[]): readonly T[] {
  if (post.pagersInText.length === 0) return links
  return links.filter(({ range }) =>
    post.pagersInText.every(
      (pager) =>
        range.start.offset < pager.range.start.offset || range.start.offset >= pager.range.end.offset,
    ),
  )
}
