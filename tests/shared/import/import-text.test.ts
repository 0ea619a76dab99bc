import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../../shared/domain/front-matter.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import type { ImportedArticle } from '../../../shared/import/article.ts'
import { detectFormat, importArticle, importSummary } from '../../../shared/import/import.ts'
import { renderFragment } from '../../../shared/render/fragment.ts'

const seed = readFileSync(new URL('../../corpus/import/how-ketamine-differs.txt', import.meta.url), 'utf8')

function imported(text: string): ImportedArticle {
  const result = importArticle(text, { format: 'text', today: '2026-11-23' })
  if (result.kind === 'refused') throw new Error(result.reason)
  return result.article
}

/** The words that a reader of the rendered text sees, by an HTML-blind reading that knows only the four escapes. */
function shown(markdown: string): string {
  return renderFragment(markdown)
    .replace(/<\/(?:p|li|h\d)>|<br>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('the seed', () => {
  const article = imported(seed)

  it('has its title, its five headings and its seven paragraphs, unchanged', () => {
    expect(article.title).toBe('How Ketamine Differs from Other Mental Health Treatments')
    expect(article.body.match(/^## .*$/gm)).toEqual([
      '## How Fast It Works',
      '## How It Works in the Brain',
      '## The Role of Experience',
      '## Integration Is Key',
      '## A Different Kind of Hope',
    ])
    const paragraphs = seed.split('\n\n').filter((block) => block.length > 100)
    expect(paragraphs).toHaveLength(7)
    expect(
      article.body
        .split('\n\n')
        .filter((block) => !block.startsWith('## '))
        .map((block) => block.trimEnd()),
    ).toEqual(paragraphs)
  })

  it('keeps its pager beside the text, as it was seen that day', () => {
    expect(article.text).toContain(
      'pager:\n  previous: "Setting, Music, and Mindset: Why the Environment Matters in Ketamine Therapy"\n  seen: 2026-11-23\n',
    )
    expect(article.body).not.toMatch(/previous|Setting, Music/i)
    expect(postFacts('x.md', article.text)).toMatchObject({
      status: 'draft',
      pagersInText: [],
      claims: [{ source: 'pager' }],
    })
  })

  it('says so in a line', () => {
    expect(importSummary(article)).toBe(
      '1 title, 5 headings, 7 paragraphs, 1 Previous button. No words changed.',
    )
  })

  it('is the article that the sample ships', () => {
    const sample = readFileSync(new URL(`../../../posts/${article.name}.md`, import.meta.url), 'utf8')
    expect(sample).toBe(article.text)
  })

  it.each([
    ['CRLF', seed.replaceAll('\n', '\r\n')],
    ['a BOM', `\uFEFF${seed}`],
    ['blank lines before', `\n\n${seed}\n\n`],
  ])('is the same with %s', (_, text) => expect(imported(text).text).toBe(article.text))
})

describe('what a text is made of', () => {
  it.each([
    ['a title and a paragraph', 'Title\n\nSome text.', 'Title', 'Some text.\n'],
    [
      'no title where it begins with a paragraph',
      'A long beginning that goes on, and on, and ends like the sentence that it is.\n\nMore.',
      null,
      'A long beginning that goes on, and on, and ends like the sentence that it is.\n\nMore.\n',
    ],
    ['a heading that asks', 'T\n\nIs It Safe?\n\nYes, it is.', 'T', '## Is It Safe?\n\nYes, it is.\n'],
    [
      'two headings, one under the other',
      'T\n\nPart One\n\nHow It Begins\n\nIt begins here.',
      'T',
      '## Part One\n\n## How It Begins\n\nIt begins here.\n',
    ],
    [
      'no heading at the end',
      'T\n\nText is here.\n\nWarmly\n\nThe practice',
      'T',
      'Text is here.\n\nWarmly\n\nThe practice\n',
    ],
    ['bullets', 'T\n\nBring:\n\n• a form\n• a card', 'T', 'Bring:\n\n- a form\n- a card\n'],
    ['bullets between blank lines', 'T\n\n• a form\n\n• a card', 'T', '- a form\n- a card\n'],
    ['numbers that count up', 'T\n\n1. one\n2. two', 'T', '1. one\n2. two\n'],
    ['numbers that do not', 'T\n\n1986. A great year.', 'T', '1986\\. A great year.\n'],
    [
      'lines that the author broke',
      'T\n\n12 Market Street\nSpringfield',
      'T',
      '12 Market Street\\\nSpringfield\n',
    ],
    [
      'one paragraph a line',
      `T\n${'Long words. '.repeat(12).trim()}\n${'More words. '.repeat(12).trim()}`,
      'T',
      `${'Long words. '.repeat(12).trim()}\n\n${'More words. '.repeat(12).trim()}\n`,
    ],
    [
      'marks that are none',
      'T\n\nUse *this* and <b>that</b> & &amp; a_b_c [x](y).',
      'T',
      'Use \\*this\\* and \\<b\\>that\\</b\\> & \\&amp; a\\_b\\_c \\[x\\](y).\n',
    ],
    [
      'an address of the web',
      'T\n\nSee https://example.com/a_b_c for more.',
      'T',
      'See https://example.com/a_b_c for more.\n',
    ],
  ])('%s', (_, text, title, body) => {
    const article = imported(text)
    expect(article.title).toBe(title)
    expect(article.body.replaceAll('\\/', '/')).toBe(body)
    expect(article.changedWords).toEqual([])
  })

  it('keeps a label without a title in the text', () => {
    expect(imported('T\n\nText is here.\n\nPrevious').body).toContain('Previous')
  })

  it('moves both buttons', () => {
    expect(imported('T\n\nText is here.\n\nPrevious\nPrevious\n\nA\n\nNext\nNext\n\nB').pager).toEqual({
      previous: 'A',
      next: 'B',
    })
  })
})

describe('for any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom(...' abAB.*_#<>&[]()`~|\\-+=1!:"\n\t'), maxLength: 40 }),
    fc.constantFrom(
      'Previous',
      '• one',
      '- two',
      '1. x',
      '# h',
      '> q',
      '```',
      '| a | b |',
      '|---|---|',
      '&amp;',
      '<b>x</b>',
      'https://x.org/a_b',
      '    code',
      '===',
      '---',
      'A plain sentence of some words.',
    ),
  )
  const anyText = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('\n\n'))

  it('no word is lost, added or shown otherwise', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = importArticle(text, { format: 'text', today: '2026-11-23' })
        if (result.kind === 'refused') {
          expect(text.trim()).toBe('')
          return
        }
        const { article } = result
        expect(article.changedWords).toEqual([])
        const seen = shown(article.body)
          .split(' ')
          .filter((word) => word !== '')
        const body = article.text.slice(splitFrontMatter(article.text).bodyStart)
        expect(body.trim()).toBe(article.body.trim())
        for (const word of seen) expect(text.replace(/\p{Cf}/gu, '')).toContain(word)
      }),
      { numRuns: 1000 },
    )
  })

  it('never throws, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const format of ['text', 'markdown'] as const)
          importArticle(text, { format, today: '2026-11-23' })
      }),
    )
  })
})

describe('the format', () => {
  it.each([
    ['a.md', 'x', 'markdown'],
    ['a.txt', 'x', 'text'],
    ['a.html', 'x', 'html'],
    ['a.docx', 'x', 'docx'],
    [null, 'Plain words.', 'text'],
    [null, '---\ntitle: x\n---\nText', 'markdown'],
    [null, '# One\n\nText\n\n## Two', 'markdown'],
    [null, '<!doctype html><p>x', 'html'],
  ])('%s, %j is %s', (name, text, format) => expect(detectFormat(name, text)).toBe(format))
})
