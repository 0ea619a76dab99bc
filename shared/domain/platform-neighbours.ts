import type { KnownPosts } from './known-posts.ts'
import type { PostFacts } from './post.ts'
import type { OrderedSeries } from './series-order.ts'
import {
  byMoment,
  countBefore,
  type DatedPost,
  firstAfter,
  lastBefore,
  type Timeline,
  weightOf,
} from './timeline.ts'
import type { Workspace, WorkspaceSettings } from './workspace.ts'

/** The words of a site's button. */
export type ButtonLabel = 'Previous' | 'Next'

/** What the site's own buttons on a post's page lead to. */
export interface SiteNeighbours {
  /** In reading order: the article that the site takes for the one before; null where its page has no such button. */
  readonly previous: PostFacts | null
  readonly next: PostFacts | null
  /** As the site shows it: which button leads to the one before and to the one after; null until somebody has said so. */
  readonly shownAs: { readonly previous: ButtonLabel | null; readonly next: ButtonLabel | null }
}

/** Where the site's order is looked up; what the checks see fits. */
export interface SiteWorld {
  readonly workspace: Pick<Workspace, 'settings'>
  readonly known: Pick<KnownPosts, 'exactly'>
  readonly timeline: Timeline
  seriesOfPost(post: PostFacts): OrderedSeries | null
}

/** True of the platforms that page by publish date through all that is live. */
export function pagesByDate({ platform }: WorkspaceSettings): boolean {
  return platform === 'squarespace' || platform === 'wordpress' || platform === 'ghost'
}

/**
 * Which articles the site will show as Previous and Next of a post; null where the platform is not known or the post has no
 * place there (no date; on Hugo a weight will do). Squarespace and Docusaurus go by date, newest first; WordPress strictly
 * before and after, so that posts of one moment skip each other; Ghost before or at, and after (its `prev_post` and
 * `next_post`); Hugo by weight, then date; DEV by date within the series. The site shows what is live. So that an order can be
 * compared before it is published, the articles of the post's own series count as if each were live at its date, whatever
 * their status; and where the post says nothing of its status, so do others that say nothing.
 */
export function siteNeighbours(post: PostFacts, world: SiteWorld): SiteNeighbours | null {
  const { settings } = world.workspace
  const own = world.timeline.dated(post)
  const label = labelOfEarlier(post, settings)
  const shownAs = { previous: label, next: label && otherLabel(label) }
  switch (settings.platform) {
    case null:
    case 'html':
      return null
    case 'hugo': {
      const found = weightOf(post) === null ? null : byWeight(post, world)
      return found ? { ...found, shownAs } : own && { ...inOrder(own, shownTo(post, world)), shownAs }
    }
    case 'dev':
      return own && { ...inOrder(own, [datedMembers(post, world)]), shownAs }
    case 'squarespace':
    case 'docusaurus':
      return own && { ...inOrder(own, shownTo(post, world)), shownAs }
    case 'wordpress':
    case 'ghost':
      return own && { ...byMoments(own, shownTo(post, world), settings.platform === 'ghost'), shownAs }
    default:
      return settings.platform satisfies never
  }
}

/** The lists, each sorted by date, of what the site shows besides and including the post's own series. */
export function shownTo(post: PostFacts, world: SiteWorld): readonly (readonly DatedPost[])[] {
  const { live, unsaid } = world.timeline
  const lists = [live, datedMembers(post, world)]
  return post.ownStatus === null ? [...lists, unsaid] : lists
}

/** The posts of a series in reading order, as far as they are there. */
export function postsOfSeries(
  series: OrderedSeries,
  known: Pick<KnownPosts, 'exactly'>,
): readonly PostFacts[] {
  return series.posts.flatMap(({ kind, name }) =>
    kind === 'post' && name !== null ? (known.exactly(name) ?? []) : [],
  )
}

function datedMembers(post: PostFacts, world: SiteWorld): readonly DatedPost[] {
  const series = world.seriesOfPost(post)
  if (series === null) return datedOf([post], world)
  const known = datedSeries.get(series)
  if (known?.timeline === world.timeline) return known.members
  const members = datedOf(postsOfSeries(series, world.known), world)
  datedSeries.set(series, { timeline: world.timeline, members })
  return members
}

const datedSeries = new WeakMap<
  OrderedSeries,
  { readonly timeline: Timeline; readonly members: readonly DatedPost[] }
>()

function datedOf(posts: readonly PostFacts[], { timeline }: SiteWorld): readonly DatedPost[] {
  return posts.flatMap((post) => timeline.dated(post) ?? []).sort(byMoment)
}

type Pair = Pick<SiteNeighbours, 'previous' | 'next'>

function inOrder(own: DatedPost, lists: readonly (readonly DatedPost[])[]): Pair {
  return {
    previous: latest(lists.map((list) => lastBefore(list, own))),
    next: earliest(lists.map((list) => firstAfter(list, own))),
  }
}

/** By moments alone; `mayBeSame` where the one before may have been published at the same moment. */
function byMoments(own: DatedPost, lists: readonly (readonly DatedPost[])[], mayBeSame: boolean): Pair {
  return {
    previous: latest(
      lists.map((list) => {
        const count = countBefore(list, own.moment, mayBeSame)
        const last = list[count - 1] ?? null
        return last?.post.name === own.post.name ? (list[count - 2] ?? null) : last
      }),
    ),
    next: earliest(lists.map((list) => list[countBefore(list, own.moment, true)] ?? null)),
  }
}

function latest(found: readonly (DatedPost | null)[]): PostFacts | null {
  return (
    found
      .filter((one) => one !== null)
      .sort(byMoment)
      .at(-1)?.post ?? null
  )
}

function earliest(found: readonly (DatedPost | null)[]): PostFacts | null {
  return found.filter((one) => one !== null).sort(byMoment)[0]?.post ?? null
}

function byWeight(post: PostFacts, world: SiteWorld): Pair {
  const series = world.seriesOfPost(post)
  const members = new Set(
    (series === null ? [post] : postsOfSeries(series, world.known)).map(({ name }) => name),
  )
  const shown = world.timeline.weighted.filter(
    ({ name, status, ownStatus }) =>
      status === 'published' || members.has(name) || (ownStatus === null && post.ownStatus === null),
  )
  const at = shown.findIndex(({ name }) => name === post.name)
  return { previous: shown[at - 1] ?? null, next: shown[at + 1] ?? null }
}

/**
 * Whoever has said which way the site's "Previous" leads is right. Without that: on WordPress, Ghost and DEV it is the
 * earlier one; Docusaurus' blog has the newer one there; Hugo counts from the top of its list, the lightest or the newest.
 */
function labelOfEarlier(
  post: PostFacts,
  { platform, previousLeadsTo }: WorkspaceSettings,
): ButtonLabel | null {
  if (previousLeadsTo !== null) return previousLeadsTo === 'earlier' ? 'Previous' : 'Next'
  switch (platform) {
    case 'wordpress':
    case 'ghost':
    case 'dev':
      return 'Previous'
    case 'docusaurus':
      return 'Next'
    case 'hugo':
      return weightOf(post) === null ? 'Previous' : 'Next'
    default:
      return null
  }
}

function otherLabel(label: ButtonLabel): ButtonLabel {
  return label === 'Previous' ? 'Next' : 'Previous'
}
