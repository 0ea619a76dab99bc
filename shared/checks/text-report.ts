import type { Finding } from './finding.ts'
import type { CheckReport } from './report.ts'

/** The findings as people read them in a terminal: a line each, and a closing sentence; ends with a line ending. */
export function textReport(findings: readonly Finding[], summary: CheckReport['summary']): string {
  const lines = findings.map((finding) => {
    const { file, range, severity, rule, message } = finding
    const place = `${file.replace(/\s+/g, ' ')}:${range.start.line}:${range.start.column}`
    return `${place} ${severity} ${rule} ${message.replace(/\s+/g, ' ')}${offerOf(finding)}`
  })
  return [...lines, closingSentence(summary)].map((line) => `${line}\n`).join('')
}

/** What the application offers in the place of what is not there: the closest article, file, heading or word. */
const closest = /^(?:link-to:|link-closest|use:|write:|nearest-heading|name:)/

function offerOf({ fixes }: Finding): string {
  const [offered, ...others] = fixes.filter(({ id }) => closest.test(id))
  // Of several none is the likely one.
  if (offered === undefined || others.length > 0) return ''
  return ` (offered: ${offered.title.replace(/\s+/g, ' ')})`
}

function closingSentence({ posts, series, errors, warnings, notes }: CheckReport['summary']): string {
  const looked = `${counted(posts, 'article')} in ${counted(series, 'series', 'series')}`
  const found = [
    errors > 0 ? counted(errors, 'error') : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
    notes > 0 ? counted(notes, 'note') : '',
  ].filter((part) => part !== '')
  if (found.length === 0) return `Nothing to settle in ${looked}.`
  return `Found ${listed(found)} in ${looked}.`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
