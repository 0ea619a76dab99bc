import type { Extension } from '@codemirror/state'
import { EditorView, hoverTooltip, type Tooltip } from '@codemirror/view'
import { isMac } from '../commands/command.ts'
import { footnoteMentionedAt } from './footnotes.ts'

/** Pointing at the mark of a footnote shows its words; a click with Ctrl (⌘ on a Mac) goes there. */
export const footnoteHover: Extension = [
  hoverTooltip((view, position) => tooltipAt(view, position), { hoverTime: 350 }),
  EditorView.domEventHandlers({
    mousedown(event, view) {
      if (event.button !== 0 || !(isMac ? event.metaKey : event.ctrlKey)) return false
      const position = view.posAtCoords({ x: event.clientX, y: event.clientY })
      const mention = position === null ? null : footnoteMentionedAt(view.state, position)
      if (mention === null) return false
      const { wordsFrom } = mention.footnote
      view.dispatch({
        selection: { anchor: wordsFrom },
        effects: EditorView.scrollIntoView(wordsFrom, { y: 'center' }),
      })
      view.focus()
      return true
    },
  }),
]

function tooltipAt({ state }: EditorView, position: number): Tooltip | null {
  const mention = footnoteMentionedAt(state, position)
  if (mention === null) return null
  const { from, to, footnote } = mention
  return { pos: from, end: to, above: true, create: () => ({ dom: card(footnote.words) }) }
}

function card(words: string): HTMLElement {
  const element = document.createElement('div')
  element.className = 'link-card'
  const shown = document.createElement('span')
  shown.textContent = words.length > 280 ? `${words.slice(0, 280).trimEnd()}…` : words
  const hint = document.createElement('small')
  hint.textContent = `${isMac ? '⌘' : 'Ctrl'}+click goes there`
  element.append(shown, hint)
  return element
}
