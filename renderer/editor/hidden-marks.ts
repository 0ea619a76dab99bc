import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, type Range, StateEffect } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'
import { useFormattingMarks } from '../state/formatting-marks.ts'
import { type MarkRange, markRanges } from './mark-ranges.ts'

const marksChanged = StateEffect.define<null>()

class MarkHider {
  decorations: DecorationSet
  #isPointerDown = false
  readonly #view: EditorView
  readonly #forget: () => void

  constructor(view: EditorView) {
    this.#view = view
    this.decorations = hidden(view)
    this.#forget = useFormattingMarks.subscribe(() => this.#showAgain())
  }

  update(update: ViewUpdate): void {
    const isAsked = update.transactions.some((one) => one.effects.some((effect) => effect.is(marksChanged)))
    const isParsedFurther = syntaxTree(update.state) !== syntaxTree(update.startState)
    const isOther = isParsedFurther || update.docChanged || update.viewportChanged
    const isMoved = (update.selectionSet || update.focusChanged) && !this.#isPointerDown
    if (isAsked || isOther || isMoved) this.decorations = hidden(update.view)
  }

  /** While the pointer is down nothing moves under it. */
  holdStill(): void {
    this.#isPointerDown = true
    window.addEventListener('pointerup', this.#letGo)
    window.addEventListener('pointercancel', this.#letGo)
  }

  destroy(): void {
    this.#forget()
    this.#listenNoMore()
  }

  readonly #letGo = (): void => {
    this.#isPointerDown = false
    this.#listenNoMore()
    // The editor's own answer to the click comes first.
    setTimeout(() => this.#showAgain())
  }

  #showAgain(): void {
    if (this.#view.dom.isConnected) this.#view.dispatch({ effects: marksChanged.of(null) })
  }

  #listenNoMore(): void {
    window.removeEventListener('pointerup', this.#letGo)
    window.removeEventListener('pointercancel', this.#letGo)
  }
}

/**
 * Hides the marks of Markdown away from the cursor, in what is visible of the text. The text itself never changes: what
 * is copied, searched and saved has its marks.
 */
export const hiddenMarks: Extension = ViewPlugin.fromClass(MarkHider, {
  decorations: (plugin) => plugin.decorations,
  eventObservers: {
    pointerdown() {
      this.holdStill()
    },
  },
})

/** True where a mark is to be seen: the cursor or a selection touches what it belongs to. */
function isTouched(state: EditorState, { around }: MarkRange): boolean {
  return state.selection.ranges.some((range) => range.from <= around.to && range.to >= around.from)
}

function hidden(view: EditorView): DecorationSet {
  if (useFormattingMarks.getState().areShown) return Decoration.none
  const { state } = view
  const isActive = view.dom.contains(view.root.activeElement)
  const decorations: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges)
    for (const mark of markRanges(state, syntaxTree(state), from, to))
      if (!(isActive && isTouched(state, mark)))
        decorations.push(replacements[mark.shownAs].range(mark.from, mark.to))
  return Decoration.set(decorations, true)
}

class Bullet extends WidgetType {
  override eq(): boolean {
    return true
  }
  override toDOM(): HTMLElement {
    const dom = document.createElement('span')
    dom.className = 'cm-bullet'
    dom.textContent = '•'
    return dom
  }
  override ignoreEvent(): boolean {
    return false
  }
}

class Rule extends WidgetType {
  override eq(): boolean {
    return true
  }
  override toDOM(): HTMLElement {
    const dom = document.createElement('span')
    dom.className = 'cm-rule'
    dom.setAttribute('role', 'separator')
    return dom
  }
  override ignoreEvent(): boolean {
    return false
  }
}

const replacements: Readonly<Record<MarkRange['shownAs'], Decoration>> = {
  nothing: Decoration.replace({}),
  bullet: Decoration.replace({ widget: new Bullet() }),
  rule: Decoration.replace({ widget: new Rule() }),
}
