import type { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cycleHeading, headingLevel, setHeading } from '../../../renderer/editor/headings.ts'
import { listAt, toggleList } from '../../../renderer/editor/lists.ts'
import { isInQuotation, toggleQuotation } from '../../../renderer/editor/quotation.ts'
import { styledText } from '../../../renderer/editor/styled-text.ts'
import { edited, stateOf } from './selection-notation.ts'

const bulleted = (state: EditorState) => toggleList(state, 'bulleted')
const numbered = (state: EditorState) => toggleList(state, 'numbered')
const second = (state: EditorState) => setHeading(state, 2)
const paragraph = (state: EditorState) => setHeading(state, 0)

describe('a heading', () => {
  it.each([
    ['of a paragraph', 'on|e', '## on|e'],
    ['of another heading', '#### on|e ####', '## on|e'],
    ['of an underlined heading', 'on|e\n===\n\ntwo', '## on|e\n\ntwo'],
    ['of an item', '- on|e', '## on|e'],
    ['in a quotation', '> on|e', '> ## on|e'],
    ['of each line', '‹one\n\ntwo›', '## ‹one\n\n## two›'],
    ['of an empty line', '|', '## |'],
    ['back to a paragraph', '## on|e', 'on|e'],
    ['never of code', '```\non|e\n```', '```\non|e\n```'],
    ['never of a table', '| a |\n|---|\n‹| b |›', '| a |\n|---|\n‹| b |›'],
  ])('is made %s', (_, before, after) => expect(edited(before, second)).toBe(after))

  it.each([
    ['## on|e', 'on|e'],
    ['## on|e\ntwo', 'on|e\n\ntwo'],
    ['two\n## on|e', 'two\n\non|e'],
    ['on|e\n---', 'on|e'],
    ['on|e\n---\ntwo', 'on|e\n\ntwo'],
    ['on|e', 'on|e'],
  ])('%s becomes a paragraph of its own', (before, after) => expect(edited(before, paragraph)).toBe(after))

  it('goes round from paragraph to paragraph', () => {
    const seen = ['one|']
    for (let step = 0; step < 4; step++) seen.push(edited(seen.at(-1) ?? '', cycleHeading))
    expect(seen).toEqual(['one|', '## one|', '### one|', '#### one|', 'one|'])
  })

  it.each([
    ['### on|e', 3],
    ['on|e\n---', 2],
    ['## one\n\ntw|o', 0],
    ['## one\n|', 0],
  ])('of %s has its level', (notation, level) => expect(headingLevel(stateOf(notation))).toBe(level))
})

describe('a list', () => {
  it.each([
    ['of a line', 'on|e', '- on|e'],
    ['of several lines', '‹one\ntwo›', '- ‹one\n- two›'],
    ['of paragraphs', '‹one\n\ntwo›', '- ‹one\n\n- two›'],
    ['of a numbered list', '‹1. one\n2. two›', '‹- one\n- two›'],
    ['of a numbered list of two levels', '‹1. a\n   1. b\n2. c›', '‹- a\n  - b\n- c›'],
    ['in a quotation', '> on|e', '> - on|e'],
    ['on an empty line', '|', '- |'],
    ['that ends where the selection does', 'on|e\ntwo', '- on|e\n\ntwo'],
    ['back to lines', '‹- one\n- two›', '‹one\ntwo›'],
    ['apart from the items that stay', '- one\n- tw|o\n- three', '- one\n\ntw|o\n\n- three'],
    ['never of code', '    on|e', '    on|e'],
  ])('is made %s', (_, before, after) => expect(edited(before, bulleted)).toBe(after))

  it.each([
    ['‹one\ntwo›', '1. ‹one\n2. two›'],
    ['1. one\n\n‹two\nthree›', '1. one\n\n2. ‹two\n3. three›'],
    ['- on|e\n- two', '1. on|e\n- two'],
    ['‹- a\n  - b\n- c›', '‹1. a\n   1. b\n2. c›'],
    ['‹- a\n  - b\n  - c\n    - d\n- e›', '‹1. a\n   1. b\n   2. c\n      1. d\n2. e›'],
    ['> ‹- a\n>   - b›', '> ‹1. a\n>    1. b›'],
    ['- a|\n\n  More of a.\n  - b', '1. a|\n\n   More of a.\n   - b'],
    ['1. one\n2. tw|o\n3. three', '1. one\n\ntw|o\n\n3. three'],
    ['1. one\n‹2. two›\n3. three', '1. one\n\n‹two›\n\n3. three'],
  ])('of %s is numbered', (before, after) => expect(edited(before, numbered)).toBe(after))

  it('counts on when an item joins it', () =>
    expect(edited('1. one\n- tw|o\n2. three\n3. four', numbered)).toBe('1. one\n2. tw|o\n3. three\n4. four'))

  it.each([
    ['- on|e', 'bulleted'],
    ['1. on|e', 'numbered'],
    ['- one\n\ntw|o', null],
    ['- one\n  1. tw|o', 'numbered'],
  ])('of %s is told', (notation, kind) => expect(listAt(stateOf(notation))).toBe(kind))
})

describe('a quotation', () => {
  it.each([
    ['of a paragraph', 'on|e', '> on|e'],
    ['of all lines of a paragraph', 'one\ntw|o\n\nthree', '> one\n> tw|o\n\nthree'],
    ['of several paragraphs, as one', '‹one\n\ntwo›', '> ‹one\n>\n> two›'],
    ['of a list', '‹- one\n- two›', '> ‹- one\n> - two›'],
    ['on an empty line', '|', '> |'],
    ['back to text', '> ‹one\n>\n> two›', '‹one\n\ntwo›'],
    ['back to text, one level', '> > on|e', '> on|e'],
    ['whole, where a line lacks its mark', '> one\ntw|o', 'one\ntw|o'],
  ])('is made %s', (_, before, after) => expect(edited(before, toggleQuotation)).toBe(after))

  it('is told', () => {
    expect(isInQuotation(stateOf('> on|e'))).toBe(true)
    expect(isInQuotation(stateOf('> one\n\ntw|o'))).toBe(false)
  })
})

describe('every edit of blocks', () => {
  const piece = fc.constantFrom(
    'a',
    ' b ',
    '- ',
    '1. ',
    '2) ',
    '> ',
    '# ',
    '### ',
    '\n',
    '\n\n',
    '    ',
    '```',
    '| x |',
    '---',
    '[ ] ',
  )
  const edits = [bulleted, numbered, second, paragraph, cycleHeading, toggleQuotation]

  it('loses no letter', () => {
    const letters = (state: EditorState) => styledText(state, 0, state.doc.length).text.replace(/[^abx]/g, '')
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.nat(40),
        fc.nat(40),
        fc.constantFrom(...edits),
        (pieces, a, b, edit) => {
          const doc = pieces.join('')
          const from = Math.min(a, b, doc.length)
          const to = Math.min(Math.max(a, b), doc.length)
          const state = stateOf(`${doc.slice(0, from)}‹${doc.slice(from, to)}›${doc.slice(to)}`)
          const spec = edit(state)
          if (spec === null) return
          expect(letters(state.update(spec).state)).toBe(letters(state))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
