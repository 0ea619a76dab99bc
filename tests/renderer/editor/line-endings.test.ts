import { EditorState, type TransactionSpec } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endingsIn, keepLineEndings, withLineEndings } from '../../../renderer/editor/line-endings.ts'

function open(text: string): EditorState {
  return EditorState.create({ doc: text.replace(/\r\n?/g, '\n'), extensions: keepLineEndings(text) })
}

function saved(state: EditorState): string {
  return withLineEndings(state.doc, endingsIn(state))
}

function edit(text: string, ...changes: readonly TransactionSpec[]): string {
  return saved(changes.reduce((state, change) => state.update(change).state, open(text)))
}

const anyText = fc
  .array(fc.constantFrom('\n', '\r\n', '\r', 'a', 'bc', ''), { maxLength: 20 })
  .map((pieces) => pieces.join(''))

describe('line endings', () => {
  it('are as they were where nothing is touched', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(edit(text)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['a word', 'a\r\nb\nc', { from: 2, insert: 'x' }, 'a\r\nxb\nc'],
    ['a new line in CRLF', 'a\r\nb', { from: 1, insert: '\nx' }, 'a\r\nx\r\nb'],
    ['a new line among mixed ones', 'a\r\nb\nc\r\n', { from: 3, insert: '\n' }, 'a\r\nb\r\n\nc\r\n'],
    ['lines taken away', 'a\r\nb\nc\rd', { from: 0, to: 4 }, 'c\rd'],
    ['a line replaced', 'a\r\nb\nc\r\n', { from: 2, to: 5, insert: 'x\ny' }, 'a\r\nx\ny\r\n'],
  ])('survive %s', (_, before, changes, after) => expect(edit(before, { changes })).toBe(after))

  it('survive edits elsewhere, whatever the edits', () => {
    const place = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 5 }), fc.constantFrom('', 'x', '\n', 'x\ny\n'))
    fc.assert(
      fc.property(anyText, fc.array(place, { maxLength: 6 }), (text, places) => {
        // The untouched beginning and end, each behind a mark that no edit can reach.
        const head = 'one\r\ntwo\nthree\r'
        const tail = 'four\nfive\r\nsix'
        let state = open(`${head}<${text}>${tail}`)
        for (const [at, length, insert] of places) {
          const first = state.doc.toString().indexOf('<') + 1
          const last = state.doc.toString().lastIndexOf('>')
          const from = Math.min(first + at, last)
          state = state.update({ changes: { from, to: Math.min(from + length, last), insert } }).state
        }
        const result = saved(state)
        expect(result.startsWith(`${head}<`)).toBe(true)
        expect(result.endsWith(`>${tail}`)).toBe(true)
        expect(result.replace(/\r\n?/g, '\n')).toBe(state.doc.toString())
      }),
      { numRuns: 500 },
    )
  })
})
