import type { Finding } from '../../shared/checks/finding.ts'
import { readingDirection } from '../../shared/domain/claim-direction.ts'
import type { Direction, PostFacts } from '../../shared/domain/post.ts'
import type { OrderedEntry } from '../../shared/domain/series-order.ts'
import type { WorkspaceSettings } from '../../shared/domain/workspace.ts'

/** How readers get from one part to the next, and back. */
export interface Gap {
  /** `waiting`: nobody gets there yet, since one of the two is not there for readers. */
  readonly kind: 'open' | 'waiting' | 'broken'
  readonly words: string
  /** What the checks say of this way; the first speaks. */
  readonly findings: readonly Finding[]
}

/** One end of the way. */
export interface GapEnd {
  readonly entry: OrderedEntry
  readonly post: PostFacts | null
  readonly findings: readonly Finding[]
}

/** The way between two parts that stand one after the other. */
export function gapBetween(upper: GapEnd, lower: GapEnd, settings: WorkspaceSettings): Gap {
  const findings = [
    ...upper.findings.filter((finding) => isAbout(finding, upper, 'next', lower, settings)),
    ...lower.findings.filter((finding) => isAbout(finding, lower, 'previous', upper, settings)),
  ]
  const [first] = findings
  if (first !== undefined) return { kind: 'broken', words: first.message, findings }
  const ends = [upper.entry, lower.entry]
  const planned = ends.filter(({ kind }) => kind === 'planned')
  if (planned.length === 2) return waiting('Readers pass over both until they are written')
  if (planned.length === 1) return waiting('Readers pass over it until it is written')
  if (ends.some(({ kind, status }) => kind === 'post' && status === null))
    return waiting('Readers are led past it: there is no such article')
  const site = ends.filter(({ kind }) => kind === 'site')
  if (site.length > 0)
    return { kind: 'open', words: 'One of them is only on your site: link them there by hand', findings }
  const unpublished = ends.filter(({ status }) => status !== 'published')
  const [one] = unpublished
  if (unpublished.length === 1) return waiting(`Readers can go both ways once ‘${one?.title}’ is live`)
  return { kind: 'open', words: 'Readers can go both ways', findings }
}

function waiting(words: string): Gap {
  return { kind: 'waiting', words, findings: [] }
}

/** True of a finding of `end` that speaks of its way to `other`. */
function isAbout(
  finding: Finding,
  end: GapEnd,
  direction: Direction,
  other: GapEnd,
  settings: WorkspaceSettings,
): boolean {
  if (end.post === null || finding.file !== end.post.file || !/^(?:series|state|label)\//.test(finding.rule))
    return false
  const told = directionOf(finding, end.post, settings)
  if (told !== null) return told === direction
  return finding.related.some(({ file }) => file === other.post?.file)
}

/** Which way a finding speaks of: by the place that it marks, or by what its fix sets. */
function directionOf(finding: Finding, post: PostFacts, settings: WorkspaceSettings): Direction | null {
  const { start, end } = finding.range
  const claim = post.claims.find(
    ({ range }) => end.offset > 0 && range.start.offset === start.offset && range.end.offset === end.offset,
  )
  if (claim !== undefined) return readingDirection(claim, settings)
  const set = finding.fixes.flatMap(({ action }) =>
    action.kind !== 'change'
      ? []
      : action.changes.flatMap((change) =>
          change.kind === 'set-detail' && change.file === post.file ? [change.key] : [],
        ),
  )
  if (set.some((key) => key === 'next')) return 'next'
  return set.some((key) => key === 'previous' || key === 'prev') ? 'previous' : null
}
