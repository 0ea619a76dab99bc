import type { Extension } from '@codemirror/state'
import { EditorView, hoverTooltip, type Tooltip } from '@codemirror/view'
import { deskLinkWords } from '../../shared/domain/desk-link.ts'
import { isMac } from '../commands/command.ts'
import { followLink, linkFromHere } from '../state/following-links.ts'
import { useLibrary } from '../state/library.ts'
import { articleWords } from './article-words.ts'
import { linkAt, type TextLink } from './links.ts'

/** Pointing at a link tells what it leads to; a click with Ctrl (⌘ on a Mac) goes there. */
export const linkHover: Extension = [
  hoverTooltip((view, position) => tooltipAt(view, position), { hoverTime: 350 }),
  EditorView.domEventHandlers({
    mousedown(event, view) {
      if (event.button !== 0 || !(isMac ? event.metaKey : event.ctrlKey)) return false
      const position = view.posAtCoords({ x: event.clientX, y: event.clientY })
      const link = position === null ? null : linkAt(view.state, { from: position, to: position })
      return link !== null && followLink(linkFromHere(link.address))
    },
  }),
]

function tooltipAt(view: EditorView, position: number): Tooltip | null {
  const link = linkAt(view.state, { from: position, to: position })
  const card = link === null ? null : linkCard(link)
  if (link === null || card === null) return null
  return { pos: link.from, end: link.to, above: true, create: () => ({ dom: card }) }
}

/** What is missing is told by the checks. */
function linkCard({ address }: TextLink): HTMLElement | null {
  const target = linkFromHere(address)
  if (target.kind === 'missing' || target.kind === 'other') return null
  const card = document.createElement('div')
  card.className = 'link-card'
  if (target.kind === 'article') {
    const { library } = useLibrary.getState()
    const posts = library.kind === 'open' ? library.folder.workspace.posts : []
    const post = posts.find(({ file }) => file === target.file)
    card.append(line('strong', target.title))
    if (post !== undefined) card.append(line('span', articleWords(post)))
  } else card.append(line('span', deskLinkWords(target).replace(/^Opens (.*) in your browser\.$/, '$1')))
  card.append(line('small', `${isMac ? '⌘' : 'Ctrl'}+click goes there`))
  return card
}

function line(tag: 'strong' | 'span' | 'small', words: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = words
  return element
}
