import { describe, expect, it } from 'vitest'
import { findingIn, findingsIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const list = (...entries: readonly string[]) =>
  `series.yaml> series:⏎- name: S⏎  posts:${entries.map((entry) => `⏎  - ${entry}`).join('')}⏎`
const abc = 'a.md> + b.md> + c.md>'
const series = (texts: ReadonlyMap<string, string>) => texts.get('series.yaml')?.split('posts:')[1]

describe('an entry that names no article', () => {
  finds(`${abc} + ${list('a', '|no-such-one|', 'b', 'c')}`, 'series/listed-missing')
  finds(`a.md> + ${list('a', '|post: nobody|')}`, 'series/listed-missing')
  finds(`a.md> + ${list('a', '"|nobody|"').replace('"|nobody|"', '|"nobody"|')}`, 'series/listed-missing')
  finds(`1/x.md> title: One + 2/x.md> title: Two + ${list('|x|')}`, 'series/listed-missing')
  finds('a.md> + series.yaml> series:⏎- {name: S, posts: [a, |b c|]}', 'series/listed-missing')
})

describe('an entry that names one', () => {
  findsNothing(`${abc} + ${list('a', 'b', 'c')}`, ['series/single'])
  findsNothing(`notes/a.md> + ${list('a')}`, ['series/single'])
  findsNothing(`notes/long-name.md> slug: short + ${list('short')}`, ['series/single'])
  findsNothing(`a.md> + ${list('a.md')}`, ['series/single'])
  findsNothing(`a.md> + ${list('a', 'planned: Nothing yet', 'site: Old')}`, ['series/single'])
})

describe('what can be done about it', () => {
  const setting = 'setting-and-music.md> + a.md>'
  it('says where readers are led past', () =>
    expect(findingIn(`${abc} + ${list('a', 'no-such-one', 'b', 'c')}`).message).toBe(
      "The list of 'S' names 'no-such-one', after 'A' and before 'B', which isn't in this folder: readers are led past it.",
    ))
  it.each([
    [`${setting} + ${list('a', 'setting-music')}`, 'name:setting-and-music', '⏎  - a⏎  - setting-and-music⏎'],
    [`${setting} + ${list('a', 'setting-music')}`, 'mark-planned', '⏎  - a⏎  - planned: Setting music⏎'],
    [`${setting} + ${list('setting-music', 'a')}`, 'remove', '⏎  - a⏎'],
    [`1/x.md> title: One + 2/x.md> title: Two + ${list('x # why')}`, 'name:2/x', '⏎  - 2/x⏎'],
  ])('%s: %s', (notation, id, expected) =>
    expect(series(fixed(notation, id))?.replaceAll('\n', '⏎')).toBe(expected),
  )
  it('offers nothing that could not be written', () =>
    expect(
      findingIn(`a.md> + ${list('a', 'gone', '[x]')}`, ['post/front-matter']).fixes.map(({ id }) => id),
    ).toEqual(['go-to-place']))
  it('tells two of one title by their files', () => {
    const finding = findingIn(`1/x.md> title: Intro + 2/x.md> title: Intro + ${list('x')}`, [
      'post/title-duplicate',
    ])
    expect(finding.message).toContain("can mean 'Intro' (1/x.md) or 'Intro' (2/x.md)")
    expect(finding.fixes.map(({ title }) => title)).toEqual([
      "Name 'Intro' (1/x.md)",
      "Name 'Intro' (2/x.md)",
    ])
  })
  it('names the article that was renamed, and says it once', () => {
    const notation = `a.md> series: S + quite-another.md> series: S + c.md> series: S + ${list('a', 'old-one', 'c')}`
    const texts = fixed(notation, 'name:quite-another')
    expect(series(texts)).toBe('\n  - a\n  - quite-another\n  - c\n')
    expect(rulesIn(texts)).toEqual([])
  })
  it('takes it off first where the numbers leave it no room', () => {
    const ids = (c: number) =>
      findingIn(`a.md> part: 1 + c.md> part: ${c} + ${list('a', 'nothing-like-it', 'c')}`).fixes.map(
        ({ id }) => id,
      )
    expect(ids(2)).toEqual(['remove', 'mark-planned'])
    expect(ids(3)).toEqual(['mark-planned', 'remove'])
  })
  it('does not name an article that is listed already', () =>
    expect(findingIn(`setting.md> + ${list('setting', 'settings')}`).fixes.map(({ id }) => id)).toEqual([
      'mark-planned',
      'remove',
    ]))
})

describe('an article that its list leaves out', () => {
  finds(`a.md> + b.md> series: |S| + ${list('a')}`, 'series/unlisted')
  finds(`a.md> + b.md> series: |"s"| + ${list('a')}`, 'series/unlisted')
  findsNothing(`a.md> + b.md> series: T + ${list('a')}`, ['series/single'])
  findsNothing('a.md> series: S + series.yaml> series:⏎- name: S⏎', ['series/single'])
  findsNothing(`a.md> series: S + notes/b.md> series: S + ${list('a', 'b')}`, ['series/single'])
  it.each([
    ['the articles', 'b.md> series: S; previous: a', 'a.md> part: 1; next: b + c.md> part: 3', 'a b c'],
    ['the articles after it', 'b.md> series: S; next: c', 'a.md> + c.md> previous: b', 'a b c'],
    ['the numbers', 'b.md> series: S; part: 2', 'a.md> part: 1 + c.md> part: 3', 'a b c'],
    [
      'the dates',
      'b.md> series: S; date: 2026-02-01',
      'a.md> date: 2026-01-01 + c.md> date: 2026-03-01',
      'a b c',
    ],
    ['nothing', 'b.md> series: S', 'a.md> + c.md>', 'a c b'],
    ['being the first', 'b.md> series: S; part: 1', 'a.md> part: 2 + c.md> part: 3', 'b a c'],
  ])('goes where %s suggest', (_, one, others, order) => {
    const texts = fixed(`${one} + ${others} + ${list('a', 'c')}`, 'list', ['series/claim-missing'])
    expect(series(texts)?.replaceAll(/\s*- /g, ' ').trim()).toBe(order)
  })
  it('is told with its neighbours', () =>
    expect(findingIn(`a.md> part: 1 + b.md> series: S; part: 2 + ${list('a')}`).message).toBe(
      "'B' says it is in 'S', but the list of that series leaves it out: the other parts, such as 'A', don't lead readers to it.",
    ))
})

describe('an article between parts that does not say it is one', () => {
  const one = (details: string) =>
    `a.md> series: S; next: b + b.md> ${details} + c.md> series: S; previous: b`
  const numbered = 'a.md> series: S; part: 1; next: b + b.md> part: 2; previous: |a|; next: c'
  finds(one('previous: |a|; next: c'), 'series/unlisted')
  finds(`${numbered} + c.md> series: S; part: 3; previous: b`, 'series/unlisted')
  finds(
    `a.md> next: b + b.md> previous: |a|; next: c + c.md> previous: b + ${list('a', 'c')}`,
    'series/unlisted',
  )
  finds(
    `a.md> next: P + p.md> |title: P + ${list('a', 'planned: P', 'site: Z')}`.replace(
      '|title: P',
      'title: |P|',
    ),
    'series/unlisted',
  )

  it('is told of each of several', () =>
    expect(
      findingsIn(
        'a.md> series: S; next: b + b.md> previous: a; next: c + c.md> previous: b; next: d + d.md> series: S; previous: c',
      ).map(({ rule, file }) => `${rule} ${file}`),
    ).toEqual(['series/unlisted b.md', 'series/unlisted c.md']))
  it('may name the series as the part before it does', () => {
    const texts = fixed(one('previous: a; next: c'), 'name-series')
    expect(texts.get('b.md')).toContain('series: S\n')
    expect(rulesIn(texts)).toEqual([])
  })
  it('goes on the list where there is one', () => {
    const texts = fixed(
      `a.md> next: b + b.md> previous: a; next: c + c.md> previous: b + ${list('a', 'c')}`,
      'list',
    )
    expect(series(texts)).toBe('\n  - a\n  - b\n  - c\n')
    expect(rulesIn(texts)).toEqual([])
  })
  it('goes where it was planned', () => {
    const texts = fixed(`a.md> next: P + p.md> title: P + ${list('a', 'planned: P', 'site: Z')}`, 'list')
    expect(series(texts)).toBe('\n  - a\n  - p\n  - site: Z\n')
  })

  findsNothing(one('previous: a'), ['series/out-of-date-claim'])
})

describe('an article that is listed twice', () => {
  finds(`${abc} + ${list('a', 'b', '|a|', 'c')}`, 'series/listed-twice')
  finds(`notes/a.md> + b.md> + ${list('notes/a', 'b', '|post: a|')}`, 'series/listed-twice')
  finds(`${abc} + ${list('a', 'b', '|a|', 'c', 'a')}`, 'series/listed-twice')
  findsNothing(`${abc} + ${list('a', 'planned: A', 'site: A')}`, ['series/single'])
  it('stays where the articles and their numbers agree', () => {
    const [first] = findingIn(`a.md> part: 1 + b.md> part: 2 + ${list('b', 'a', 'b')}`).fixes
    expect(first).toMatchObject({ id: 'keep:3', title: "Keep it only after 'A'" })
  })
  it('is told with its two places', () =>
    expect(findingIn(`${abc} + ${list('a', 'b', 'a', 'c')}`).message).toBe(
      "The list of 'S' names 'A' twice, as number 1 and again after 'B': readers would be led back to what they have read.",
    ))
})
