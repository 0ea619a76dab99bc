import type { Change } from '../../domain/change.ts'
import type { OrderWords } from '../../domain/order-words.ts'
import type { PostFacts } from '../../domain/post.ts'
import type { OrderedSeries } from '../../domain/series-order.ts'
import { spelledLike } from '../../domain/spelled-number.ts'
import type { Fix } from '../finding.ts'
import { goThere } from '../link-fixes.ts'
import { plainWords } from '../link-words.ts'
import type { Subject } from '../precedence.ts'
import type { CheckContext, ResolvedLink, Rule } from '../rule.ts'
import { indexOfSeries, type SeriesIndex } from '../series-index.ts'
import { quoted, titleOf } from '../wording.ts'

/**
 * "In the last article" and "Part 3" fit the article that the same sentence links to, or names. Nothing is said of an order
 * that only dates suggest.
 */
export const textOrderWords: Rule = {
  id: 'text/order-words',
  severity: 'note',
  detects:
    'Words such as "in the last article" or "Part 3" stand beside a part of the series that has another place.',
  fix: 'Writes the right number or the other word, or goes to the words.',
  *check(context) {
    const linkAt = new Map(
      context.links.map((link) => [placeKey(link.post, link.link.range.start.offset), link]),
    )
    for (const post of context.workspace.posts) {
      if (post.orderWords.length === 0) continue
      const series = context.seriesOfPost(post)
      if (series === null || series.source === 'dates') continue
      for (const told of post.orderWords) {
        const link = told.link === null ? null : (linkAt.get(placeKey(post, told.link)) ?? null)
        const named = namedBy(told, link, context)
        const where = named === null ? null : placeOf(post, named, series, context)
        if (named === null || where === null || fits(told, where) || isInTitle(told, link, named)) continue
        yield {
          file: post.file,
          range: told.range,
          message: `${titleOf(post)} speaks of ${quoted(told.words)} beside ${titleOf(named)}, which is ${inWords(where)} in ${quoted(series.name)}.`,
          subject: subjectOf(post, told, link),
          fixes: [...rewrite(post, told, where), goThere('Go to the words')],
        }
      }
    }
  },
}

/** Words of a title that is quoted to the letter are a matter of the article that has it. */
function isInTitle(told: OrderWords, link: ResolvedLink | null, { title }: PostFacts): boolean {
  return link !== null && isInLink(told, link) && plainWords(link.link.words) === title?.text
}

function isInLink({ range }: OrderWords, { link }: ResolvedLink): boolean {
  const { offset } = range.start
  return offset >= link.range.start.offset && offset < link.range.end.offset
}

/** Where an article stands, seen from another. */
interface Where {
  readonly part: number
  readonly ownPart: number
  readonly way: 'previous' | 'next' | null
  readonly isFirst: boolean
  readonly isLast: boolean
}

function namedBy(
  { title }: OrderWords,
  link: ResolvedLink | null,
  { known }: CheckContext,
): PostFacts | null {
  if (link !== null) return link.target.kind === 'post' ? link.target.post : null
  const found = title === null ? [] : known.titled(title)
  return found.length === 1 ? (found[0] ?? null) : null
}

function placeOf(
  post: PostFacts,
  named: PostFacts,
  series: OrderedSeries,
  context: CheckContext,
): Where | null {
  const index = indexOfSeries(series, context)
  const [own, other] = [index.places.get(post), index.places.get(named)]
  if (own === undefined || other === undefined || own === other) return null
  return {
    part: numberIn(series, named, index),
    ownPart: numberIn(series, post, index),
    way: other === own - 1 ? 'previous' : other === own + 1 ? 'next' : null,
    isFirst: other === 0,
    isLast: other === index.posts.length - 1,
  }
}

/** Not a number where the folder may lack the parts before: the first of a chain that names one before it is not part 1. */
function numberIn({ source }: OrderedSeries, post: PostFacts, { posts, entries }: SeriesIndex): number {
  if (source === 'parts') return Number(post.part?.text ?? Number.NaN)
  const isWhole = source === 'list' || !posts[0]?.claims.some(({ direction }) => direction === 'previous')
  return isWhole ? (entries.get(post)?.part ?? Number.NaN) : Number.NaN
}

/** A sentence that links elsewhere may well speak of the part that it stands in. */
function fits({ said }: OrderWords, where: Where): boolean {
  switch (said.kind) {
    case 'first':
      return where.isFirst
    case 'last':
      return where.way === 'previous' || where.isLast
    case 'previous':
    case 'next':
      return where.way === said.kind
    case 'part':
      return Number.isNaN(where.part) || said.number === where.part || said.number === where.ownPart
    default:
      return said satisfies never
  }
}

function inWords({ part, way }: Where): string {
  if (way !== null) return way === 'previous' ? 'the part before it' : 'the part after it'
  return Number.isNaN(part) ? 'another part' : `part ${part}`
}

function rewrite(post: PostFacts, { said, words, range }: OrderWords, where: Where): readonly Fix[] {
  const [, before = '', told = '', after = ''] =
    said.kind === 'part'
      ? (/^(\S+\s+)(\S+)()$/.exec(words) ?? [])
      : (/^(\S+\s+)(\S+)(.*)$/s.exec(words) ?? [])
  const right = said.kind === 'part' ? spelledLike(where.part, told) : where.way
  if (told === '' || right === null) return []
  const text = before + right + after
  const change: Change = {
    kind: 'replace-text',
    file: post.file,
    start: range.start.offset,
    end: range.end.offset,
    expected: words,
    text,
  }
  return [
    {
      id: 'right-words',
      title: `Write ${quoted(text)}`,
      safe: false,
      action: { kind: 'change', changes: [change] },
    },
  ]
}

/** Of words inside a link, or inside a list of the parts, the rule about that link or list may know better. */
function subjectOf(post: PostFacts, told: OrderWords, link: ResolvedLink | null): Subject {
  const { offset } = told.range.start
  if (link !== null && isInLink(told, link))
    return ['link', post.file, String(link.link.range.start.offset), 'order']
  const list = post.lists.find((one) => offset >= one.range.start.offset && offset < one.range.end.offset)
  return list === undefined
    ? ['text', post.file, String(offset)]
    : ['list', post.file, String(list.range.start.offset), String(offset)]
}

function placeKey(post: PostFacts, offset: number): string {
  return `${post.file}\u0000${offset}`
}
