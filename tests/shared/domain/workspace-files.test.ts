import { describe, expect, it } from 'vitest'
import { readSeriesList } from '../../../shared/domain/series-list.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'

const entries = (posts: string) =>
  readSeriesList(`series:\n  - name: S\n    posts:\n${posts}`).series[0]?.entries.map(
    ({ range: _, ...entry }) => entry,
  )

describe('series.yaml', () => {
  it('lists posts, planned articles and articles on the site', () => {
    expect(
      entries(
        '      - a.md\n      - ./x/b\n      - planned: C\n        date: 2027-01-15\n      - site: D\n        url: https://example.com/d\n',
      ),
    ).toEqual([
      { kind: 'post', name: 'a' },
      { kind: 'post', name: 'x/b' },
      { kind: 'planned', title: 'C', date: '2027-01-15', note: null, person: null },
      { kind: 'site', title: 'D', url: 'https://example.com/d' },
    ])
  })

  it.each([
    ['a name alone', 'series:\n- name: My Series\n', 'my-series', 'My Series'],
    ['a slug alone', 'series:\n- slug: s\n', 's', 's'],
    ['both', 'series:\n- {name: N, slug: s}\n', 's', 'N'],
  ])('takes %s', (_, text, slug, name) =>
    expect(readSeriesList(text).series[0]).toMatchObject({ slug, name }),
  )

  it('knows where an entry stands', () => {
    const [series] = readSeriesList('\uFEFFseries:\r\n- name: S\r\n  posts:\r\n  - a\r\n').series
    expect(series?.entries[0]?.range).toMatchObject({
      start: { line: 4, column: 5 },
      end: { line: 4, column: 6 },
    })
  })

  it.each([null, '', '# nothing yet\n', 'series:\n', 'series: []\n'])('takes %j for none', (text) => {
    expect(readSeriesList(text)).toEqual({ series: [], problem: null })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///c', 'example.com/d', '/d'])(
    'takes no address but a page of the web, and says so: %s',
    (url) => {
      const { series, problem } = readSeriesList(
        `series:\n- name: S\n  posts:\n  - {site: D, url: "${url}"}\n`,
      )
      expect(series[0]?.entries).toMatchObject([{ kind: 'site', title: 'D', url: null }])
      expect(problem).toMatchObject({
        reason: expect.stringContaining('“D”'),
        range: { start: { line: 4, column: 20 } },
      })
    },
  )

  it.each([
    ['a broken file', 'series: [\n', 0],
    ['another kind of file', '- a\n', 0],
    ['no series', 'posts: []\n', 0],
    ['a list that is none', 'series: x\n', 0],
    ['a nameless series beside a good one', 'series:\n- posts: [a]\n- name: S\n', 1],
    ['an odd entry beside a good one', 'series:\n- name: S\n  posts: [[x], a]\n', 1],
  ])('says what is wrong with %s, and keeps the rest', (_, text, count) => {
    const { problem, series } = readSeriesList(text)
    expect(problem?.reason).toMatch(/\.$/)
    expect(series).toHaveLength(count)
  })
})

describe('throughline.yaml', () => {
  it('is read', () => {
    expect(
      readSettings(
        'siteName: A practice\nbaseUrl: https://example.com\nplatform: ghost\npreviousLeadsTo: newer\n',
      ),
    ).toMatchObject({
      siteName: 'A practice',
      baseUrl: 'https://example.com',
      platform: 'ghost',
      previousLeadsTo: 'newer',
      problem: null,
    })
  })

  it.each([
    ['a wrong direction', 'previousLeadsTo: left\nsiteName: S\n', 'previousLeadsTo'],
    ['a wrong platform', 'platform: x\nsiteName: S\n', 'platform'],
    ['an address that is none', 'baseUrl: example\nsiteName: S\n', 'baseUrl'],
    ['neither on nor off', 'smartPunctuation: curly\nsiteName: S\n', 'smartPunctuation'],
  ])('says what is wrong with %s, and keeps the rest', (_, text, key) => {
    const settings = readSettings(text)
    expect(settings.problem?.reason).toContain(key)
    expect(settings.siteName).toBe('S')
  })

  it.each([
    ['smartPunctuation: true\n', true],
    ['smartPunctuation: false\n', false],
    ['siteName: S\n', false],
  ])('%j: smart punctuation is %s', (text, expected) => {
    const settings = readSettings(text)
    expect(settings.smartPunctuation).toBe(expected)
    expect(settings.problem).toBeNull()
  })

  it.each(['[', '- a', 'x'])('says that %j is no settings file', (text) =>
    expect(readSettings(text).problem).not.toBeNull(),
  )
  it.each([null, '', '# c\n', 'other: 1\n'])('takes %j for none', (text) =>
    expect(readSettings(text).problem).toBeNull(),
  )
})
