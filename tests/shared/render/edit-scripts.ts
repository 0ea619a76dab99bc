import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { splitFrontMatter } from '../../../shared/domain/front-matter.ts'

/** One edit of a text: `length` units from `at` on give way to `words`. */
export interface RandomEdit {
  readonly at: number
  readonly length: number
  readonly words: string
}

/** What a writer, or a cat on the keyboard, puts into a text: marks, half marks, halves of pairs, other scripts. */
const bits: readonly string[] = [
  ...[
    'a',
    'x',
    ' ',
    '\n',
    '\n\n',
    '#',
    '# ',
    '## Heading\n',
    '# Other {#heading}\n',
    ' {#foo}\n',
    '- ',
    '1. ',
    '2) ',
    '> ',
    '>',
    '`',
    '```\n',
    '~~~\n',
  ],
  ...[
    '|',
    '---\n',
    '\n---\n',
    '===\n',
    '    ',
    '  ',
    '\t',
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\\',
    '&amp;',
  ],
  ...[
    '<div>\n\n',
    '\n</div>\n',
    '<details>\n',
    '</details>\n\n',
    '<!--',
    '-->',
    '<script>',
    '<b>',
    '</b>',
    '<pre>\n',
    '<table>',
    '<b id="heading">',
    '\n<h2 id="heading-1">x</h2>\n\n',
    '<',
  ],
  ...[
    '\n[zz]: /zz "t"\n\n',
    '[zz]',
    '[zz][]',
    '[words][zz]',
    '[ref]: <',
    '\n> [in]: /quoted\n',
    '[in]',
    '[^1]',
    '\n[^1]: A note.\n',
    '[^n]',
    '[^n]: Of *two*\n\n    paragraphs.\n',
    '\n[^m]: See[^n] and <em>there</em>[^1].\n',
    '[^m]',
    '> [!NOTE]\n> Mind.\n',
    '![p](p.png "Title")',
  ],
  ...[
    '| a | b |\n| - | - |\n| 1 | 2 |\n',
    '\n- [ ] task\n',
    '\n- \n',
    '* * *\n',
    'https://example.org/a',
    '![alt](p.png)',
  ],
  ...['é', 'e\u0301', '日本語の段落。', 'שלום', '😀', '\u200D', '\u00A0', '\u2028', '\r', '\0', '\uD83D', '﻿'],
]

/** Texts to begin with: the specification's examples and the posts of real series. */
export function realTexts(): readonly string[] {
  const { tests } = createRequire(import.meta.url)('commonmark-spec') as {
    readonly tests: readonly { readonly markdown: string }[]
  }
  const folder = join(import.meta.dirname, '../../corpus/series-18f')
  const posts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .map((text) => text.slice(splitFrontMatter(text).bodyStart))
  return [...tests.map(({ markdown }) => markdown.replaceAll('→', '\t')), ...posts]
}

/** A text to begin with: some of these one after the other, now and then a stretch of the longer ones, or one huge paragraph. */
export function randomText(texts: readonly string[], random: () => number): string {
  const kind = random()
  if (kind < 0.03)
    return `${'A paragraph without an end. '.repeat(200 + Math.floor(random() * 400))}\n\nAnd another.\n`
  const parts = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
    const text = texts[Math.floor(random() * texts.length)] ?? ''
    const from = text.length < 1500 ? 0 : Math.floor(random() * (text.length - 1500))
    return text.slice(from, from + 1500)
  })
  const text = parts.join(random() < 0.5 ? '\n' : '\n\n')
  return kind > 0.9 ? text.replaceAll('\n', '\r\n') : text
}

/** An edit of a text of this length. */
export function randomEdit(length: number, random: () => number): RandomEdit {
  const at = Math.floor(random() * (length + 1))
  const removed = random() < 0.4 ? Math.floor(random() ** 3 * 400) : 0
  const count = random() < 0.15 ? 0 : 1 + Math.floor(random() ** 2 * 4)
  if (random() < 0.003) return { at, length: 0, words: 'Pasted.\n\n- item [zz]\n\n'.repeat(1500) }
  const words = Array.from({ length: count }, () => bits[Math.floor(random() * bits.length)] ?? '').join('')
  return { at, length: Math.min(removed, length - at), words }
}
