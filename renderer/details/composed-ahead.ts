import { isOpening } from '../state/opening.ts'
import { type TextField, textField } from './text-field.ts'

/** Letters that an input method or a dead key makes in a field, which had this value and selection before. */
interface Composed {
  readonly field: TextField
  readonly value: string
  readonly selection: readonly [number | null, number | null]
  readonly take: (words: string) => void
  readonly words: string
}

/**
 * Keeps what is composed in a form while another article is opened from the article that is still shown. No browser lets
 * that be cancelled (https://www.w3.org/TR/input-events-2/#interface-InputEvent-Attributes), so the field shows it until it
 * is done; then it goes to what `takerFor` gave for the field when it began. Returns what to call when the form goes.
 */
export function followComposing(
  form: HTMLElement,
  takerFor: (field: TextField) => (words: string) => void,
): () => void {
  let composed: Composed | null = null
  const listen = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    act: (event: HTMLElementEventMap[Name]) => void,
  ) => form.addEventListener(name, act, true)
  listen('compositionstart', ({ target }) => {
    const field = textField(target)
    composed = field === null || !isOpening() ? null : begun(field, takerFor(field))
  })
  listen('compositionupdate', ({ data }) => {
    if (composed !== null) composed = { ...composed, words: data }
  })
  // The article that is still shown does not hear of it.
  listen('input', (event) => {
    if (composed !== null && isOpening()) event.stopPropagation()
  })
  listen('compositionend', ({ data }) => {
    if (composed !== null) end({ ...composed, words: data })
    composed = null
  })
  return () => {
    composed?.take(composed.words)
    composed = null
  }
}

function begun(field: TextField, take: (words: string) => void): Composed {
  return { field, value: field.value, selection: [field.selectionStart, field.selectionEnd], take, words: '' }
}

function end({ field, value, selection, take, words }: Composed): void {
  if (isOpening()) {
    take(words)
    field.value = value
    field.setSelectionRange(...selection)
  }
  // The other article did not open, so that it stays where it is seen.
  else field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
