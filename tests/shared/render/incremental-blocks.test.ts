import { describe, expect, it } from 'vitest'
import { changeBetween, type TextChange } from '../../../shared/domain/text-change.ts'
import { renderBlocks } from '../../../shared/render/blocks.ts'
import { IncrementalBlocks } from '../../../shared/render/incremental-blocks.ts'
import type { BlockSplice } from '../../../shared/render/piece-list.ts'
import { Chance } from '../../bench/random.ts'
import { type RandomEdit, randomEdit, randomText, realTexts } from './edit-scripts.ts'

const scripts = 10_000
const seed = Number(process.env.EDITS_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** An article as a page shows it that only ever patches what it is told. */
class Page {
  readonly blocks: IncrementalBlocks
  shown: { readonly length: number; readonly html: string }[] = []
  /** How many blocks were taken away or changed. */
  removed = 0
  text = ''
  isSmart = false

  constructor(slice?: number) {
    this.blocks = new IncrementalBlocks(slice)
  }

  open(text: string, isSmart = false): void {
    this.text = text
    this.isSmart = isSmart
    this.shown = []
    this.blocks.open(asText(text), { smartPunctuation: isSmart })
  }

  readAll(): void {
    while (!this.blocks.isWhole) this.readOn()
  }

  readOn(): void {
    this.#patch(this.blocks.readMore(asText(this.text)))
  }

  edit({ at, length, words }: RandomEdit): void {
    const change: TextChange = { fromA: at, toA: at + length, fromB: at, toB: at + words.length }
    this.text = this.text.slice(0, at) + words + this.text.slice(at + length)
    this.#patch(this.blocks.edit(change, asText(this.text)))
  }

  #patch(splices: readonly BlockSplice[]): void {
    for (const { at, removed, added } of splices) {
      this.removed += removed
      this.shown.splice(at, removed, ...added)
    }
  }
}

describe(`blocks that are kept true at each edit (EDITS_SEED=${seed})`, () => {
  it(`are those of a render from scratch after ${scripts} random scripts of edits`, {
    timeout: 300_000,
  }, () => {
    const chance = new Chance(seed)
    const random = () => chance.next()
    const texts = realTexts()
    const [usual, slow] = [new Page(), new Page(200)]
    for (let script = 0; script < scripts; script++) {
      const page = random() < 0.9 ? usual : slow
      page.open(asShown(randomText(texts, random)), random() < 0.3)
      // Some are edited while they are still being read.
      if (random() < 0.6) page.readAll()
      else for (let slices = Math.floor(random() * 8); slices > 0; slices--) page.readOn()
      const edits = 1 + Math.floor(random() * 5)
      for (let edit = 0; edit < edits; edit++) {
        const before = page.text
        const made = randomEdit(before.length, random)
        page.edit({ ...made, words: asShown(made.words) })
        if (random() < 0.3 && !page.blocks.isWhole) page.readOn()
        if (edit < edits - 1 && random() < 0.5) continue
        page.readAll()
        const different = firstDifference(page)
        if (different !== null) throw new Error(JSON.stringify({ ...different, script, before, made }))
      }
    }
  })

  it('touch one block where one block changes', () => {
    const page = new Page()
    page.open(Array.from({ length: 500 }, (_, at) => `Paragraph ${at} with *words*.`).join('\n\n'))
    page.readAll()
    const at = page.text.indexOf('Paragraph 250')
    const splices = page.blocks.edit(
      { fromA: at, toA: at, fromB: at, toB: at + 1 },
      asText(`${page.text.slice(0, at)}X${page.text.slice(at)}`),
    )
    expect(splices).toMatchObject([
      { removed: 1, added: [{ html: '<p>XParagraph 250 with <em>words</em>.</p>\n' }] },
    ])
  })
})

describe('a long text', () => {
  it('keeps the numbers of its footnotes when its beginning is edited before it is read', () => {
    const numbers = Array.from({ length: 600 }, (_, at) => at)
    const page = new Page()
    page.open(
      [
        ...numbers.map((at) => `Words ${at} of a paragraph[^${at}].`),
        ...numbers.map((at) => `[^${at}]: Note ${at}.`),
      ].join('\n\n'),
    )
    page.readOn()
    page.edit({ at: 0, length: 0, words: '# New\n\n' })
    page.edit({ at: 7, length: 0, words: 'Words[^late].\n\n' })
    page.edit({ at: page.text.length, length: 0, words: '\n\n[^late]: Note.' })
    page.edit({ at: 0, length: 0, words: '# Newer\n\n' })
    expect(page.shown.filter(({ html }) => html.includes('[^'))).toEqual([])
    page.removed = 0
    page.readAll()
    expect(page.removed).toBeLessThan(5)
    expect(told(page)).toEqual(fromScratch(page.text))
  })

  it.each([
    ['a fence that closes in the next one', '', '```\n'],
    ['a comment that closes far behind', '', '<!--\n'],
    ['the loss of a fence that never closes', '```\n', ''],
    ['the loss of a comment', '<!--\n', ''],
  ])('is read in slices again after %s', (_, before, words) => {
    const part = Array.from({ length: 300 }, (_, at) => `Paragraph ${at} of some words.`).join('\n\n')
    const page = new Page(1000)
    page.open(`${before}${words === '' ? part : [part, part, part].join('\n\n-->\n\n```\ncode\n```\n\n')}`)
    page.readAll()
    page.edit({ at: 0, length: before.length, words })
    expect(page.blocks.isWhole).toBe(false)
    expect(page.shown.length).toBeLessThan(5)
    page.readAll()
    expect(told(page)).toEqual(fromScratch(page.text))
  })

  it('keeps what it shows behind it as it is while an edit changes no footnote', () => {
    const page = new Page()
    page.open('A[^a] b.\n\nC\n\nD\n\nE\n\nF\n\n[^a]: <em>Words</em>')
    page.readAll()
    const footnotes = page.blocks.blocks.at(-1)
    page.edit({ at: 0, length: 0, words: 'X' })
    expect(page.blocks.blocks.at(-1)).toBe(footnotes)
    expect(page.blocks.notes).toContain('<em>Words</em>')
    page.edit({ at: page.text.length, length: 0, words: ' more' })
    expect(page.blocks.notes).toContain('<em>Words</em> more')
  })
})

