import { seriesOf } from '../domain/series-order.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Finding, Severity } from './finding.ts'

/** What `check --format json` prints. */
export interface CheckReport {
  readonly version: 1
  readonly findings: readonly ReportedFinding[]
  readonly summary: {
    readonly posts: number
    readonly series: number
    readonly errors: number
    readonly warnings: number
    readonly notes: number
  }
}

/** One finding of the report; lines and columns count from 1, columns in UTF-16 units. */
interface ReportedFinding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly related: readonly { readonly file: string; readonly line: number; readonly message: string }[]
  readonly fixes: readonly { readonly id: string; readonly title: string; readonly safe: boolean }[]
}

/** The findings in the shape of the command line's contract. */
export function checkReport(findings: readonly Finding[], workspace: Workspace): CheckReport {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return {
    version: 1,
    findings: findings.map(reported),
    summary: {
      posts: workspace.posts.length,
      series: seriesOf(workspace).length,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
    },
  }
}

function reported({ rule, severity, message, file, range, related, fixes }: Finding): ReportedFinding {
  return {
    rule,
    severity,
    message,
    file,
    line: range.start.line,
    column: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
    related: related.map((place) => ({
      file: place.file,
      line: place.range.start.line,
      message: place.message,
    })),
    fixes: fixes.map(({ id, title, safe }) => ({ id, title, safe })),
  }
}
