import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../../shared/domain/front-matter.ts'
import { textParts, textPartsByParsing } from '../../../shared/domain/text-parts.ts'
import { LineIndex } from '../../../shared/domain/text-range.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const { tests: examples } = createRequire(import.meta.url)('commonmark-spec') as {
  readonly tests: readonly { readonly markdown: string }[]
}

/** Lines that Markdown takes for very different things, depending on those before them. */
const lines = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' ',
    'Words and [a link](b.md).',
    '[one](a)[two](b "t")',
    '![picture](p.png) ends',
    '# One',
    '## Two #',
  ],
  ...[
    '### *Three* [l](x)',
    '#Four',
    '    # Five',
    '====',
    '---',
    '- item [l](x)',
    '  - inner',
    '-',
    '1. one',
    '2) two www.a.org',
    '2026 was',
  ],
  ...[
    '> quoted [q](r)',
    '> # In',
    '>---',
    '> - ===',
    '    code [c](d)',
    '\tcode',
    '```',
    '~~~~',
    '`a [b](c)` [d](e)',
    '<div id="x">',
  ],
  ...[
    '</div>',
    '<!-- [a](b)',
    '-->',
    '[label]: /there',
    '[label]',
    '[a][label]',
    '[[wiki|words]]',
    '\\[a](b)',
    '[a\\](b)',
    '[a',
    'b](c)',
  ],
  ...[
    'https://a.org/x.',
    'me@a.org',
    '<https://b.org>',
    '| a | b |',
    '|---|---|',
    '***',
    '* * *',
    '**Bold [b](c)** more',
    '*a',
  ],
  ...[
    'a & b &amp; [c](d&amp;e)',
    '[x]( y )',
    '[](e)',
    '[^1]',
    '- [ ] do',
    '- [x] done',
    '[a](b(c)d)',
    '# One {#two}',
    '{{< a "[x](y)" >}}',
    '{{< /a >}}',
    '{{% b [[c]] %}}',
    '## Two {#two}',
    '# One',
    '[a](<b c>)',
    '12',
    '12.',
  ],
  ...[
    '<b>bold</b> [x](y)',
    '!',
    '!![a](b)',
    '[a](b)!',
    'Über [ü](ü.md#ä)',
    '“Quoted” [q](q)',
    '\u00a0nbsp',
    '[a](b\u00a0c)',
    '+ plus',
    '+',
  ],
)
const texts = fc.array(lines, { maxLength: 14 }).map((all) => all.join('\n'))
const endings = fc.constantFrom('\n', '\n', '\r\n', '\r')

function expectSame(body: string, before = '---\na: 1\n---\n'): void {
  const text = before + body
  const found = new LineIndex(text)
  expect(textParts(text, before.length, found)).toEqual(textPartsByParsing(text, before.length, found))
}

describe('the parts of a text', () => {
  it('are those that parsing all of it finds: random lines', () =>
    fc.assert(
      fc.property(texts, endings, (text, ending) => expectSame(text.replaceAll('\n', ending))),
      { numRuns: 3000 },
    ))

  it('are those that parsing all of it finds: random characters', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab1 \n\n\n#-*>_=[]()!<|`.:/\\&@"\t'), maxLength: 60 }),
        (text) => expectSame(text, ''),
      ),
      { numRuns: 3000 },
    ))

  it('are those that parsing all of it finds: CommonMark’s examples, alone and after one another', () => {
    for (const [at, { markdown }] of examples.entries()) {
      expectSame(markdown)
      expectSame(
        `Words [a](b).\n\n${markdown}\n\n# End\n\n[c](d)\n\n${examples[(at * 7) % examples.length]?.markdown}`,
      )
    }
  })

  it.each(markdownBelow('posts', 'tests/corpus', 'docs'))(
    'are those that parsing all of it finds: %s',
    (file) => {
      const text = readFileSync(join(root, file), 'utf8')
      const { bodyStart } = splitFrontMatter(text)
      expectSame(text.slice(bodyStart), text.slice(0, bodyStart))
    },
  )
})

function markdownBelow(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  )
}