describe('what reaches from one block to another', () => {
  const between = Array.from({ length: 8 }, (_, at) => `plain ${at} [c](x)\n\n`).join('')

  it.each([
    ['a definition', `[a] [b]\n\n${between}[a]\n\n${between}`, '\n[a]: /there\n\n', ['[a] [b]', '[a]']],
    ['a footnote', `a[^x] b\n\n${between}a[^y]\n\n${between}`, '\n[^y]: There.\n\n', ['a[^y]']],
    ['an id in raw HTML', `${between}# One\n\n# Two\n\n${between}`, '<b id="one">\n', ['# One']],
    ['a heading of the same words', `${between}# One\n\n${between}# Two\n`, '# One\n\n', ['# One']],
    [
      'a footnote in another',
      `a[^x] b\n\n${between}[^x]: See[^y].\n\n${between}`,
      '\n[^y]: There.\n\n',
      ['[^x]: See[^y].'],
    ],
  ])('%s: only what shows it is rendered anew', (_, text, words, expected) => {
    const page = new Page()
    page.open(text)
    page.readAll()
    const before = page.blocks.blocks
    page.edit({ at: words.startsWith('#') ? 0 : text.length, length: 0, words })
    const kept = new Set(page.blocks.blocks)
    let start = 0
    const anew = before.flatMap((block) => {
      start += block.length
      return kept.has(block) ? [] : [text.slice(start - block.length, start).trim()]
    })
    expect(anew).toEqual(expected)
    expect(told(page)).toEqual(fromScratch(page.text))
  })
})

describe('what is pasted over the end of a text', () => {
  it.each(['# A {#one}\n', '<p id="one">A</p>\n'])('takes the id of %j from no other heading', (last) => {
    const page = new Page()
    const before = `# One\n\n${'plain\n\n'.repeat(8)}`
    page.open(before + last)
    page.readAll()
    page.edit({ at: before.length, length: last.length, words: 'Long words. '.repeat(3000) })
    page.readAll()
    expect(told(page)).toEqual(fromScratch(page.text))
  })
})

describe('changeBetween', () => {
  it.each([
    ['', 'a', { fromA: 0, toA: 0, fromB: 0, toB: 1 }],
    ['aa', 'aaa', { fromA: 2, toA: 2, fromB: 2, toB: 3 }],
    ['one two', 'one three', { fromA: 5, toA: 7, fromB: 5, toB: 9 }],
    ['same', 'same', null],
  ])('%j, %j', (old, now, expected) => expect(changeBetween(old, now)).toEqual(expected))
})

function asText(text: string) {
  return { length: text.length, sliceString: (from: number, to: number) => text.slice(from, to) }
}

/** The editor holds LF alone; the file keeps its own line endings. */
function asShown(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function told({ shown, blocks, text }: Page) {
  let at = 0
  const told = shown.map(({ length, html }) => {
    const start = at
    at += length
    return { start, end: at, html }
  })
  return blocks.notes === '' ? told : [...told, { start: text.length, end: text.length, html: blocks.notes }]
}

/** The first block that is not what a render from scratch gives; all blocks of a large text would be too much to read. */
function firstDifference(page: Page) {
  const shown = told(page)
  const expected = fromScratch(page.text, page.isSmart)
  for (let at = 0; at < Math.max(shown.length, expected.length); at++)
    if (JSON.stringify(shown[at]) !== JSON.stringify(expected[at]))
      return { at, shown: shown[at], expected: expected[at] }
  return null
}

function fromScratch(text: string, smartPunctuation = false) {
  return renderBlocks(text, { smartPunctuation })
}

describe('where footnotes are written', () => {
  it.each([
    [
      'in the order in which they are shown',
      'A[^b] and[^a].\n\n[^a]: One.\n[^b]: Two.\n',
      ['[^b]: Two.', '[^a]: One.'],
    ],
    ['with all of their paragraphs', 'A[^1].\n\n[^1]: One.\n\n    More.\n\nB\n', ['[^1]: One.\n\n    More.']],
    ['the first of a label', 'A[^1].\n\n[^1]: One.\n\n[^1]: Two.\n', ['[^1]: One.']],
    ['those that are mentioned', 'A.\n\n[^1]: One.\n', []],
  ])('is told %s', (_, text, expected) => {
    const page = new Page()
    page.open(text)
    page.readAll()
    expect(page.blocks.notePlaces.map(({ start, end }) => text.slice(start, end).trimEnd())).toEqual(expected)
  })
})
