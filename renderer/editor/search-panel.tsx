import { closeSearchPanel, openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { type Command, type EditorView, keymap, type Panel, type ViewUpdate } from '@codemirror/view'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { SearchForm } from './search-form.tsx'

const setReplacing = StateEffect.define<boolean>()

/** Whether the panel offers to replace too. */
const replacingField = StateField.define<boolean>({
  create: () => false,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setReplacing)) return effect.value
    return value
  },
})

/** Find and replace above the text, in plain words. What is looked for is taken literally. */
export function searchAndReplace(): Extension {
  return [
    replacingField,
    search({ top: true, literal: true, createPanel }),
    // Its own commands open the panel; the other keys of a search stay as people know them.
    keymap.of(searchKeymap.filter(({ key }) => key !== 'Mod-f' && key !== 'Mod-Alt-g')),
  ]
}

/** Opens the panel to find, with what is selected. */
export const openFind: Command = (view) => openSearchPanel(view)

/** Opens the panel to find and replace. */
export const openReplace: Command = (view) => {
  view.dispatch({ effects: setReplacing.of(true) })
  openSearchPanel(view)
  const field = view.dom.querySelector<HTMLInputElement>('input[name="replace"]')
  const find = view.dom.querySelector<HTMLInputElement>('input[name="find"]')
  if (find !== null && find.value !== '') field?.focus()
  return true
}

function createPanel(view: EditorView): Panel {
  const dom = document.createElement('div')
  dom.className = 'search-panel'
  const root = createRoot(dom)
  const show = () =>
    root.render(
      <SearchForm
        view={view}
        state={view.state}
        isReplacing={view.state.field(replacingField)}
        onReplacing={(isReplacing) => view.dispatch({ effects: setReplacing.of(isReplacing) })}
        onClose={() => {
          closeSearchPanel(view)
          view.focus()
        }}
      />,
    )
  // The field must be there at once: what is typed next belongs to it.
  flushSync(show)
  return {
    dom,
    top: true,
    mount() {
      const field = dom.querySelector<HTMLInputElement>('input[name="find"]')
      field?.focus()
      field?.select()
    },
    update(update: ViewUpdate) {
      if (
        update.docChanged ||
        update.selectionSet ||
        update.transactions.some((one) => one.effects.length > 0)
      )
        show()
    },
    // A root can't be taken down while React draws.
    destroy: () => queueMicrotask(() => root.unmount()),
  }
}
