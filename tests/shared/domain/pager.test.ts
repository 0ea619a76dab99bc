import { describe, expect, it } from 'vitest'
import { findPagers } from '../../../shared/domain/pager.ts'
import { LineIndex } from '../../../shared/domain/text-range.ts'

const before = 'A paragraph of text.\n\n'

/** What is found after a paragraph, in short: `previous "Title"`, with `*` where the label is doubled and `~` above the end. */
function found(text: string): string {
  const whole = before + text
  return findPagers(whole, 0, new LineIndex(whole))
    .map(
      ({ direction, target, isDoubled, isAtEnd }) =>
        `${direction}${isDoubled ? '*' : ''}${isAtEnd ? '' : '~'} ${JSON.stringify(target)}`,
    )
    .join(', ')
}

describe('findPagers', () => {
  it.each([
    ["the seed's shape", 'Previous\nPrevious\n\nA Title', 'previous* "A Title"'],
    ['the same for Next', 'Next\nNext\n\nA Title\n', 'next* "A Title"'],
    ['both', 'Previous\nPrevious\n\nA\n\nNext\nNext\n\nB\n', 'previous* "A", next* "B"'],
    ['both, Next first', 'Next\nNext\n\nB\n\nPrevious\nPrevious\n\nA', 'next* "B", previous* "A"'],
    ['both without blank lines', 'Previous\nA\nNext\nB', 'previous "A", next "B"'],
    ['blank lines everywhere', 'Previous\n\nPrevious\n\n\nA\n\n', 'previous* "A"'],
    ['one label', 'Previous\n\nA: And Why', 'previous "A: And Why"'],
    ['capitals', 'PREVIOUS\n\nA', 'previous "A"'],
    ['a label run together', 'NextNext\nA', 'next* "A"'],
    ['one line', 'Previous: A Title', 'previous "A Title"'],
    ['one line with a dash', 'Next – A Title', 'next "A Title"'],
    ['an arrow before', '← A Title', 'previous "A Title"'],
    ['an arrow after', 'A Title →', 'next "A Title"'],
    ['other arrows', '« A\n\nB »', 'previous "A", next "B"'],
    ['a link', '[Previous](setting.md)', 'previous "setting.md"'],
    ['a link with a title', '[Previous: A](a.md)', 'previous "A"'],
    ['two links on a line', '[Previous](a.md) | [Next](b.md)', 'previous "a.md", next "b.md"'],
    ['two arrows in links', '[← A](a.md) [B →](b.md)', 'previous "A", next "B"'],
    ['a label and a link', 'Previous\n\n[A Title](a.md)', 'previous "A Title"'],
    ['a strong label', '**Previous**\n\nA', 'previous "A"'],
    ['a strong label before a title', '**Previous:** A\n\n__Next__: B', 'previous "A", next "B"'],
    ['a heading as label', '### Next\n\nA', 'next "A"'],
    ['a longer label', 'Previous Post\nA\nNext Post\nB', 'previous "A", next "B"'],
    ['CRLF and odd blanks', 'Previous\u00A0\r\nPrevious \r\n\u00A0\r\nA Title\t\r\n', 'previous* "A Title"'],
    ['a title with a question', 'Next\n\nIs It Safe?', 'next "Is It Safe?"'],
    ['a label alone', 'Previous', 'previous null'],
    ['a doubled label alone', 'Previous\nPrevious\n', 'previous* null'],
    ['a doubled label further up', 'Previous\nPrevious\n\nMore text follows here.\n', 'previous*~ null'],
  ])('finds %s', (_, text, expected) => expect(found(text)).toBe(expected))

  it.each([
    ['a sentence', 'Previous studies have shown this.'],
    ['a sentence with a comma', 'Next, we talk about it.'],
    ['a heading with text', 'Next steps\n\nWe meet again in a week.'],
    ['a heading with a colon and text', 'Next: what to expect\n\nWe meet again in a week.'],
    ['a label and a sentence', 'Next\n\nWe meet again in a week.'],
    ['a list', '- Previous\n- Next'],
    ['code', '```\nPrevious\nPrevious\n```\n\nText follows here.'],
    ['a single label further up', 'Previous\n\nA Title\n\nMore text follows here.'],
    ['longer fences round shorter ones', '````\n```\nPrevious\nPrevious\n```\n````\n\nMore text.'],
    ['other fences within code', '```\n~~~\n```\n\n~~~\nNext\nNext\n~~~\n\nMore text.'],
    ['code that never ends', '```\n~~~\n\nNext\nNext\n\nA'],
    ['one thing after another', 'The pattern is fear → avoidance →'],
    ['an arrow in a sentence', 'Click on File → Save.'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => expect(found(text)).toBe(''))

  it('finds a doubled label after code that holds other fences', () =>
    expect(found('```\n~~~\n```\n\nNext\nNext\n\nMore text follows here.')).toBe('next*~ null'))

  it.each([
    ['[Previous: A](a.md)', 'a.md'],
    ['Previous: [A](a.md)', 'a.md'],
    ['Previous\n\n[A](<https://b.org/a>)', 'https://b.org/a'],
    ['[← A](a.md)', 'a.md'],
    ['[Previous](a.md)', 'a.md'],
    ['Previous: A', null],
    ['[Previous: A]()', null],
  ])('keeps the address of %j', (text, address) => {
    const whole = before + text
    expect(findPagers(whole, 0, new LineIndex(whole))[0]?.address).toBe(address)
  })

  it("covers exactly the pager's lines", () => {
    const text = `${before}Previous\r\nPrevious\r\n\r\nA Title\r\n`
    const [pager] = findPagers(text, 0, new LineIndex(text))
    expect(pager?.text).toBe('Previous\r\nPrevious\r\n\r\nA Title')
    expect(pager?.range.start).toMatchObject({ line: 3, column: 1 })
    expect(text.slice(pager?.range.start.offset, pager?.range.end.offset)).toBe(pager?.text)
  })

  it.each(['Previous ', 'Previous\n', ' \n', '[', '](', '→', '* ', 'a '])(
    'takes time in proportion on %j repeated',
    (piece) => {
      const time = (length: number) => {
        const text = piece.repeat(length / piece.length)
        const lines = new LineIndex(text)
        const runs = [1, 2, 3].map(() => {
          const start = performance.now()
          findPagers(text, 0, lines)
          return performance.now() - start
        })
        // What else the machine does only ever adds.
        return Math.min(...runs)
      }
      time(100_000)
      // Four times the text may take four times as long; a quadratic search would take sixteen.
      expect(time(800_000)).toBeLessThan(Math.max(60, time(200_000) * 12))
    },
  )
})
