import { describe, expect, it } from 'vitest'
import { findingIn, findingsIn, finds, findsNothing, fixed } from '../finds.ts'

const list = (posts: string) => `series.yaml> series:⏎  - name: S⏎    posts: [${posts}]`
const four = 'a.md> next: b + b.md> previous: a; next: c + c.md> previous: b; next: d + d.md> previous: c'
const sites = '{site: One, url: https://example.com/one}, {site: Two}'

describe('a claim that differs from the order', () => {
  finds(`a.md> next: |Two| + b.md> + ${list(`a, ${sites}`)}`, 'series/out-of-date-claim')
  finds(`b.md> + a.md> previous: |One| + ${list(`${sites}, a`)}`, 'series/out-of-date-claim')
  finds(`a.md> next: |c| + c.md> + ${list(`a, {site: One}, c`)}`, 'series/out-of-date-claim')
})

describe('a claim that follows from it', () => {
  findsNothing(`${four} + ${list('a, b, {planned: P}, c, d')}`)
  findsNothing(`a.md> next: https://example.com/one + ${list(`a, ${sites}`)}`)
  findsNothing(`a.md> next: One + ${list(`a, ${sites}`)}`)
  findsNothing(`a.md> next: https://example.org/unknown + b.md> + ${list('a, b')}`)
})

describe('a claim of an article in no series', () => {
  const rules = (notation: string) =>
    findingsIn(notation).map(({ rule, fixes }) => `${rule} ${fixes.some(({ safe }) => safe)}`)
  it('that answers is never overwritten in bulk', () =>
    expect(
      rules('a.md> series: S; next: b + b.md> previous: a; next: c + c.md> series: S; previous: b'),
    ).toEqual(['series/unlisted false']))
  it('that the list has as planned is right', () =>
    expect(rules(`a.md> next: P + p.md> title: P + ${list('a, {planned: P}, {site: Z}')}`)).toEqual([
      'series/unlisted false',
    ]))
})

describe('after the list has another order', () => {
  const findings = findingsIn(`${four} + ${list('a, c, b, d')}`)
  it('each claim that differs is told, with a safe fix of its own', () => {
    expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'series/out-of-date-claim a.md',
      'series/out-of-date-claim b.md',
      'series/out-of-date-claim b.md',
      'series/out-of-date-claim c.md',
      'series/out-of-date-claim c.md',
      'series/out-of-date-claim d.md',
    ])
    expect(findings.every(({ fixes }) => fixes[0]?.safe)).toBe(true)
  })
  it('the sentence names both', () =>
    expect(findings[0]?.message).toBe("Next in 'A' leads readers to 'B', but 'C' comes after it in 'S'."))
})

describe('what is written', () => {
  it('is the address on the site, or the title without one', () => {
    const notation = `a.md> next: Two + b.md> + ${list(`a, ${sites}`)}`
    expect(fixed(notation, 'follow-order').get('a.md')).toContain('next: https://example.com/one\n')
    const plain = `a.md> next: Two + b.md> + ${list('a, {site: One}, {site: Two}')}`
    expect(fixed(plain, 'follow-order').get('a.md')).toContain('next: One\n')
  })
  it('says where the series ends', () =>
    expect(findingIn(`a.md> previous: Two; next: One + ${list(`a, ${sites}`)}`).message).toBe(
      "Previous in 'A' leads readers to 'Two', but it is the first one in 'S'.",
    ))
})
