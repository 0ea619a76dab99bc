import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const list = (...names: readonly string[]) =>
  `series.yaml> series:⏎  - name: S⏎    posts: [${names.join(', ')}]`
const site = (platform: string) => `throughline.yaml> platform: ${platform}`
const live = (name: string, date: string, more = '') => `${name}.md> status: published; date: ${date}${more}`
const all = (...parts: readonly string[]) => parts.join(' + ')
const three = [list('a', 'b', 'c'), site('squarespace')]

describe('dates that disagree with the order', () => {
  const swapped = all(live('a', '2026-01-08'), live('b', '|2026-01-01|'), live('c', '2026-01-15'), ...three)
  finds(swapped, 'order/dates')
  finds(swapped.replace('squarespace', 'wordpress'), 'order/dates')
  finds(swapped.replace('squarespace', 'ghost'), 'order/dates')
  finds(
    all(live('a', '|2026-03-01|'), live('b', '2026-01-01'), live('c', '2026-01-15'), ...three),
    'order/dates',
  )
  finds(
    all(
      'a.md> part: 1; series: s; date: 2026-01-08 + b.md> part: 2; series: s; date: |2026-01-01|',
      site('ghost'),
    ),
    'order/dates',
  )
  finds(
    all(
      'a.md> series: s; next: b; date: 2026-01-08 + b.md> series: s; previous: a; date: |2026-01-01|',
      site('ghost'),
    ),
    'order/dates',
  )
  findsNothing(swapped.replaceAll('|', '').replace('squarespace', 'hugo'))
  findsNothing(swapped.replaceAll('|', '').replace('squarespace', 'html'))
  findsNothing(all(live('a', '2026-01-01'), live('b', '2026-01-08'), live('c', '2026-01-15'), ...three))
  findsNothing(all('a.md> series: s; date: 2026-01-08 + b.md> series: s; date: 2026-01-01', site('ghost')))
  findsNothing(
    all(live('a', '2026-01-08'), 'b.md> status: draft; date: 2026-01-01', live('c', '2026-01-15'), ...three),
    ['post/status-contradiction'],
  )

  it('names both, and says which comes first', () =>
    expect(findingIn(swapped).message).toBe(
      "Your dates send readers to 'B' before 'A', which comes first in 'S'.",
    ))
  it('proposes a date between the neighbours, and the same dates in another order', () => {
    expect(fixed(swapped, 'suggest-dates').get('b.md')).toContain('date: 2026-01-11\n')
    expect(fixed(swapped, 'same-dates').get('b.md')).toContain('date: 2026-01-08\n')
    expect(fixed(swapped, 'same-dates').get('a.md')).toContain('date: 2026-01-01\n')
  })
  it('proposes a time where no day is free, in the time zone of the article', () => {
    const close = all(
      live('a', '2026-01-08'),
      live('b', '2026-01-01T09:30-05:00'),
      live('c', '2026-01-09'),
      ...three,
    )
    expect(fixed(close, 'suggest-dates').get('b.md')).toContain('date: 2026-01-08T07:00-05:00\n')
    const closer = all(
      live('a', '2026-01-08T22:00'),
      live('b', '2026-01-01'),
      live('c', '2026-01-09'),
      ...three,
    )
    expect(fixed(closer, 'suggest-dates').get('b.md')).toContain('date: 2026-01-08T23:00\n')
  })
  it('goes a week on at the end, but not past today for what is live', () => {
    const last = (date: string) =>
      all(live('a', '2026-01-01'), live('b', date), live('c', '2025-12-01'), ...three)
    expect(fixed(last('2026-01-08'), 'suggest-dates').get('c.md')).toContain('date: 2026-01-15\n')
    expect(fixed(last('2026-11-21'), 'suggest-dates').get('c.md')).toContain('date: 2026-11-22\n')
  })
})

describe('parts of one moment', () => {
  const same = all(live('a', '2026-01-01'), live('b', '|2026-01-01|'), live('c', '2026-01-15'), ...three)
  finds(same, 'order/same-time')
  finds(same.replace('squarespace', 'wordpress'), 'order/same-time')
  finds(
    all(
      live('a', '2026-01-01T09:00-05:00'),
      live('b', '|2026-01-01T14:00Z|'),
      live('c', '2026-01-15'),
      ...three,
    ),
    'order/same-time',
  )
  findsNothing(same.replaceAll('|', '').replace('squarespace', 'docusaurus'))
  findsNothing(all(live('a', '2026-01-01'), live('b', '2026-01-01T00:01'), live('c', '2026-01-15'), ...three))
  findsNothing(all(live('a', '2026-01-01'), live('b', '2026-01-01'), site('squarespace')))

  it('are put a minute apart, and a day gets a time without a zone', () => {
    const settled = fixed(same, 'minute-apart')
    expect(settled.get('a.md')).toContain('date: 2026-01-01T09:00\n')
    expect(settled.get('b.md')).toContain('date: 2026-01-01T09:01\n')
  })
  it('keep their time zones', () => {
    const zoned = all(live('a', '2026-01-01T09:00-05:00'), live('b', '2026-01-01T14:00Z'), ...three)
    expect(fixed(zoned, 'minute-apart', ['series/listed-missing']).get('b.md')).toContain(
      'date: 2026-01-01T14:01Z\n',
    )
  })
})

