import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeSeries } from '../../../shared/domain/arrange-series.ts'
import { entryKey, type NewEntry } from '../../../shared/domain/series-entry.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'

const x: NewEntry = { kind: 'post', name: 'x' }
const planned: NewEntry = {
  kind: 'planned',
  title: 'What: Next',
  date: '2027-01-15',
  note: 'Soon',
  person: 'Jo',
}
const site: NewEntry = { kind: 'site', title: 'Old One', url: 'https://example.com/old' }

/** The arranged list, or why it was left alone; planned against what the list says, unless `expected` is given. */
function arranged(
  text: string,
  entries: readonly (number | NewEntry)[],
  expected: readonly string[] | null | undefined = undefined,
): string {
  const now = readSeriesList(text).series.find(({ slug }) => slug === 's')
  const keys = expected === undefined ? (now?.entries.map(entryKey) ?? null) : expected
  const result = arrangeSeries(text, {
    kind: 'arrange-series',
    series: 's',
    name: 'S',
    expected: keys,
    entries,
  })
  return result.kind === 'edited' ? result.source : result.reason
}

const list = (...lines: readonly string[]) => `series:\n- name: S\n  posts:\n${lines.join('\n')}\n`

describe('arranging a series', () => {
  it.each([
    ['moves lines', list('  - a # one', '  - b', '  - c'), [2, 0, 1], list('  - c', '  - a # one', '  - b')],
    ['keeps the list as it is', list('  - "a"', '', '  -   b'), [0, 1], list('  - "a"', '', '  -   b')],
    [
      'moves the comment above an entry with it',
      list('  # the start', '  - a', '  # then', '  # this', '  - b'),
      [1, 0],
      list('  # then', '  # this', '  - b', '  # the start', '  - a'),
    ],
    [
      'leaves a blank line above its entry where another goes',
      list('  - a', '  - b', '', '  - c', '  - d'),
      [1, 2, 3],
      list('  - b', '', '  - c', '  - d'),
    ],
    [
      'leaves what parts two groups where the first of the second goes',
      list('  - a', '', '  # later', '', '  - b', '  - c'),
      [0, 2],
      list('  - a', '', '  # later', '', '  - c'),
    ],
    [
      'leaves a blank line above its entry where another comes',
      list('  - a', '', '  - c'),
      [0, x, 1],
      list('  - a', '  - x', '', '  - c'),
    ],
    [
      'moves entries in brackets with the comments of their lines',
      'series:\n- name: S\n  posts: [\n    a, # one\n    b,\n    c # three\n  ]\n',
      [2, 0, x, 1],
      'series:\n- name: S\n  posts: [\n    c, # three\n    a, # one\n    x,\n    b\n  ]\n',
    ],
    [
      'leaves what stands apart where it is',
      list('  - a', '', '  # later', '', '  - b', '  - c'),
      [2, 1, 0],
      list('  - c', '', '  # later', '', '  - b', '  - a'),
    ],
    [
      'keeps a comment that stands apart when fewer entries are left',
      list('  - a', '', '  # later', '', '  - b'),
      [1],
      list('', '  # later', '', '  - b'),
    ],
    [
      'moves entries of several lines',
      list('  - planned: P', '    # when', '    date: 2027-01-01', '    # soon', '  - a', '  - site: X'),
      [1, 2, 0],
      list('  - a', '  - site: X', '  - planned: P', '    # when', '    date: 2027-01-01', '    # soon'),
    ],
    [
      'moves entries that begin below their dash',
      list('  -', '    planned: P', '  - a'),
      [1, 0],
      list('  - a', '  -', '    planned: P'),
    ],
    [
      'writes new entries as the others are set in',
      list('      - a'),
      [x, 0, planned, site],
      list(
        '      - x',
        '      - a',
        '      - planned: "What: Next"',
        '        date: 2027-01-15',
        '        note: Soon',
        '        person: Jo',
        '      - site: Old One',
        '        url: https://example.com/old',
      ),
    ],
    ['takes entries away', list('  - a', '  # of b', '  - b', '  - c'), [0, 2], list('  - a', '  - c')],
    [
      'takes the last entry away',
      'series:\n- name: S\n  posts: # why\n  - a\n  note: n\n',
      [],
      'series:\n- name: S\n  posts: [] # why\n  note: n\n',
    ],
    [
      'moves within brackets',
      'series:\n- {name: S, posts: [a,b, "c"]}\n',
      [2, x, 0],
      'series:\n- {name: S, posts: ["c",x, a]}\n',
    ],
    [
      'moves within brackets over lines',
      list('   [', '    a,', '    {planned: P},', '  ]'),
      [1, 0, site],
      list(
        '   [',
        '    {planned: P},',
        '    a,',
        '    {site: Old One, url: https://example.com/old},',
        '  ]',
      ),
    ],
    ['empties brackets', 'series:\n- {name: S, posts: [a, b]}\n', [], 'series:\n- {name: S, posts: []}\n'],
    ['fills a list', 'series:\n- name: S\n  posts: []\n', [x], 'series:\n- name: S\n  posts:\n    - x\n'],
    ['fills brackets', 'series: [{name: S, posts: []}]\n', [x], 'series: [{name: S, posts: [x]}]\n'],
    ['gives a series its list', 'series:\n- name: S\n', [x], 'series:\n- name: S\n  posts:\n    - x\n'],
    ['makes the file', '', [x], 'series:\n  - name: S\n    slug: s\n    posts:\n      - x\n'],
    [
      'adds a series',
      'series:\n- name: T\n  posts: [a]',
      [x, planned],
      'series:\n- name: T\n  posts: [a]\n- name: S\n  slug: s\n  posts:\n    - x\n    - planned: "What: Next"\n      date: 2027-01-15\n      note: Soon\n      person: Jo',
    ],
    [
      'keeps a missing end of line',
      'series:\n- name: S\n  posts:\n  - a\n  - b',
      [1, 0],
      'series:\n- name: S\n  posts:\n  - b\n  - a',
    ],
    ['changes nothing where nothing is wanted', '', [], ''],
  ] as const)('%s', (_, before, entries, after) => {
    expect(arranged(before, entries)).toBe(after)
    const crlf = `\uFEFF${before.replaceAll('\n', '\r\n')}`
    if (before.includes('\n')) expect(arranged(crlf, entries)).toBe(`\uFEFF${after.replaceAll('\n', '\r\n')}`)
  })

  it.each([
    ['was changed', list('  - a', '  - b'), [1, 0], ['a']],
    ['was changed', list('  - a'), [0], ['b']],
    ['was changed', list('  - a'), [1], ['a']],
    ['was changed', list('  - a'), [x], null],
    ['was changed', 'series:\n- name: T\n', [0], ['a']],
    ["can't be read", 'series: [\n', [x], null],
    ["can't be read", '- a\n', [x], null],
    ['unusual', 'series: words\n', [x], null],
    ['unusual', 'series:\n- name: S\n  posts: words\n', [x], []],
    ['unusual', list('  - a', '  - [b]', '  - c'), [1, 0], ['a', 'c']],
    ['unusual', list('    [a,', '     # of b', '     b]'), [1, 0], ['a', 'b']],
    ['unusual', list('  - &one a', '  - *one'), [1, 0], ['a', 'a']],
    ['unusual', list('  - &one a', '- name: T', '  posts: [*one]'), [], ['a']],
  ] as const)('is refused as it %s: %j', (why, before, entries, expected) => {
    const reason = arranged(before, entries, expected)
    expect(reason).toContain('series.yaml')
    expect(reason).toContain(why)
    expect(reason).toMatch(/\.$/)
  })
})

