import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

describe('a date that is none, or another day elsewhere', () => {
  finds('||article.md> status: published', 'post/date-invalid')
  finds('date: |2026-02-30|', 'post/date-invalid')
  finds('date: |March 4, 2026|', 'post/date-invalid')
  finds('date: |4th of March 2026|', 'post/date-invalid')
  finds('date: |2026/3/4|', 'post/date-invalid')
  finds('date: |03/04/2026|', 'post/date-invalid')
  finds('date: |soon|', 'post/date-invalid')
  finds('date: |2026-03-04T23:30:00-05:00|', 'post/date-invalid')
  finds('date: |2026-03-04T01:00:00+02:00|', 'post/date-invalid')
  finds('date: |2026-03-04T00:00:00.000Z|', 'post/date-invalid')
  finds('date: |2026-03-04T25:00|', 'post/date-invalid')
})

describe('a date that is one day', () => {
  findsNothing('date: 2026-03-04')
  findsNothing('date: "2026-03-04"')
  findsNothing('date: 2026-03-04 09:30:00 -0500')
  findsNothing('date: 2026-03-04 9:30:00 -5')
  findsNothing('date: 2026-03-04T09:30:00Z')
  findsNothing('date: 2026-03-04T00:00')
  findsNothing('status: draft')
})

describe('what is said of a date that is none', () => {
  it.each([
    ['2026-02-30', 'there is no such day'],
    ['“2026-03-10”', 'straight quotation marks'],
    ['2026-03-04T24:00:00', 'there is no such time of day'],
    ['4/4/26', 'is not written as a site reads it'],
  ])('%s: %s', (date, words) => expect(findingIn(`date: ${date}`).message).toContain(words))
})

describe('its fixes', () => {
  it('write the only day it can be', () => {
    expect(fixed('date: Wednesday, Mar. 4, 2026', 'set:2026-03-04').get('article.md')).toContain(
      'date: 2026-03-04\n',
    )
    expect(fixed('date: 25/12/2025', 'set:2025-12-25').get('article.md')).toContain('date: 2025-12-25\n')
    expect(fixed('date: 2026-03-04T00:00:00Z', 'set:2026-03-04').get('article.md')).toContain(
      'date: 2026-03-04\n',
    )
  })
  it.each([
    ['2026-03-04T20:30:00-05:00', false],
    ['2026-03-04T01:00:00+02:00', false],
    ['2026-03-04T00:00:30Z', false],
    ['2026-03-04T00:00:00Z', true],
    ['March 4, 2026', true],
  ])('drop the time of %s in bulk: %s', (date, safe) =>
    expect(findingIn(`date: ${date}`).fixes.map((fix) => fix.safe)).toEqual([safe]),
  )
  it('offer both days where it can be two, and neither in bulk', () =>
    expect(findingIn('date: 03/04/2026').fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['Date it 4 March 2026', false],
      ['Date it 3 April 2026', false],
    ]))
})
