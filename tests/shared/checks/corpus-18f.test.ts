import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/checks/run.ts'
import { workspaceOf } from './notation.ts'

const [first, second] = [
  '2020-02-20-areas-for-growth-part-1-cad',
  '2020-02-27-areas-for-growth-2-mixed-methods',
]
const articles = new Map(
  [first, second].map((name) => [
    `${name}.md`,
    readFileSync(new URL(`../../corpus/series-18f/${name}.md`, import.meta.url), 'utf8'),
  ]),
)

function said(names: readonly string[] | null): readonly string[] {
  const files = new Map([...articles, ['throughline.yaml', 'platform: squarespace\n']])
  if (names !== null)
    files.set('series.yaml', `series:\n  - name: Areas for growth\n    posts: [${names.join(', ')}]\n`)
  return runChecks(workspaceOf(files), { today: '2026-11-23' }).map(({ rule }) => rule)
}

describe('two published parts of a series that is told in prose alone', () => {
  it('have no findings as they are', () => expect(said(null)).toEqual([]))
  it('have none in their order', () => expect(said([first, second])).toEqual([]))
  it('have their numbers and dates held against another order', () =>
    expect(said([second, first])).toEqual(['part/label', 'order/dates', 'part/label']))
})
