import type { Finding, Severity } from '../../shared/checks/finding.ts'

/** What the checks say of one article, counted. */
export interface FindingCount {
  readonly count: number
  readonly worst: Severity
  /** Such as `2 to fix, 1 question`. */
  readonly words: string
}

const order: readonly Severity[] = ['error', 'warning', 'note']
const severityWords: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => `${count} to fix`,
  warning: (count) => `${count} to look at`,
  note: (count) => (count === 1 ? '1 question' : `${count} questions`),
}

let last: ReadonlyMap<string, FindingCount> = new Map()

/** Counts findings by file; a count that did not change is the same object, so that its row is not drawn anew. */
export function countFindings(findings: readonly Finding[]): ReadonlyMap<string, FindingCount> {
  const byFile = new Map<string, Finding[]>()
  for (const finding of findings) {
    const here = byFile.get(finding.file)
    if (here === undefined) byFile.set(finding.file, [finding])
    else here.push(finding)
  }
  const counts = new Map<string, FindingCount>()
  for (const [file, here] of byFile) {
    const parts = order.flatMap((severity) => {
      const count = here.filter((finding) => finding.severity === severity).length
      return count === 0 ? [] : [severityWords[severity](count)]
    })
    const words = parts.join(', ')
    const before = last.get(file)
    const worst = order.find((severity) => here.some((finding) => finding.severity === severity)) ?? 'note'
    counts.set(file, before?.words === words ? before : { count: here.length, worst, words })
  }
  last = counts
  return counts
}
