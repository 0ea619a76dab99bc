import { history, undo } from '@codemirror/commands'
import { EditorSelection, EditorState, StateEffect } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { keepState, keptState } from '../../../renderer/editor/kept-states.ts'

const place = StateEffect.define<null>().of(null)

/** Leaves an article in which one word was typed at the end. */
function leave(name: string, typed: string): string {
  const state = EditorState.create({ doc: 'Rest. ', extensions: history() })
  const selection = EditorSelection.cursor(6 + typed.length)
  const after = state.update({ changes: { from: 6, insert: typed }, selection }).state
  keepState(name, { text: after.doc.toString(), state: after, place })
  return after.doc.toString()
}

/** Comes back to an article: the text after undoing once, null where nothing was kept of it. */
function undone(name: string, text: string): string | null {
  const kept = keptState(name, text)
  if (kept === null) return null
  let state = EditorState.create({
    doc: text,
    selection: kept.selection,
    extensions: [kept.history, history()],
  })
  undo({ state, dispatch: (transaction) => (state = transaction.state) })
  return state.doc.toString()
}

describe('an article that was left', () => {
  it('has its steps to undo when it comes back, each time', () => {
    const text = leave('sleep.md', 'More.')
    expect([undone('sleep.md', text), undone('sleep.md', text)]).toEqual(['Rest. ', 'Rest. '])
  })

  it('has its cursor', () =>
    expect(keptState('grief.md', leave('grief.md', 'On.'))?.selection.main.head).toBe(9))

  it('begins anew where its file holds another text', () => {
    leave('pain.md', 'More.')
    expect(undone('pain.md', 'Rest.')).toBeNull()
  })

  it('is kept as one of the last twenty, and no state of an editor with it', () => {
    const texts = Array.from({ length: 25 }, (_, at) => leave(`${at}.md`, `Word ${at}.`))
    const kept = texts.filter((text, at) => undone(`${at}.md`, text) !== null)
    expect(kept).toEqual(texts.slice(5))
    expect(
      Object.values(keptState('24.md', texts[24] ?? '') ?? {}).some((one) => one instanceof EditorState),
    ).toBe(false)
  })
})