describe('any arrangement of any list', () => {
  const block = fc.constantFrom(
    '- a',
    '-   "b" # of b',
    "- 'c'",
    '# above\n- d',
    '\n- e',
    '- planned: P\n  # inside\n  date: 2027-01-01',
    '- {site: X, url: https://example.com/x}',
    '\n# apart\n\n- post: f.md',
    '-\n  planned: Q\n  note: "a # b"',
    '- site: >\n    folded\n    words\n',
    '- planned: |\n    kept',
    '- "two\n  lines"',
    '- 2019/01',
    '- a # again\n  # deeper',
  )
  const flow = fc.constantFrom('a', '"b"', '{planned: P, date: 2027-01-01}', '{site: X}', "'c, d'", ' e ')
  const added = fc.constantFrom<NewEntry>(
    x,
    planned,
    site,
    { kind: 'post', name: 'yes' },
    { kind: 'planned', title: '# "no"' },
    { kind: 'post', name: '2019/a b' },
    { kind: 'site', title: '[x], {y}', url: '' },
  )
  const posts = fc.oneof(
    fc
      .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.constantFrom('  ', '    ', '        '))
      .map(([items, indent]) => ` # list\n${items.join('\n').replace(/^(?=.)/gm, indent)}\n`),
    fc
      .tuple(fc.array(flow, { maxLength: 6 }), fc.constantFrom(', ', ',', ',\n      '), fc.boolean())
      .map(
        ([items, comma, isLast]) =>
          ` [${items.join(comma)}${isLast && items.length > 0 ? ',' : ''}] # list\n`,
      ),
    fc.constantFrom('\n', ' ~\n', ' # none\n'),
  )
  const before = fc.constantFrom('', '- name: T # t\n  posts:\n    # c\n    - a\n    - zz\n\n')
  const after = fc.constantFrom(
    '',
    '# the end\n',
    '- name: U\n  note: n\n  posts: [a, {planned: Z}]\n',
    'other: {a: 1}\n',
  )

  it('reads back as planned, and leaves all other lines as they were', () =>
    fc.assert(
      fc.property(
        fc.tuple(
          before,
          posts,
          after,
          fc.constantFrom('\n', '\r\n'),
          fc.constantFrom('', '\uFEFF'),
          fc.boolean(),
        ),
        fc.array(fc.oneof<fc.Arbitrary<number | NewEntry>[]>(fc.nat(), added), { maxLength: 8 }),
        ([top, own, end, ending, bom, isCut], wanted) => {
          const [head, tail] = [
            `# top\nseries:\n${top}- slug: s\n  name: S\n  posts:`,
            `  note: n # own\n${end}`,
          ]
          const whole = (bom + head + own + tail).replaceAll('\n', ending)
          const text = isCut ? whole.replace(/\s+$/, '') : whole
          const old = readSeriesList(text)
          expect(old.problem).toBeNull()
          const entries = old.series.find(({ slug }) => slug === 's')?.entries ?? []
          const seen = new Set<number>()
          const arrangement = wanted.flatMap((one): readonly (number | NewEntry)[] => {
            if (typeof one !== 'number') return [one]
            const at = entries.length === 0 ? -1 : one % entries.length
            if (at < 0 || seen.has(at)) return []
            seen.add(at)
            return [at]
          })
          const result = arranged(text, arrangement)
          const now = readSeriesList(result)
          expect(now.problem, `${text}\n${result}`).toBeNull()
          const keys = (one: (typeof now.series)[number]) => one.entries.map(entryKey)
          expect(now.series.map(keys)).toEqual(
            old.series.map((one) =>
              one.slug !== 's'
                ? keys(one)
                : arrangement.map((entry) =>
                    typeof entry !== 'number' ? entryKey(entry) : keys(one)[entry],
                  ),
            ),
          )
          expect(result.startsWith(bom + head.replaceAll('\n', ending))).toBe(true)
          const last = tail.replaceAll('\n', ending)
          expect(result.endsWith(isCut ? last.replace(/\s+$/, '') : last)).toBe(true)
          for (const comment of ['# list', '# apart'])
            expect(result.includes(comment)).toBe(text.includes(comment))
          expect(/\r(?!\n)|(?<!\r)\n/.test(result)).toBe(ending === '\n' && result.includes('\n'))
        },
      ),
      { numRuns: 200 },
    ))
})
