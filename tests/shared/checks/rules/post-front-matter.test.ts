import { describe, expect, it } from 'vitest'
import { findingsIn, findsNothing } from '../finds.ts'

describe('details that cannot be read', () => {
  it.each([
    ['article.md>! ---⏎title: "open⏎---⏎⏎Words.⏎', 'article.md'],
    ['article.md>! ---⏎- a⏎- list⏎---⏎⏎Words.⏎', 'article.md'],
    ['previous: [a, b]', 'article.md'],
    ['title: T + series.yaml> series: [', 'series.yaml'],
    ['title: T + series.yaml> series: [{name: S, posts: [{site: X, url: "javascript:x"}]}]', 'series.yaml'],
    ['title: T + throughline.yaml> previousLeadsTo: [', 'throughline.yaml'],
  ])('are told once, and nothing else of them: %s', (notation, file) => {
    const findings = findingsIn(notation)
    expect(findings.map((finding) => [finding.rule, finding.file, finding.severity])).toEqual([
      ['post/front-matter', file, 'error'],
    ])
    expect(findings[0]?.fixes.map((fix) => fix.action.kind)).toEqual(['go-to-place'])
  })

  it('are told at their place', () =>
    expect(findingsIn('date: 2026-01-01; previous: [a, b]')[0]?.range.start).toMatchObject({ line: 4 }))
})

describe('details that can', () => {
  findsNothing('tags: [a, b]')
  findsNothing('x: {a: 1} # words')
})
