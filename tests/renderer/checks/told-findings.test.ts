import { describe, expect, it } from 'vitest'
import { countAlike, seriesByFile, toldFindings } from '../../../renderer/checks/told-findings.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { folder } from '../../shared/checks/notation.ts'

const place = { offset: 0, line: 1, column: 1 }

/** A finding by `rule file`; a rule that ends in `†` has a safe fix. */
function finding(words: string): Finding {
  const [rule = '', file = ''] = words.split(' ')
  const action = { kind: 'change', changes: [] } as const
  const fixes = rule.endsWith('†') ? [{ id: 'fix', title: 'Fix', safe: true, action }] : []
  const range = { start: place, end: place }
  return { rule: rule.replace('†', ''), severity: 'error', message: '', file, range, related: [], fixes }
}

const seriesOf = seriesByFile(
  folder('a.md> series: Talks; next: b + b.md> series: Talks + c.md> series: Walks + d.md>'),
)

function told(...findings: readonly string[]): readonly string[] {
  return toldFindings(findings.map(finding), seriesOf).map((one) =>
    one.kind === 'one'
      ? one.finding.rule
      : `${one.series.name}(${one.findings.map(({ rule, file }) => `${rule} ${file}`).join(', ')})`,
  )
}

describe('findings of a series that disagrees about its order', () => {
  it('are told as one, where the first of them stands', () =>
    expect(told('pager/in-text a.md', 'series/fork a.md', 'link/broken a.md', 'series/merge b.md')).toEqual([
      'pager/in-text',
      'Talks(series/fork a.md, series/merge b.md)',
      'link/broken',
    ]))

  it('are kept apart by series', () =>
    expect(told('series/cycle a.md', 'series/cycle c.md')).toEqual([
      'Talks(series/cycle a.md)',
      'Walks(series/cycle c.md)',
    ]))

  it('stand alone where there is no series', () =>
    expect(told('series/contradiction d.md')).toEqual(['series/contradiction']))
})

it('counts what can be fixed together on the first of each kind', () =>
  expect(
    countAlike(['x† a', 'y† a', 'x† b', 'x c', 'y a'].map(finding), ({ rule, file }) => `${rule} ${file}`),
  ).toEqual(new Map([['x a', 2]])))
