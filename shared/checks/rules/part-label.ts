import type { Change } from '../../domain/change.ts'
import { type PartLabel, partLabelOf, relabelled } from '../../domain/part-label.ts'
import type { PostFacts } from '../../domain/post.ts'
import type { OrderedSeries } from '../../domain/series-order.ts'
import type { TextRange } from '../../domain/text-range.ts'
import { type Expected, expectedParts } from '../expected-parts.ts'
import { goThere } from '../link-fixes.ts'
import type { PartCount } from '../part-counts.ts'
import { detailsOf, type Subject } from '../precedence.ts'
import { retitle } from '../retitled.ts'
import type { CheckContext, Fault, Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/**
 * "Part 2 of 5" in a title, or in the first lines of a text, says what the order of the series says. `partCounts` tells which
 * parts count. Without a list the folder may hold only some parts, so labels are compared with each other.
 */
export const partLabel: Rule = {
  id: 'part/label',
  severity: 'warning',
  detects: 'A title or the first lines of a text say "Part X of Y", and that is not so, or counts drafts.',
  fix: 'Writes the right numbers; a new title is followed by all that names the article by it.',
  *check(context) {
    const told = new Set<PostFacts>()
    for (const series of context.series) {
      const wrong: WrongLabel[] = []
      for (const [post, expected] of expectedParts(series, context)) {
        if (told.has(post) || context.seriesOfPost(post) !== series) continue
        told.add(post)
        wrong.push(...wrongLabels(post, expected))
      }
      const counting = wrong.filter((one) => countsDrafts(one, series))
      for (const one of wrong) if (!counting.includes(one)) yield faultOf(one, [], series, context)
      const [first, ...others] = counting
      if (first !== undefined) yield faultOf(first, others, series, context)
    }
    for (const { post, label, range, subject } of context.workspace.posts.flatMap(placesOf))
      if (!told.has(post) && isImpossible(label))
        yield {
          file: post.file,
          range,
          message: `${titleOf(post)} says ${quoted(label.text)}: there can't be so many.`,
          subject,
          fixes: [goThere('Go to the number')],
        }
  },
}

interface LabelPlace {
  readonly post: PostFacts
  readonly label: PartLabel
  readonly range: TextRange
  readonly subject: Subject
  readonly isTitle: boolean
}

function placesOf(post: PostFacts): readonly LabelPlace[] {
  const title = post.title === null ? null : partLabelOf(post.title.text)
  const ofTitle =
    post.title === null || title === null
      ? []
      : [{ post, label: title, range: post.title.range, subject: detailsOf(post, 'title'), isTitle: true }]
  return [
    ...ofTitle,
    ...post.partLabels.map((label) => ({
      post,
      label,
      range: label.range,
      subject: ['text', post.file, String(label.range.start.offset)],
      isTitle: false,
    })),
  ]
}

function isImpossible({ number, total }: PartLabel): boolean {
  return total !== null && number > total
}

interface WrongLabel extends LabelPlace {
  readonly right: PartCount
}

function wrongLabels(post: PostFacts, expected: Expected): readonly WrongLabel[] {
  return placesOf(post).flatMap((place) => {
    const right = expected(place.label, place.isTitle)
    return right === null ? [] : [{ ...place, right }]
  })
}

function countsDrafts({ post, label, right }: WrongLabel, { posts }: OrderedSeries): boolean {
  return post.status === 'published' && label.number === right.number && label.total === posts.length
}

/** That all of them count a draft is one fault, told at the first. */
function faultOf(
  first: WrongLabel,
  others: readonly WrongLabel[],
  series: OrderedSeries,
  context: CheckContext,
): Fault {
  const { post, range, subject, label, right } = first
  const text = relabelled(label, right.number, right.total)
  return {
    file: post.file,
    range,
    message: messageOf(first, series),
    subject,
    related: others.map((other) => ({
      file: other.post.file,
      range: other.range,
      message: `${titleOf(other.post)} says so, too.`,
    })),
    fixes: [
      {
        id: 'recompute',
        title: others.length === 0 ? `Write ${quoted(text)}` : `Correct all ${others.length + 1}`,
        safe: false,
        action: { kind: 'change', changes: [first, ...others].flatMap((one) => recompute(one, context)) },
      },
      goThere('Go to the number'),
    ],
  }
}

function messageOf(wrong: WrongLabel, series: OrderedSeries): string {
  const { post, label, right } = wrong
  const written = `${titleOf(post)} says ${quoted(label.text)}`
  if (countsDrafts(wrong, series)) {
    const parts = right.total === 1 ? 'one part' : `${right.total} parts`
    return `${written}, but readers find only ${parts} of ${quoted(series.name)}: the others are drafts.`
  }
  return `${written}, but in ${quoted(series.name)} it is ${relabelled(label, right.number, right.total)}.`
}

function recompute(
  { post, label, range, right, isTitle }: WrongLabel,
  context: CheckContext,
): readonly Change[] {
  const text = relabelled(label, right.number, right.total)
  const title = post.title?.text ?? ''
  return isTitle
    ? retitle(
        post,
        title.slice(0, label.start) + text + title.slice(label.start + label.text.length),
        context,
      )
    : [
        {
          kind: 'replace-text',
          file: post.file,
          start: range.start.offset,
          end: range.end.offset,
          expected: label.text,
          text,
        },
      ]
}
