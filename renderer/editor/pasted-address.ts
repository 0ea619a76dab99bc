import { EditorView } from '@codemirror/view'
import { inlineElements, isAtom } from './inline-elements.ts'
import { linkPlace, writeLink } from './links.ts'
import { isLiteral, treeOf } from './syntax.ts'

/** A web address pasted over selected words makes a link of them; anything else is pasted as it is. */
export const pastedAddress = EditorView.domEventHandlers({
  paste(event, view) {
    const address = event.clipboardData?.getData('text/plain').trim() ?? ''
    const { ranges, main } = view.state.selection
    if (main.empty || ranges.length > 1 || !/^https?:\/\/[^\s<>]+$/i.test(address)) return false
    const place = linkPlace(view.state)
    const isWhole = place !== null && /^\s*$/.test(rest(view, place.from, place.to))
    if (place === null || !isWhole || place.words.trim() === '' || place.address !== null) return false
    const tree = treeOf(view.state, main.to)
    const isInside = inlineElements(tree, main.from, main.to).some(
      (element) => isAtom(element) || (element.name === 'Link' && element.from < main.from),
    )
    if (isInside || isLiteral(tree, main.from)) return false
    event.preventDefault()
    view.dispatch(writeLink(view.state, place, place.words, address), { userEvent: 'input.paste' })
    return true
  },
})

/** What is selected beside the words that would become a link. */
function rest(view: EditorView, from: number, to: number): string {
  const { main } = view.state.selection
  return view.state.sliceDoc(main.from, from) + view.state.sliceDoc(to, main.to)
}
