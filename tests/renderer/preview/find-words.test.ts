import { describe, expect, it } from 'vitest'
import { findWords, type TextRun } from '../../../renderer/preview/find-words.ts'
import { folded } from '../../../renderer/preview/folded-text.ts'

/** What is found, as it stands on the page; `|` parts elements of one line, `/` is a line break and `¶` begins a block. */
function found(page: string, words: string): string[] {
  const parts = page.split(/([|/¶])/)
  const texts = parts.filter((_, at) => at % 2 === 0)
  const marks = [undefined, ...parts.filter((_, at) => at % 2 === 1)]
  const runs = texts.map(
    (text, at): TextRun => ({
      folded: folded(text),
      after: marks[at] === '¶' ? 'block' : marks[at] === '/' ? 'blank' : 'nothing',
    }),
  )
  return findWords(runs, words).map(({ from, to }) =>
    texts
      .slice(from.run, to.run + 1)
      .map((text, at, all) => text.slice(at === 0 ? from.at : 0, at === all.length - 1 ? to.at : text.length))
      .join('|'),
  )
}

describe('words on the page are found', () => {
  it.each([
    ['whatever their case', 'Sleep and sleep. SLEEP', 'sleep', ['Sleep', 'sleep', 'SLEEP']],
    ['with accents or without', 'café, cafe, cafe\u0301!', 'cafe', ['café', 'cafe', 'cafe\u0301']],
    ['where the accents are typed', 'The cafe at noon', 'Café', ['cafe']],
    ['across marks of emphasis', 'how |keta|mine differs', 'ketamine', ['keta|mine']],
    ['with a blank at the edge of an element', 'a | quiet| room', 'a quiet room', ['a | quiet| room']],
    ['over a line end of the source', 'a quiet\n  room', 'quiet room', ['quiet\n  room']],
    ['over a line break', 'a quiet/room', 'quiet room', ['quiet|room']],
    ['with quotation marks typed straight', 'It’s “so”', `it's "so"`, ['It’s “so”']],
    ['with a dash typed as a hyphen', 'one–two', 'one-two', ['one–two']],
    ['where one letter is typed as two', 'Straße', 'strasse', ['Straße']],
    ['where half of such a letter is typed', 'Straße', 'stras', ['Straß']],
    ['through soft hyphens', 'keta\u00ADmine', 'ketamine', ['keta\u00ADmine']],
    ['with a blank that does not break', 'Dr.\u00A0A', 'dr. a', ['Dr.\u00A0A']],
    ['behind characters of two units', '😀 sleep', 'sleep', ['sleep']],
    ['one behind the other, not over each other', 'aaaa', 'aa', ['aa', 'aa']],
    ['behind many runs', 'a|b¶c|sleep', 'sleep', ['sleep']],
  ])('%s', (_, page, words, expected) => expect(found(page, words)).toEqual(expected))

  it.each([
    ['from one block into the next', 'one¶two', 'one two'],
    ['without words to look for', 'one', ' '],
    ['where they are not', 'one', 'two'],
  ])('not %s', (_, page, words) => expect(found(page, words)).toEqual([]))
})

it('folds a long text in the same way as its characters one by one', () => {
  const text = 'It’s  “Quiet”\u00AD — in \u00A0 the\u00AD \n\n café,  Straße\t😀 x '
  const characters = Array.from(text, (character) => folded(character).text).join('')
  expect(folded(text).text).toBe(characters.replace(/ +/g, ' '))
})
