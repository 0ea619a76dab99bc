import type { Change } from '../../domain/change.ts'
import { type PartLabel, partLabelOf, relabelled } from '../../domain/part-label.ts'
import type { PostFacts } from '../../domain/post.ts'
import type { OrderedSeries } from '../../domain/series-order.ts'
import type { TextRange } from '../../domain/text-range.ts'
import { expectedParts } from '../expected-parts.ts'
import type { Fix } from '../finding.ts'
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
    for (const series of context.series)
      for (const [post, accepts] of expectedParts(series, context)) {
        if (told.has(post) || context.seriesOfPost(post) !== series) continue
        told.add(post)
        yield* faultsOf(post, series, accepts, context)
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

function* faultsOf(
  post: PostFacts,
  series: OrderedSeries,
  accepts: (label: PartLabel, isTitle: boolean) => PartCount | null,
  context: CheckContext,
): Iterable<Fault> {
  for (const { label, range, subject, isTitle } of placesOf(post)) {
    const right = accepts(label, isTitle)
    if (right === null) continue
    yield {
      file: post.file,
      range,
      message: messageOf(post, label, right, series),
      subject,
      fixes: [recompute(post, label, range, right, isTitle, context), goThere('Go to the number')],
    }
  }
}

function messageOf(post: PostFacts, label: PartLabel, right: PartCount, series: OrderedSeries): string {
  const written = `${titleOf(post)} says ${quoted(label.text)}`
  if (label.number === right.number && label.total === series.posts.length && post.status === 'published')
    return `${written}, but readers find only ${right.total} parts of ${quoted(series.name)}: the others are drafts.`
  return `${written}, but in ${quoted(series.name)} it is ${relabelled(label, right.number, right.total)}.`
}

function recompute(
  post: PostFacts,
  label: PartLabel,
  range: TextRange,
  right: PartCount,
  isTitle: boolean,
  context: CheckContext,
): Fix {
  const text = relabelled(label, right.number, right.total)
  const title = post.title?.text ?? ''
  const changes: readonly Change[] = isTitle
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
  return { id: 'recompute', title: `Write ${quoted(text)}`, safe: false, action: { kind: 'change', changes } }
}
