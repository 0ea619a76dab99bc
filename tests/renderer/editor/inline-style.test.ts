import type { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bold, hasStyle, italic, toggleStyle } from '../../../renderer/editor/inline-style.ts'
import { styledText } from '../../../renderer/editor/styled-text.ts'
import { edited, stateOf } from './selection-notation.ts'

const toggleBold = (state: EditorState) => toggleStyle(state, bold)
const toggleItalic = (state: EditorState) => toggleStyle(state, italic)

describe('bold', () => {
  it.each([
    ['the word at the cursor', 'one tw|o three', 'one **tw|o** three'],
    ['the word before the cursor', 'one two|', 'one **two|**'],
    ['the word after the cursor', 'one |two', 'one **|two**'],
    ['a word with an apostrophe', 'I don’|t know', 'I **don’|t** know'],
    ['what is selected', '‹one two› three', '**‹one two›** three'],
    ['without blanks at the ends', 'one‹ two ›three', 'one‹ **two** ›three'],
    ['part of a word', 'un‹believ›able', 'un**‹believ›**able'],
    ['words with punctuation inside a word', 'foo‹"bar"›baz', 'foo‹"**bar**"›baz'],
    ['each paragraph of its own', '‹one\n\ntwo›', '**‹one**\n\n**two›**'],
    [
      'each item of a list, without its mark',
      '‹- one\n- [ ] two\n1. three›',
      '‹- **one**\n- [ ] **two**\n1. **three›**',
    ],
    ['the words of a heading', '‹## one ##›', '‹## **one** ##›'],
    ['each line of a quotation', '‹> one\n> two›', '‹> **one**\n> **two›**'],
    [
      'each cell of a table',
      '| a | b |\n|---|---|\n| ‹c | d› |',
      '| a | b |\n|---|---|\n| **‹c** | **d›** |',
    ],
    ['together with what is bold beside it', '**one** ‹two›', '**one** **‹two›**'],
    ['joined with what is bold and touched', '**on‹e** two›', '**on‹e two›**'],
    ['over emphasis that it cuts', '*one ‹two* three›', '*one **‹two*** **three›**'],
    ['over a link', '‹see [this](x.md) now›', '**‹see [this](x.md) now›**'],
    ['within the words of a link', '[see ‹this›](x.md)', '[see **‹this›**](x.md)'],
    ['round code', 'run `no‹de› now`', 'run **`no‹de› now`**'],
    ['at several places', 'o|ne two thr|ee', '**o|ne** two **thr|ee**'],
    ['opens a pair where there is no word', 'one |', 'one **|**'],
    ['opens a pair in an empty text', '|', '**|**'],
    ['takes an empty pair away', 'one **|**', 'one |'],
    ['nothing in a block of code', '```\non|e\n```', '```\non|e\n```'],
    ['nothing in selected code', '```\n‹one›\n```', '```\n‹one›\n```'],
  ])('is put on %s', (_, before, after) => expect(edited(before, toggleBold)).toBe(after))

  it.each([
    ['the word at the cursor', 'one **tw|o**', 'one tw|o'],
    ['what is selected', '**‹one two›** three', '‹one two› three'],
    ['what is selected with its marks', '‹**one two**› three', '‹one two› three'],
    ['a part, while the rest stays', '**one ‹two› three**', '**one** ‹two› **three**'],
    ['underscores too', '__‹one›__', '‹one›'],
    ['what is italic as well', '***‹one›***', '*‹one›*'],
    ['several paragraphs', '‹**one**\n\n**two**›', '‹one\n\ntwo›'],
    ['the whole element at the cursor', '**one tw|o three**', 'one tw|o three'],
  ])('is taken off %s', (_, before, after) => expect(edited(before, toggleBold)).toBe(after))

  it('is left by the same key once words are typed', () => {
    let state = stateOf('one |')
    const press = () => {
      const spec = toggleBold(state)
      if (spec !== null) state = state.update(spec).state
    }
    press()
    const at = state.selection.main.head
    state = state.update({ changes: { from: at, insert: 'two' }, selection: { anchor: at + 3 } }).state
    press()
    state = state.update(state.replaceSelection(' three')).state
    expect(state.doc.toString()).toBe('one **two** three')
  })
})

describe('italic', () => {
  it.each([
    ['on the word at the cursor', 'one tw|o', 'one *tw|o*'],
    ['on bold words', '**‹one›**', '***‹one›***'],
    ['off, while bold stays', '***‹one›***', '**‹one›**'],
    ['in an empty bold pair', '**|**', '***|***'],
    ['off an empty pair', '*|*', '|'],
  ])('goes %s', (_, before, after) => expect(edited(before, toggleItalic)).toBe(after))
})

describe('a style', () => {
  it.each([
    ['**on|e**', true],
    ['**‹one›**', true],
    ['‹**one** two›', false],
    ['‹**one** **two**›', true],
    ['one| **two**', false],
  ])('of %s is told', (notation, isBold) => expect(hasStyle(stateOf(notation), bold)).toBe(isBold))

  const pieces = fc.constantFrom(
    'a',
    'bc',
    ' ',
    ' ',
    '*',
    '**',
    '`',
    '_',
    '(',
    '"',
    '.',
    '[x](y)',
    '~~',
    '\\',
    '\n',
    '\n\n',
    '- ',
    '> ',
  )
  const text = fc.array(pieces, { maxLength: 25 }).map((all) => all.join(''))

  it('changes no visible character, and nothing but itself', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), fc.constantFrom(bold, italic), (doc, a, b, style) => {
        const from = Math.min(a, b, doc.length)
        const to = Math.min(Math.max(a, b), doc.length)
        const state = stateOf(`${doc.slice(0, from)}‹${doc.slice(from, to)}›${doc.slice(to)}`)
        const spec = from === to ? null : toggleStyle(state, style)
        if (spec === null) return
        const next = state.update(spec).state
        expect(styledText(next, 0, next.doc.length).text).toBe(styledText(state, 0, state.doc.length).text)
        expect(otherStyles(next, style.name)).toEqual(otherStyles(state, style.name))
      }),
      { numRuns: 3000 },
    )
  })
})

/** The styles of each visible character, white space aside, without this one. */
function otherStyles(state: EditorState, name: string): readonly (readonly string[])[] {
  const { text, styles } = styledText(state, 0, state.doc.length)
  return styles
    .filter((_, index) => /\S/.test(text[index] ?? ''))
    .map((names) => names.filter((one) => one !== name))
}
