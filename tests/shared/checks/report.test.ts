import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../shared/checks/report.ts'
import { runChecks } from '../../../shared/checks/run.ts'
import { sarifLog } from '../../../shared/checks/sarif.ts'
import { textReport } from '../../../shared/checks/text-report.ts'
import { folder } from './notation.ts'

const workspace = folder('next: b; series: s + b.md> series: s; previous: article; next: b 2')
const findings = runChecks(workspace)
const report = checkReport(findings, workspace)

describe('the JSON report', () => {
  it('has exactly the shape of the contract', () =>
    expect(report).toEqual({
      version: 1,
      findings: [
        {
          rule: 'series/dangling',
          severity: 'warning',
          message: "Readers of 'B' can't go on to 'b 2': it isn't in this folder.",
          file: 'b.md',
          line: 5,
          column: 7,
          endLine: 5,
          endColumn: 10,
          related: [],
          fixes: [
            { id: 'add-article', title: 'Add that article…', safe: false },
            { id: 'on-my-site', title: "It's only on my site", safe: false },
            { id: 'placeholder', title: 'Placeholder', safe: false },
            { id: 'clear', title: 'Clear this link', safe: false },
          ],
        },
      ],
      summary: { posts: 2, series: 1, errors: 0, warnings: 1, notes: 0 },
    }))

  it('tells the line of related places', () => {
    const asymmetric = folder('next: b + b.md>')
    expect(checkReport(runChecks(asymmetric), asymmetric).findings[0]?.related).toEqual([
      { file: 'article.md', line: 3, message: "'Article' names 'B' here." },
    ])
  })
})

describe('the text report', () => {
  it('is a line each and a closing sentence', () =>
    expect(textReport(findings, report.summary)).toBe(
      "b.md:5:7 warning series/dangling Readers of 'B' can't go on to 'b 2': it isn't in this folder.\nFound 1 warning in 2 articles in 1 series.\n",
    ))
  it('names the article that is likely meant, where there is one', () => {
    const broken = folder('~ [a](dosin.md) + dosing.md>')
    expect(textReport(runChecks(broken), checkReport([], broken).summary)).toContain(
      "no such article is in this folder. (offered: Link to 'Dosing')\n",
    )
  })
  it('says so where there is nothing', () => {
    const quiet = folder('title: T')
    expect(textReport([], checkReport([], quiet).summary)).toBe(
      'Nothing to settle in 1 article in 0 series.\n',
    )
  })
})

describe('the SARIF log', () => {
  it('names rule, level and region', () =>
    expect(sarifLog(findings, '1.2.3')).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Throughline', semanticVersion: '1.2.3' } },
          results: [
            {
              ruleId: 'series/dangling',
              level: 'warning',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'b.md' },
                    region: { startLine: 5, startColumn: 7, endLine: 5, endColumn: 10 },
                  },
                },
              ],
            },
          ],
        },
      ],
    }))
})

describe('which findings there are', () => {
  const rulesOf = (only: readonly string[]) =>
    runChecks(folder('next: gone + b.md> untitled'), { only }).map((finding) => finding.rule)

  it('can be asked for by pattern', () => {
    expect(rulesOf(['series/*'])).toEqual(['series/dangling'])
    expect(rulesOf(['post/*', 'series/*'])).toEqual(['series/dangling', 'post/title-missing'])
    expect(rulesOf(['pager/*'])).toEqual([])
    expect(rulesOf([])).toHaveLength(2)
  })
})
