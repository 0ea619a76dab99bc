import { describe, expect, it } from 'vitest'
import { seriesOf } from '../../../shared/domain/series-order.ts'
import { seriesReport } from '../../../shared/domain/series-report.ts'
import { folder } from '../checks/notation.ts'

const list = (posts: string) =>
  `series.yaml> series:⏎  - name: Our Series⏎    slug: ours⏎    posts:${posts.replace(/ \* /g, '⏎      - ')}`

/** `source: a, b, c` for each series. */
const orders = (notation: string) =>
  seriesOf(folder(notation)).map(
    ({ slug, source, posts }) =>
      `${slug} by ${source}: ${posts.map(({ name, title }) => name ?? title).join(', ')}`,
  )

/** `previous < part > next` for each entry of the first series. */
const links = (notation: string) =>
  seriesOf(folder(notation))[0]?.posts.map(
    ({ previous, part, next }) => `${previous ?? ''}<${part}>${next ?? ''}`,
  )

describe('the order of a series', () => {
  it.each([
    [`a.md> series: ours; part: 2 + b.md> part: 1 + ${list(' * a * b')}`, 'ours by list: a, b'],
    [`x/a.md> + ${list(' * a')}`, 'ours by list: x/a'],
    ['a.md> series: s; next: b + c.md> series: s + b.md> series: s; next: c', 's by claims: a, b, c'],
    ['a.md> series: s; previous: b + b.md> series: s; part: 9', 's by claims: b, a'],
    ['a.md> series: s; next: https://example.com; part: 2 + b.md> series: s; part: 1', 's by parts: b, a'],
    ['a.md> series: s; part: 10 + b.md> series: s; part: 9; date: 2026-05-05', 's by parts: b, a'],
    ['a.md> series: s; date: 2026-02-01 + b.md> series: s; date: 2026-01-31', 's by dates: b, a'],
    [
      'a.md> series: s; date: 2026-02-01T10:00:00+05:00 + b.md> series: s; date: 2026-02-01T06:00:00Z',
      's by dates: a, b',
    ],
    ['a.md> series: s + b.md> series: s; date: 2026-01-31', 's by dates: b, a'],
    ['b.md> series: s + a.md> series: s', 's by dates: a, b'],
  ])('%s → %s', (notation, order) => expect(orders(notation)).toEqual([order]))

  it('keeps together what follows by claims, the rest by date', () =>
    expect(
      orders(
        'a.md> series: s; date: 2026-01-01; next: d + b.md> series: s; date: 2026-01-02; next: c + c.md> series: s; date: 2026-01-09 + d.md> series: s; date: 2026-01-08 + e.md> series: s; date: 2026-01-03',
      ),
    ).toEqual(['s by claims: a, d, b, c, e']))

  it('enters a loop where its dates begin', () =>
    expect(
      orders(
        'a.md> series: s; date: 2026-01-03; next: b + b.md> series: s; date: 2026-01-01; next: c + c.md> series: s; next: a',
      ),
    ).toEqual(['s by claims: b, c, a']))

  it("counts copied buttons once the site's direction is known", () => {
    const posts =
      'a.md> series: s; date: 2026-01-01; pager:⏎  previous: B + b.md> series: s; date: 2026-01-02'
    expect(orders(posts)).toEqual(['s by dates: a, b'])
    expect(orders(`${posts} + throughline.yaml> previousLeadsTo: earlier`)).toEqual(['s by claims: b, a'])
    expect(orders(`${posts} + throughline.yaml> previousLeadsTo: newer`)).toEqual(['s by claims: a, b'])
  })
})

describe('which series there are', () => {
  it('are the listed ones, then those that posts name, by slug or name', () =>
    expect(
      orders(
        `a.md> series: Zebra Talks + b.md> series: zebra-talks + c.md> series: Apples + d.md> + e.md> series: Our Series + ${list(' * d')}`,
      ),
    ).toEqual(['ours by list: d', 'apples by dates: c', 'zebra-talks by dates: a, b']))

  it('have the name that is written in words', () =>
    expect(
      seriesOf(folder('a.md> series: zebra-talks + b.md> series: Zebra Talks')).map(({ name }) => name),
    ).toEqual(['Zebra Talks']))

  it('a listed series without posts is inferred', () =>
    expect(
      orders(
        'a.md> series: Our Series + series.yaml> series:⏎  - name: Our Series⏎    slug: ours⏎    posts: []',
      ),
    ).toEqual(['ours by dates: a']))
})

describe('derived links', () => {
  it('skip what is planned, and lead to the address of what is on the site', () =>
    expect(
      links(`a.md> + b.md> + ${list(' * a * planned: P * b * site: S⏎        url: https://example.com/s')}`),
    ).toEqual(['<1>b', 'a<2>b', 'a<3>https://example.com/s', 'b<4>']))
  it('never lead to a post that is not there', () =>
    expect(links(`a.md> + c.md> + ${list(' * a * b * c')}`)).toEqual(['<1>c', 'a<2>c', 'a<3>']))
})

describe('the report', () => {
  it('has exactly the shape of the contract', () =>
    expect(
      seriesReport(
        folder(
          `a.md> status: review; canonical: https://example.com/a; next: What Comes; pager:⏎  previous: Old One + ${list(' * a * planned: P')}`,
        ),
      ),
    ).toEqual({
      version: 1,
      series: [
        {
          slug: 'ours',
          name: 'Our Series',
          source: 'list',
          posts: [
            {
              kind: 'post',
              name: 'a',
              title: 'A',
              url: 'https://example.com/a',
              status: 'review',
              part: 1,
              previous: null,
              next: null,
              claimedPrevious: null,
              claimedNext: 'What Comes',
              pagerPrevious: 'Old One',
              pagerNext: null,
            },
            {
              kind: 'planned',
              name: null,
              title: 'P',
              url: null,
              status: null,
              part: 2,
              previous: 'a',
              next: null,
              claimedPrevious: null,
              claimedNext: null,
              pagerPrevious: null,
              pagerNext: null,
            },
          ],
        },
      ],
    }))
})

describe('an order that its articles disagree about', () => {
  const chain = (last: string) =>
    `a.md> series: s; next: b + b.md> series: s; previous: a; next: c + c.md> series: s; previous: b; next: d + d.md> series: s; previous: c${last}`
  it.each([
    [chain('; next: a'), 'one that closes a loop'],
    [chain('').replace('a.md> series: s;', 'a.md> series: s; previous: d;'), 'one that opens a loop'],
    [
      chain('').replace('previous: a; next: c', 'previous: c; next: a'),
      'one whose neighbours say the opposite',
    ],
    [chain('').replace('next: b', 'previous: b'), 'one at the start that says the opposite'],
    [chain('').replace('previous: c', 'next: c'), 'one at the end that says the opposite'],
    [chain('').replace('next: b', 'next: d'), 'one that skips'],
    [chain('').replace('previous: a', 'previous: c'), 'one that names a neighbour twice'],
  ])('%s: goes by those who agree, not by %s', (notation) =>
    expect(orders(notation)).toEqual(['s by claims: a, b, c, d']),
  )

  it('is not changed by copied buttons that say otherwise', () =>
    expect(
      orders(
        `${chain('')} + throughline.yaml> previousLeadsTo: earlier`.replace(
          'next: b',
          'next: b; pager:⏎  next: D',
        ),
      ),
    ).toEqual(['s by claims: a, b, c, d']))
})
