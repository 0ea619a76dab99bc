import { EditorView } from '@codemirror/view'
import type { EditorPort, LinkHere, WrittenPicture } from '../state/article.ts'
import { articleStart } from '../state/article-start.ts'
import { filePlaceOf, positionOf } from './file-places.ts'
import { frontMatterField, setFrontMatter } from './front-matter.ts'
import { insertPicture } from './insert-picture.ts'
import { endingsIn, withLineEndings } from './line-endings.ts'
import { linkPlace, removeLink, writeLink } from './links.ts'
import { textEdits } from './text-edits.ts'
import { tell } from './told.ts'

/** What the rest of the window may ask of this editor. */
export function editorPort(view: EditorView): EditorPort {
  return {
    text: () => view.state.field(frontMatterField) + withLineEndings(view.state.doc, endingsIn(view.state)),
    replace: (text) => replaceText(view, text),
    setFrontMatter: (frontMatter) => view.dispatch({ effects: setFrontMatter.of(frontMatter) }),
    goTo: (line, column) => goTo(view, line, column),
    run: (edit) => void textEdits[edit](view),
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus,
    linkHere: () => linkHere(view),
    insertPicture: (picture, place) => putPicture(view, picture, place),
    place: () => filePlaceOf(view.state, view.state.selection.main.head),
    placeBox: () =>
      view.coordsAtPos(view.state.selection.main.head) ?? view.contentDOM.getBoundingClientRect(),
    tell: (sentence) => view.dispatch({ effects: tell(sentence, view.state.selection.main.head) }),
  }
}

/** One transaction that changes only the stretch that differs, so that the cursor stays and undo is one step. */
function replaceText(view: EditorView, text: string): void {
  const bodyStart = articleStart(text)
  const before = view.state.doc.toString()
  const after = text.slice(bodyStart).replace(/\r\n?/g, '\n')
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  view.dispatch({
    changes: { from: start, to: before.length - end, insert: after.slice(start, after.length - end) },
    effects: setFrontMatter.of(text.slice(0, bodyStart)),
    userEvent: 'input.fix',
  })
}

function putPicture(view: EditorView, picture: WrittenPicture, place: number | null): void {
  view.dispatch(insertPicture(view.state, picture, place))
  view.focus()
}

function linkHere(view: EditorView): LinkHere | null {
  const place = linkPlace(view.state)
  if (place === null) return null
  const { words, address } = place
  return {
    words,
    address,
    write: (newWords, newAddress) => view.dispatch(writeLink(view.state, place, newWords, newAddress)),
    remove: () => view.dispatch(removeLink(place)),
  }
}

function goTo(view: EditorView, line: number, column: number): boolean {
  const position = positionOf(view.state, { line, column })
  if (position === null) return false
  view.dispatch({
    selection: { anchor: position },
    effects: EditorView.scrollIntoView(position, { y: 'center' }),
  })
  view.focus()
  return true
}
