import type { EditorState } from '@codemirror/state'
import { type InlineElement, inlineElements } from './inline-elements.ts'
import { treeOf } from './syntax.ts'

/** An emphasis of running text: its name in the text's structure, and its mark. */
export interface InlineStyle {
  readonly name: 'StrongEmphasis' | 'Emphasis'
  readonly mark: '**' | '*'
}

/** What a reader sees of a stretch: its characters, each with the names of the elements that it stands in and its place. */
export interface StyledText {
  readonly text: string
  readonly styles: readonly (readonly string[])[]
  readonly places: readonly number[]
}

/** Reads a stretch as a reader sees it; marks of inline elements, and addresses that are hidden behind words, are left out. */
export function styledText(state: EditorState, from: number, to: number): StyledText {
  const elements = inlineElements(treeOf(state, to), from, to)
  const source = state.sliceDoc(from, to)
  let text = ''
  const styles: (readonly string[])[] = []
  const places: number[] = []
  let around: readonly InlineElement[] = []
  let upcoming = 0
  for (let index = 0; index < source.length; index++) {
    const place = from + index
    if (around.length > 0) around = around.filter((element) => element.to > place)
    for (let next = elements[upcoming]; next !== undefined && next.from <= place; next = elements[++upcoming])
      if (next.to > place) around = [...around, next]
    if (around.some((element) => !isContent(element, place))) continue
    text += source[index]
    styles.push(around.length === 0 ? plain : [...new Set(around.map((element) => element.name))].sort())
    places.push(place)
  }
  return { text, styles, places }
}

/** True where every character that can be seen, white space aside, stands in an element of this name, and there is one. */
export function isStyled(state: EditorState, name: string, from: number, to: number): boolean {
  const { text, styles } = styledText(state, from, to)
  const seen = styles.filter((_, index) => /\S/.test(text[index] ?? ''))
  return seen.length > 0 && seen.every((names) => names.includes(name))
}

const plain: readonly string[] = []

function isContent(element: InlineElement, place: number): boolean {
  return element.contentFrom <= place && place < element.contentTo
}
