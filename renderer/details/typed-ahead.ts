import { notify } from '../state/notices.ts'
import { isOpening, onOpened } from '../state/opening.ts'
import { followComposing } from './composed-ahead.ts'
import { type TextField, textField } from './text-field.ts'

/** What was typed into a field while another article was opened, for the same field of that article. */
interface Ahead {
  readonly field: string
  /** True where all that the field held was chosen, and so is typed over. */
  readonly isOver: boolean
  readonly words: string
}

let kept: readonly Ahead[] = []

/**
 * The `ref` of a form of details. What is typed into it while another article is opened is kept from the article that is
 * still shown, and given to the same field of the other one; the focus goes with it. Nothing else can be pressed meanwhile.
 */
export function keepTyping(form: HTMLElement | null): (() => void) | undefined {
  if (form === null) return undefined
  give(form)
  const listeners = { beforeinput: keep, pointerdown: hold, click: hold, keydown: hold } as const
  for (const [event, listener] of Object.entries(listeners))
    form.addEventListener(event, listener as (event: Event) => void, true)
  const endComposing = followComposing(form, (field) => {
    const before = aheadOf(field)
    return (words) => put({ ...before, words: before.words + words })
  })
  return () => {
    endComposing()
    // It is still in the page, with its focus.
    keepFocus(form)
  }
}

/** Words for a field that the article has not are told, so that they are not lost unseen. */
onOpened(() =>
  setTimeout(() => {
    const words = kept.map((ahead) => ahead.words.trim()).filter((text) => text !== '')
    kept = []
    if (words.length > 0)
      notify(
        'problem',
        `What you typed was not put anywhere, because the article did not open: “${words.join('”, “')}”`,
      )
  }),
)

/** Keeps what is typed from the article that is still shown. */
function keep(event: InputEvent): void {
  const field = textField(event.target)
  if (field === null || !isOpening() || event.isComposing) return
  event.preventDefault()
  const before = aheadOf(field)
  const words = event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
  if (event.inputType.startsWith('insert')) put({ ...before, words: before.words + words })
  if (event.inputType.startsWith('delete')) put({ ...before, words: [...before.words].slice(0, -1).join('') })
}

/** What is no text field rests until the other article is there. */
function hold(event: Event): void {
  const isLeaving = event instanceof KeyboardEvent && event.key === 'Tab'
  if (!isOpening() || isLeaving || textField(event.target) !== null) return
  event.preventDefault()
  event.stopPropagation()
}

/** The field that has the focus has it in the article that comes, too. */
function keepFocus(form: HTMLElement): void {
  const field = textField(document.activeElement)
  if (field === null || !form.contains(field)) return
  put(aheadOf(field))
  // Where no other form comes, nothing is kept for one.
  setTimeout(() => {
    kept = kept.filter(({ words }) => words !== '')
  })
}

function give(form: HTMLElement): void {
  for (const ahead of kept) {
    const field = fieldsOf(form).find((one) => nameOf(one) === ahead.field)
    if (field === undefined) continue
    field.focus()
    if (ahead.isOver) field.select()
    else field.setSelectionRange(field.value.length, field.value.length)
    if (ahead.words !== '') document.execCommand('insertText', false, ahead.words)
    kept = kept.filter((one) => one !== ahead)
  }
}

/** The field that was typed into last comes last. */
function put(ahead: Ahead): void {
  kept = [...kept.filter(({ field }) => field !== ahead.field), ahead]
}

function aheadOf(field: TextField): Ahead {
  const name = nameOf(field)
  const isOver = field.value !== '' && field.selectionStart === 0 && field.selectionEnd === field.value.length
  return kept.find((one) => one.field === name) ?? { field: name, isOver, words: '' }
}

function fieldsOf(form: HTMLElement): readonly TextField[] {
  return [...form.querySelectorAll('input, textarea')].flatMap((field) => textField(field) ?? [])
}

function nameOf(field: TextField): string {
  return field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent.trim() ?? ''
}
