import { readingDirection } from '../domain/claim-direction.ts'
import { closestAmong, type FindClosest } from '../domain/closest-post.ts'
import { knowFileNames } from '../domain/known-file-names.ts'
import { knowPosts } from '../domain/known-posts.ts'
import { resolveImage, resolveLink } from '../domain/link-target.ts'
import type { PostFacts, TextImage } from '../domain/post.ts'
import { resolveClaim } from '../domain/resolve-claim.ts'
import { claimedSeries, seriesSlugs } from '../domain/series-membership.ts'
import { type OrderedSeries, seriesOf } from '../domain/series-order.ts'
import { timelineOf } from '../domain/timeline.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Finding } from './finding.ts'
import { matchesGlob } from './glob.ts'
import { oneFindingPerFault, type Subject } from './precedence.ts'
import { rules } from './registry.ts'
import type { CheckContext } from './rule.ts'

/** What to look for and from when. */
export interface CheckOptions {
  /** Patterns of rule ids; what other rules would explain better stays theirs. All rules where absent or empty. */
  readonly only?: readonly string[]
  /** Today as an ISO date, written where a fix notes when something was seen. */
  readonly today?: string
}

/** Everything that the rules find in a workspace, one finding a fault, by file, place and rule. */
export function runChecks(workspace: Workspace, options: CheckOptions = {}): readonly Finding[] {
  const context = contextOf(workspace, options.today ?? null)
  const only = options.only ?? []
  return oneFindingPerFault(rules.flatMap((rule) => findingsOf(rule, context)))
    .filter(({ rule }) => only.length === 0 || only.some((pattern) => matchesGlob(rule, pattern)))
    .map(({ subject: _, ...finding }) => finding)
    .sort(byPlace)
}

function findingsOf(
  rule: (typeof rules)[number],
  context: CheckContext,
): readonly (Finding & { readonly subject: Subject })[] {
  return Array.from(rule.check(context), (fault) => ({
    related: [],
    fixes: [],
    severity: rule.severity,
    ...fault,
    rule: rule.id,
  }))
}

function contextOf(workspace: Workspace, today: string | null): CheckContext {
  const known = knowPosts(workspace)
  const { settings } = workspace
  const series = seriesOf(workspace, known)
  const linkWorld = { known, settings, files: knowFileNames(workspace.files) }
  let closest: FindClosest | null = null
  return {
    workspace,
    known,
    series,
    today,
    timeline: timelineOf(workspace.posts),
    claims: workspace.posts.flatMap((post) =>
      post.claims.map((claim) => ({
        post,
        claim,
        target: resolveClaim(claim, post, { known, settings }),
        direction: readingDirection(claim, settings),
      })),
    ),
    linkWorld,
    links: workspace.posts.flatMap((post) =>
      outsidePagers(post, post.links).map((link) => ({
        post,
        link,
        target: resolveLink(link, post, linkWorld),
      })),
    ),
    images: workspace.posts.flatMap((post) =>
      post.images.map((link) => ({ post, link, target: resolveImage(link, post, linkWorld) })),
    ),
    seriesOfPost: seriesFinder(workspace, series),
    closest: (text, except) => {
      closest ??= closestAmong(workspace.posts)
      return closest(text, except)
    },
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

function seriesFinder(workspace: Workspace, series: readonly OrderedSeries[]): CheckContext['seriesOfPost'] {
  const slugs = seriesSlugs(workspace.seriesList.series)
  const bySlug = new Map(series.map((one) => [one.slug, one]))
  const byPost = new Map<string, OrderedSeries>()
  for (const one of series)
    for (const { kind, name } of one.posts)
      if (kind === 'post' && name !== null && !byPost.has(name)) byPost.set(name, one)
  return (post) => byPost.get(post.name) ?? bySlug.get(claimedSeries(post, slugs) ?? '') ?? null
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.range.start.offset - b.range.start.offset || compare(a.rule, b.rule)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
