import { describe, expect, it } from 'vitest'
import { type ContainerTag, elementsTogether } from '../../../shared/render/html-elements.ts'
import type { Piece } from '../../../shared/render/piece.ts'
import { PieceList } from '../../../shared/render/piece-list.ts'
import { Chance } from '../../bench/random.ts'

const seed = Number(process.env.EDITS_SEED ?? Math.floor(Math.random() * 2 ** 31))

describe(`pieces shown as blocks (EDITS_SEED=${seed})`, () => {
  it('are grouped after random changes as they would be from the start', () => {
    const chance = new Chance(seed)
    for (let script = 0; script < 3000; script++) {
      const list = new PieceList()
      const shown: { readonly html: string }[] = []
      for (let step = 0; step < 6; step++) {
        const changes = randomChanges(list.pieces, () => chance.next())
        for (const { at, removed, added } of list.change(changes)) shown.splice(at, removed, ...added)
        const expected = elementsTogether(list.pieces).map(htmlOf)
        expect({ script, blocks: list.blocks.map(({ pieces }) => htmlOf(pieces)) }).toEqual({
          script,
          blocks: expected,
        })
        expect({ script, shown: shown.map(({ html }) => html) }).toEqual({ script, shown: expected })
      }
    }
  })

  it.each([
    ['beside an element', 'abc<defg>h', 1],
    ['within an element', 'abc<defg>h', 5],
    ['in an element that is one piece', 'abc=defgh', 3],
  ])('%s are grouped anew there alone', (_, written, at) => {
    let reads = 0
    const list = new PieceList()
    list.splice(
      0,
      0,
      [...'----------', ...written, ...'----------'].map((kind) => pieceOf(kind, () => reads++)),
    )
    reads = 0
    const old = list.pieces[10 + at]
    const [first, ...more] = list.splice(10 + at, 1, [pieceOf(written[at] === '=' ? '=' : 'X')])
    expect(more).toEqual([])
    expect(first).toMatchObject({ removed: 1, added: [{}] })
    expect(list.pieces[10 + at]).not.toBe(old)
    expect(reads).toBeLessThan(20)
  })

  it('change at once, each run of them one step', () => {
    const list = new PieceList()
    list.splice(
      0,
      0,
      [...'abc<d>efg'].map((kind) => pieceOf(kind)),
    )
    const splices = list.change([0, 1, 4, 7].map((at) => ({ at, removed: 1, fresh: [pieceOf(`${at}`)] })))
    expect(splices.map(({ at, removed, added }) => [at, removed, added.map(({ html }) => html)])).toEqual([
      [5, 1, ['7']],
      [3, 1, ['<4>']],
      [0, 2, ['0', '1']],
    ])
  })
})

const tagsOf: Readonly<Record<string, readonly ContainerTag[]>> = {
  '<': [{ element: 'div', isClosing: false }],
  '>': [{ element: 'div', isClosing: true }],
  '(': [{ element: 'details', isClosing: false }],
  ')': [{ element: 'details', isClosing: true }],
  '=': [
    { element: 'div', isClosing: false },
    { element: 'div', isClosing: true },
  ],
}

let made = 0

/** A piece of this kind that is no other's equal; `read` is told when its tags are looked at. */
function pieceOf(kind: string, read = () => {}): Piece {
  const tags = tagsOf[kind] ?? []
  return {
    length: 1 + made++,
    type: 'html',
    html: kind,
    holdsHtml: false,
    get tags() {
      read()
      return tags
    },
    definitions: [],
    mayRefer: false,
    headings: [],
    htmlIds: [],
    ids: [],
    references: [],
    marks: [],
    footnotes: [],
    noteMarks: [],
  }
}

function randomChanges(pieces: readonly Piece[], random: () => number) {
  const changes = []
  for (let at = 0; at <= pieces.length; at++) {
    if (random() > 0.25 && pieces.length > 0) continue
    const removed = Math.min(pieces.length - at, Math.floor(random() * 3))
    const count = Math.floor(random() * (pieces.length === 0 ? 20 : 3))
    const fresh = Array.from({ length: count }, () => {
      const kept = random() < 0.1 ? pieces[at] : undefined
      return kept ?? pieceOf('ab<>()='[Math.floor(random() * 7)] ?? 'a')
    })
    changes.push({ at, removed, fresh })
    at += removed
  }
  return changes
}

function htmlOf(pieces: readonly Piece[]): string {
  return pieces.map(({ html }) => html).join('')
}
