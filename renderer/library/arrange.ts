import type { PostFacts, PostStatus } from '../../shared/domain/post.ts'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import type { ArticleSort, ArticleView } from '../state/article-view.ts'
import { holdsWords, typedWords } from '../ui/folded.ts'

/** One heading of the list with the articles under it; null where the list has no headings. */
export interface ArticleGroup {
  readonly heading: string | null
  readonly posts: readonly PostFacts[]
}

/** What the list goes by besides the posts themselves. */
export interface ListWorld {
  /** In the order of the folder, each in reading order. */
  readonly series: readonly OrderedSeries[]
  /** The name of a post's series; null where it is in none. */
  seriesName(post: PostFacts): string | null
  hasFindings(post: PostFacts): boolean
}

/** The articles that the view asks for, in its order; by series they stand in groups, each in reading order. */
export function arrangeArticles(
  posts: readonly PostFacts[],
  view: ArticleView,
  world: ListWorld,
): readonly ArticleGroup[] {
  const words = typedWords(view.words)
  const shown = posts.filter(
    (post) => hasStatus(post, view, world) && holdsWords(placeOf(post, world), words),
  )
  if (view.sort === 'series') return bySeries(shown, world)
  return [{ heading: null, posts: [...shown].sort(orders[view.sort]) }]
}

/** The title as the list shows it. */
export function listTitle(post: PostFacts): string {
  return post.title?.text ?? post.name
}

const statusOrder: Readonly<Record<PostStatus, number>> = { draft: 0, review: 1, published: 2 }
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function byTitle(a: PostFacts, b: PostFacts): number {
  return collator.compare(listTitle(a), listTitle(b)) || (a.file < b.file ? -1 : 1)
}

/** Articles without a date come last either way. */
function byDate(direction: 1 | -1) {
  return (a: PostFacts, b: PostFacts): number => {
    const [one, other] = [a.date?.text ?? '', b.date?.text ?? '']
    if (one === other) return byTitle(a, b)
    if (one === '' || other === '') return one === '' ? 1 : -1
    return (one < other ? -1 : 1) * direction
  }
}

const orders: Readonly<Record<Exclude<ArticleSort, 'series'>, (a: PostFacts, b: PostFacts) => number>> = {
  title: byTitle,
  newest: byDate(-1),
  oldest: byDate(1),
  status: (a, b) => statusOrder[a.status] - statusOrder[b.status] || byTitle(a, b),
}

function bySeries(posts: readonly PostFacts[], { series, seriesName }: ListWorld): readonly ArticleGroup[] {
  const left = new Map(posts.map((post) => [post.name, post]))
  const groups: ArticleGroup[] = []
  for (const one of series) {
    const listed = one.posts.flatMap(({ kind, name }) => {
      const post = kind === 'post' && name !== null ? left.get(name) : undefined
      if (post !== undefined) left.delete(post.name)
      return post === undefined ? [] : [post]
    })
    // One that names the series but stands in no list of it comes at its end.
    const unlisted = [...left.values()].filter((post) => seriesName(post) === one.name).sort(byTitle)
    for (const post of unlisted) left.delete(post.name)
    if (listed.length + unlisted.length > 0)
      groups.push({ heading: one.name, posts: [...listed, ...unlisted] })
  }
  if (left.size > 0) groups.push({ heading: 'In no series', posts: [...left.values()].sort(byTitle) })
  return groups
}

function hasStatus(post: PostFacts, { status }: ArticleView, world: ListWorld): boolean {
  if (status === 'all') return true
  return status === 'findings' ? world.hasFindings(post) : post.status === status
}

function placeOf(post: PostFacts, world: ListWorld): string {
  return [listTitle(post), post.name, world.seriesName(post) ?? ''].join(' ')
}
