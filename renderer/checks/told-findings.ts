import type { Finding } from '../../shared/checks/finding.ts'
import { safeFixOf } from '../../shared/checks/safe-fix.ts'
import { seriesOf } from '../../shared/domain/series-order.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'

/** What stands in the list as one card: a finding, or all that say of one series that its articles disagree about the order. */
export type ToldFindings =
  | { readonly kind: 'one'; readonly finding: Finding }
  | { readonly kind: 'order'; readonly series: SeriesName; readonly findings: readonly Finding[] }

/** A series as it is spoken of. */
export interface SeriesName {
  readonly slug: string
  readonly name: string
}

const disagreements = [
  'series/cycle',
  'series/fork',
  'series/merge',
  'series/contradiction',
  'series/disconnected',
]

/** The findings as they are told, in their order; those that become one stand where the first of them would. */
export function toldFindings(
  findings: readonly Finding[],
  seriesOfFile: (file: string) => SeriesName | null,
): readonly ToldFindings[] {
  const told: ToldFindings[] = []
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const series = isDisagreement(finding) ? seriesOfFile(finding.file) : null
    const group = series === null ? undefined : groups.get(series.slug)
    if (series === null) told.push({ kind: 'one', finding })
    else if (group !== undefined) group.push(finding)
    else {
      const first = [finding]
      groups.set(series.slug, first)
      told.push({ kind: 'order', series, findings: first })
    }
  }
  return told
}

/** True of a finding that says that articles disagree about the order of their series. */
export function isDisagreement({ rule }: Finding): boolean {
  return disagreements.includes(rule)
}

/** The series that an article's file belongs to. */
export function seriesByFile(workspace: Workspace): (file: string) => SeriesName | null {
  const fileOf = new Map(workspace.posts.map((post) => [post.name, post.file]))
  const found = new Map<string, SeriesName>()
  for (const series of seriesOf(workspace))
    for (const { kind, name } of series.posts) {
      const file = kind === 'post' && name !== null ? fileOf.get(name) : undefined
      if (file !== undefined && !found.has(file)) found.set(file, series)
    }
  return (file) => found.get(file) ?? null
}

/** How many findings of each check have a safe fix, by the key of the first of them; where there is just one, nothing. */
export function countAlike(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): ReadonlyMap<string, number> {
  const byRule = new Map<string, { readonly first: string; count: number }>()
  for (const finding of findings) {
    if (safeFixOf(finding) === null) continue
    const known = byRule.get(finding.rule)
    if (known === undefined) byRule.set(finding.rule, { first: keyOf(finding), count: 1 })
    else known.count++
  }
  return new Map([...byRule.values()].flatMap(({ first, count }) => (count > 1 ? [[first, count]] : [])))
}