describe('another article between two parts', () => {
  const between = all(
    live('a', '|2026-01-01|'),
    live('holiday', '2026-01-05'),
    live('b', '2026-01-08'),
    live('c', '2026-01-15'),
    ...three,
  )
  finds(between, 'order/platform')
  finds(between.replace('squarespace', 'wordpress'), 'order/platform')
  finds(between.replaceAll(/status: published; /g, ''), 'order/platform')
  findsNothing(between.replaceAll('|', '').replace('squarespace', 'dev'))
  findsNothing(between.replaceAll('|', '').replace('holiday.md> status: published; ', 'holiday.md> '))
  findsNothing(between.replaceAll('|', '').replace('2026-01-05', '2025-12-31'))
  findsNothing(between.replaceAll('|', '').replace('2026-01-05', '2026-02-01'))
  findsNothing(between.replace('|2026-01-01|', '2026-01-01 ~ Go on to [the next](b.md).'))

  it('is said as readers meet it', () =>
    expect(findingIn(between).message).toBe("Your dates send readers from 'A' to 'Holiday', not 'B'."))
  it('is settled by fewer new dates first', () => {
    expect(findingIn(between).fixes.map(({ title }) => title)).toEqual([
      "Date 'A' 6 January 2026",
      'Suggest dates for 2 articles…',
      'Go to the date',
    ])
    expect(fixed(between, 'suggest-earlier-dates').get('a.md')).toContain('date: 2026-01-06\n')
    expect(fixed(between, 'suggest-dates').get('c.md')).toContain('date: 2026-01-03\n')
  })
})

describe('a part that comes out after a later one', () => {
  const late = all(
    live('a', '2026-01-01'),
    'b.md> status: draft; date: |2027-02-01| + c.md> status: draft; date: 2027-01-01',
    list('a', 'b', 'c'),
  )
  finds(late, 'order/scheduled')
  finds(all(late, site('squarespace')), 'order/scheduled')
  finds(
    all('a.md> status: draft; date: |2027-02-01|', live('b', '2026-01-01'), list('a', 'b')),
    'order/scheduled',
  )
  findsNothing(
    all(
      live('a', '2026-01-01'),
      'b.md> status: draft; date: 2027-01-01 + c.md> status: draft; date: 2027-02-01',
      list('a', 'b', 'c'),
    ),
  )
  findsNothing(
    'a.md> series: s; status: draft; date: 2027-02-01 + b.md> series: s; status: draft; date: 2027-01-01',
  )

  findsNothing(all(live('a', '2027-02-01'), live('b', '2026-01-01'), list('a', 'b')), [
    'post/status-contradiction',
  ])

  it('says when', () =>
    expect(findingIn(late).message).toBe(
      "'B' is scheduled for 1 February 2027, but 'C', a later part, comes out before it: readers meet them in the wrong order.",
    ))
  it('swaps the dates', () => {
    expect(fixed(late, 'swap-dates').get('b.md')).toContain('date: 2027-01-01\n')
    expect(fixed(late, 'swap-dates').get('c.md')).toContain('date: 2027-02-01\n')
  })
  const review = (name: string, date: string) => `${name}.md> status: review; date: ${date}`
  it('swaps them though what is live is out of order', () => {
    const texts = fixed(
      all(
        live('a', '2026-03-01'),
        live('b', '2026-02-01'),
        review('c', '2027-02-01'),
        review('d', '2027-01-01'),
        list('a', 'b', 'c', 'd'),
      ),
      'swap-dates',
    )
    expect(texts.get('c.md')).toContain('date: 2027-01-01\n')
    expect(rulesIn(texts)).toEqual([])
  })
  it('proposes no date that is past', () => {
    const texts = fixed(
      all(
        site('squarespace'),
        live('a', '2026-03-01'),
        live('b', '2026-02-01'),
        review('c', '2027-03-01'),
        review('d', '2027-02-01'),
        review('e', '2027-02-15'),
        list('a', 'b', 'c', 'd', 'e'),
      ),
      'suggest-dates',
      ['order/dates'],
    )
    expect(texts.get('c.md')).toMatch(/date: (?:2026-1[12]|2027)/)
    expect(rulesIn(texts, ['order/dates'])).toEqual([])
  })
})
