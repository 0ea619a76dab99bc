import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { renderBlocks } from '../../../shared/render/blocks.ts'

/** Links as `words -> href`, with what stands at their places checked. */
function linksIn(text: string): readonly string[] {
  const { links } = postFacts('a.md', text)
  for (const { range, source } of links) expect(text.slice(range.start.offset, range.end.offset)).toBe(source)
  return links.map(({ words, href }) => `${words} -> ${href}`)
}

describe('links of a text', () => {
  it.each([
    ['[a b](c.md)', ['a b -> c.md']],
    ['[a](<c d.md> "title")', ['a -> c d.md']],
    ['[a](c%20d.md#e)', ['a -> c%20d.md#e']],
    ['[a](c\\(1\\).md)', ['a -> c(1).md']],
    ['[a](c&amp;d.md)', ['a -> c&d.md']],
    ['[a]()', ['a -> ']],
    ['[a][B  c] and [b c] and [none]\n\n[b C]: d.md', ['a -> d.md', 'b c -> d.md']],
    ['[a][]\n\n[a]: <d e.md>', ['a -> d e.md']],
    [
      '<https://example.org/x> www.example.org me@example.org',
      [
        'https://example.org/x -> https://example.org/x',
        'www.example.org -> https://www.example.org',
        'me@example.org -> mailto:me@example.org',
      ],
    ],
    ['`[a](b.md)` and\n\n    [a](b.md)\n\n```\n[[a]]\n```\n', []],
    [
      '# [a](b.md)\n\n> [c](d.md)\n\n- [e](f.md)\n\n| [g](h.md) |\n|---|\n| [i](j.md) |',
      ['a -> b.md', 'c -> d.md', 'e -> f.md', 'g -> h.md', 'i -> j.md'],
    ],
    ['[[Dosing]] and [[Dosing#Side effects|these]]', ['Dosing -> Dosing', 'these -> Dosing#Side effects']],
    ['As shown.[[1]]\n\n[1]: https://example.org', ['1 -> https://example.org']],
    ['| [[Dosing\\|see]] |\n|---|\n| x |', ['see -> Dosing']],
    ['Words <a class="x" href="b.md">here</a>.', [' -> b.md']],
    [
      '<div>\n<!-- <a href="b.md"> --><a title="a > b" data-href="d.md" href="c.md">x</a>\n</div>',
      [' -> c.md'],
    ],
    ['[![alt](p.png)](b.md)', ['![alt](p.png) -> b.md']],
    ['---\ntitle: x\n---\r\nOne.\r\n\r\n[a](b.md)\r\n', ['a -> b.md']],
    ['\uFEFF[a](b.md)\r[c](d.md)', ['a -> b.md', 'c -> d.md']],
    ['\\[a](b.md) <!-- [c](d.md) -->', []],
  ])('%j', (text, expected) => {
    expect(linksIn(text)).toEqual(expected)
  })

  it('tells pictures apart, with where their addresses stand', () => {
    const text = 'One ![a *b*](images/c%20d.png "t") <img alt="e" src=\'f.png\'> ![[g.png]]'
    const { images, links } = postFacts('a.md', text)
    expect(images.map(({ words, href }) => [words, href])).toEqual([
      ['a *b*', 'images/c%20d.png'],
      ['e', 'f.png'],
    ])
    expect(images.map(({ destination: { start, end } }) => text.slice(start.offset, end.offset))).toEqual([
      'images/c%20d.png',
      'f.png',
    ])
    expect(links.map(({ kind, source }) => [kind, source])).toEqual([['wiki', '![[g.png]]']])
  })
})

describe('anchors of a text', () => {
  const inline = fc.constantFrom(
    'Side effects',
    '*a* **b**',
    '`code <b>`',
    '[x](y.md)',
    'A & B',
    'é à',
    '~~no~~',
    '&amp; so',
    '2.5 mg',
    'a_b_c',
    '![p](q.png)',
    '[r][s]',
    '\\*',
    '<i>x</i>',
    'Side effects',
    'Own',
    'fn',
    'FN 1',
    'FNref-1-2',
  )
  const block = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('# ', '## ', '### ', ' ## '),
        inline,
        fc.constantFrom('', ' ##', ' #', ' {#own}', '{: #a .b} ##'),
      )
      .map((parts) => parts.join('')),
    fc.tuple(inline, fc.constantFrom('===', '---')).map(([words, line]) => `${words}\n${line}`),
    inline.map((words) => `> ## ${words}`),
    inline.map((words) => `- ## ${words}`),
    fc.constantFrom(
      'Words.',
      '```\n# no\n```',
      '    # no',
      '<h2 id="own">x</h2>',
      'a <b id="side-effects">b</b> <!-- <b id="c"> -->',
      '[s]: t.md',
      '* * *',
      '<div>\n# no\n</div>',
    ),
  )

  it('are the ids of the rendered page', () =>
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (blocks, ending) => {
        const text = blocks.join('\n\n').replaceAll('\n', ending)
        const html = renderBlocks(text)
          .map((one) => one.html)
          .join('')
        const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id)
        expect(postFacts('a.md', text).anchors).toEqual(ids)
      }),
      { numRuns: 2000 },
    ))
})
