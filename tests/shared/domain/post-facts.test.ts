import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postFacts } from '../../../shared/domain/post-facts.ts'

const facts = (yaml: string, body = '') => postFacts('x/a.md', `---\n${yaml}\n---\n${body}`)

describe('postFacts', () => {
  it.each([
    ['title: 1.10', { title: { text: '1.10' } }],
    ['title: no', { title: { text: 'no' } }],
    ['title: ""', { title: null }],
    ['date: 2026-03-04', { date: { text: '2026-03-04' } }],
    ['status: published', { status: 'published' }],
    ['status: Published', { status: 'published' }],
    ['status: live', { status: 'published' }],
    ['status: Publish', { status: 'published' }],
    ['status: In review', { status: 'review' }],
    ['status: in-review', { status: 'review' }],
    ['status: preview', { status: 'draft' }],
    ['status: nonsense', { status: 'draft' }],
    ['placeholder: true', { isPlaceholder: true }],
    ['series: [s, t]', { series: { text: 's' } }],
    ['seriesOrder: 2', { part: { text: '2' } }],
    ['series_order: 3', { part: { text: '3' } }],
    ['slug: z', { slug: 'z' }],
    ['title: t', { slug: 'a', name: 'x/a' }],
    [
      'live: {url: https://e.com/a}\ncanonical: https://e.com/b',
      { addresses: ['https://e.com/a', 'https://e.com/b'] },
    ],
    ['live: {url: "javascript:alert(2)"}\ncanonical: data:x', { addresses: [], live: null, canonical: null }],
    ['canonical: /b', { addresses: ['/b'] }],
    ['previous:\nnext: ~', { claims: [] }],
    ['next:\n  text: B\n  link: /b', { claims: [{ direction: 'next', key: 'next', text: '/b' }] }],
    ['next: { label: B }', { claims: [{ direction: 'next', key: 'next', text: 'B' }] }],
    ['prev: false\nnext: none', { claims: [] }],
    ['prev: b', { claims: [{ direction: 'previous', key: 'prev', text: 'b' }] }],
    [
      'pager:\n  next: "B: c"',
      { claims: [{ source: 'pager', direction: 'next', text: 'B: c', key: 'pager.next' }] },
    ],
    ['next: [a, b]', { frontMatter: { kind: 'broken' }, claims: [] }],
    ['a: &x t\ntitle: *x', { title: { text: 't' } }],
  ])('reads %j', (yaml, expected) => expect(facts(yaml)).toMatchObject(expected))

  it('says exactly where a value stands, quotes and all', () => {
    const { range } = facts('a: 1\nprevious: "B"  # c').claims[0] ?? {}
    expect(range).toMatchObject({ start: { line: 3, column: 11 }, end: { line: 3, column: 14 } })
  })

  it.each([
    ['previous:\n  - a\n  - b\nb: 1', { line: 3, column: 3 }, { line: 4, column: 6 }],
    ['next: {a: b} # c', { line: 2, column: 7 }, { line: 2, column: 13 }],
    ['prev: []', { line: 2, column: 7 }, { line: 2, column: 9 }],
  ])('asks for one neighbour where %j names several', (yaml, start, end) => {
    const { frontMatter, claims } = facts(yaml)
    expect(frontMatter).toMatchObject({ kind: 'broken', range: { start, end } })
    expect(frontMatter).toHaveProperty('reason', expect.stringMatching(/one article.*\.$/))
    expect(claims).toEqual([])
  })

  it('ends the range of a block with its last word', () => {
    expect(facts('previous: |\n  B\n\nnext: c').claims[0]?.range.end).toMatchObject({ line: 3, column: 4 })
  })

  it('counts places in the whole file, after a BOM and in any line endings', () => {
    const { claims } = postFacts('a.md', '\uFEFF---\r\nnext: B\r\n---\r\n')
    expect(claims[0]?.range.start).toMatchObject({ offset: 12, line: 2, column: 7 })
  })

  it('takes an alias of nothing for no claim', () => {
    expect(facts('a: &x\nprevious: *x')).toMatchObject({ frontMatter: { kind: 'parsed' }, claims: [] })
  })

  it.each([
    ['## One *two*', 'One two'],
    ['```\n# no\n```\n# Yes', 'Yes'],
    ['Setext\n===\n', 'Setext'],
    ['No heading.', null],
    ['# [Link](x) here #', 'Link here'],
  ])('offers the first heading of %j', (body, heading) =>
    expect(facts('a: 1', body).firstHeading).toBe(heading),
  )

  it('never throws', () => {
    const any = fc.string({ unit: fc.constantFrom(...'---\n\n: "\'[]{}&*!|>#ab1\t\r'), maxLength: 60 })
    fc.assert(
      fc.property(any, (text) => void postFacts('a.md', `---\n${text}`)),
      { numRuns: 2000 },
    )
  })
})
