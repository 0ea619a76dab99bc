import type { Finding } from './finding.ts'

/** The findings of the files where they are others than before; none left is an empty list. */
export type FindingsChange = ReadonlyMap<string, readonly Finding[]>

/** All findings after a change; both they and what is changed are ordered by `byPlace`. */
export function withChange(findings: readonly Finding[], change: FindingsChange): readonly Finding[] {
  if (change.size === 0) return findings
  const left = findings.filter(({ file }) => !change.has(file))
  const files = [...change.keys()].sort()
  const merged: Finding[] = []
  let at = 0
  for (const file of files) {
    for (let next = left[at]; next !== undefined && next.file < file; next = left[++at]) merged.push(next)
    merged.push(...(change.get(file) ?? []))
  }
  return [...merged, ...left.slice(at)]
}

/** Findings by their files. */
export function grouped(findings: readonly Finding[]): Map<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.file)
    if (group === undefined) groups.set(finding.file, [finding])
    else group.push(finding)
  }
  return groups
}

/** The files where findings are others, with what they are now. */
export function differences(
  before: ReadonlyMap<string, readonly Finding[]>,
  after: ReadonlyMap<string, readonly Finding[]>,
): FindingsChange {
  const changed = new Map<string, readonly Finding[]>()
  for (const file of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(file) ?? [], after.get(file) ?? []]
    if (!areEqual(old, now)) changed.set(file, now)
  }
  return changed
}

function areEqual(some: readonly Finding[], others: readonly Finding[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, at) => one === others[at] || JSON.stringify(one) === JSON.stringify(others[at]))
  )
}

/** By file, place and rule; what is left equal, by its words. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.range.start.offset - b.range.start.offset ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
