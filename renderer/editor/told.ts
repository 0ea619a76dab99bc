import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { EditorView, showTooltip, type Tooltip } from '@codemirror/view'

const toldAt = StateEffect.define<Tooltip | null>()

/** A sentence that is shown at the cursor until that moves or something is typed. */
export const told: Extension = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(toldAt)) return effect.value
    return transaction.docChanged || transaction.selection !== undefined ? null : value
  },
  provide: (field) => showTooltip.from(field),
})

/** Shows a sentence at this position, and says it to a screen reader; null takes away what is shown. */
export function tell(sentence: string | null, position: number): readonly StateEffect<unknown>[] {
  if (sentence === null) return [toldAt.of(null)]
  const create = () => {
    const dom = document.createElement('div')
    dom.className = 'problem-told'
    dom.textContent = sentence
    return { dom }
  }
  return [toldAt.of({ pos: position, above: true, create }), EditorView.announce.of(sentence)]
}
