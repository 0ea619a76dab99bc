import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packFacts, unpackFacts } from '../../../shared/domain/packed-facts.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const { tests: examples } = createRequire(import.meta.url)('commonmark-spec') as {
  readonly tests: readonly { readonly markdown: string }[]
}
const details = fc.constantFrom(
  ...[
    'title: “A” – ünï',
    'title: >-\n  a\n  b',
    'part: 2',
    'seriesOrder: 3',
    'weight: 1',
    'next: b',
    'next: [a, b]',
    'series: [s, t]',
  ],
  ...[
    'pager:\n  next: "B: c"',
    'live: {url: https://e.com/a}',
    'canonical: https://e.com',
    'slug: x',
    'cover: a.jpg',
    'ignore: [link/broken]',
    'a: "',
  ],
)
const lines = fc.constantFrom(
  ...[
    '# Head',
    '# Head',
    '[a](b.md)',
    '![a](b.png)',
    '![ü](<b c.png> "t")',
    '[a][b]',
    '[b]: c.md',
    '[[wiki|words]]',
    '<a href="x">y</a>',
    'https://a.org',
  ],
  ...[
    'Previous\nPrevious\n\nA title',
    'This is Part 2 of 5.',
    'In the last article, [a](b.md).',
    'Part 3: Rest',
    '- [a](a.md)\n- [b](b.md)',
    '[a](#b c)',
    '😀 [x](y)',
  ],
)

function expectWhole(text: string): void {
  const facts = postFacts('x/a.md', text)
  const packed = packFacts(facts)
  expect(packed).toMatch(/^[\x20-\x7e\xa0-\xff]*$/)
  expect(unpackFacts(packed)).toEqual(facts)
}

describe('packed facts', () => {
  it('are the same when they are unpacked', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(details, { maxLength: 4 }),
        fc.array(lines, { maxLength: 6 }),
        (above, below) => expectWhole(`---\n${above.join('\n')}\n---\n${below.join('\n\n')}`),
      ),
      { numRuns: 1500 },
    ))

  it('are the same for every example of CommonMark', () => {
    for (const { markdown } of examples) expectWhole(markdown)
  })

  it('are the same for the sample articles', () => {
    for (const file of readdirSync(join(root, 'posts')).filter((name) => name.endsWith('.md')))
      expectWhole(readFileSync(join(root, 'posts', file), 'utf8'))
  })

  it.each(['', '{}', '[]', '[1,2', 'null', `[${'0,'.repeat(40)}0]`])('are none in %j', (text) =>
    expect(unpackFacts(text)).toBeNull(),
  )
})
