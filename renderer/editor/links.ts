import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state'
import { type InlineElement, inlineElements } from './inline-elements.ts'
import { wordAt } from './inline-style.ts'
import { styledText } from './styled-text.ts'
import { enclosing, isLiteral, type SyntaxNode, type Tree, treeOf } from './syntax.ts'
import { textSegments } from './text-segments.ts'
import { isUnread } from './unread-links.ts'

/** A link of the text; `title` is what some readers see when they point at it, with its quotes. */
export interface TextLink {
  readonly from: number
  readonly to: number
  /** The words as they stand in the text, with their own marks. */
  readonly source: string
  readonly address: string
  readonly title: string
}

/** What a link dialog begins with: the stretch that becomes a link, its words as a reader sees them, and its address. */
export interface LinkPlace {
  readonly from: number
  readonly to: number
  readonly source: string
  readonly words: string
  readonly address: string | null
  readonly title: string
}

/** The link that a stretch (the selection, unless another is given) stands in; null where it stands in none. */
export function linkAt(
  state: EditorState,
  { from, to }: { readonly from: number; readonly to: number } = state.selection.main,
): TextLink | null {
  const around = inlineElements(treeOf(state, to), from, to).filter((one) => one.from <= from && one.to >= to)
  for (const element of around.reverse()) {
    const link = linkOf(state, element)
    if (link !== null) return link
  }
  return null
}

/** Where a link would be made or changed: the link here, else what is selected (as far as one paragraph), else the word. */
export function linkPlace(state: EditorState): LinkPlace | null {
  const link = linkAt(state)
  if (link !== null) return { ...link, words: seen(state, link.source) }
  const { from, to, empty, head } = state.selection.main
  const tree = treeOf(state, to)
  if (isLiteral(tree, head)) return null
  const word = empty ? wordAt(state, head) : null
  const [segment] = empty ? [word] : textSegments(state, tree, from, to)
  const place = segment ?? { from: head, to: head }
  if (isInCode(tree, place.from) || isInCode(tree, place.to)) return null
  const source = withoutLinks(state, place.from, place.to)
  return { ...place, source, words: seen(state, source), address: null, title: '' }
}

/** Makes or changes a link. Words that are as they were keep their own marks; new ones are taken literally. */
export function writeLink(
  state: EditorState,
  place: LinkPlace,
  words: string,
  address: string,
): TransactionSpec {
  const isKept = words === place.words && place.source !== ''
  const source = isKept ? withBalancedBrackets(place.source) : escapeWords(words)
  const title = place.title === '' ? '' : ` ${place.title}`
  const text = `[${source}](${linkDestination(address)}${title})`
  // A "!" before the bracket would make a picture of the link.
  const before = /(?<!\\)!$/.test(state.sliceDoc(Math.max(0, place.from - 2), place.from)) ? 1 : 0
  const guard = before === 1 ? [{ from: place.from - 1, insert: '\\' }] : []
  return {
    changes: [...guard, { from: place.from, to: place.to, insert: text }],
    selection: EditorSelection.cursor(place.from + before + text.length),
    userEvent: 'input.link',
    scrollIntoView: true,
  }
}

/** Takes a link away and leaves its words. */
export function removeLink(place: LinkPlace): TransactionSpec {
  return {
    changes: { from: place.from, to: place.to, insert: place.source },
    selection: EditorSelection.cursor(place.from + place.source.length),
    userEvent: 'delete.link',
    scrollIntoView: true,
  }
}

/** An address as it can stand between the brackets of a link (CommonMark 0.31.2, 6.3). */
function linkDestination(address: string): string {
  const encoded = address.trim().replace(/[\s<>]|\p{Cc}/gu, (character) => encodeURIComponent(character))
  return isBalanced(encoded) && !encoded.includes('\\') ? encoded : `<${encoded.replaceAll('\\', '%5C')}>`
}

/** Words as they are read literally between the brackets of a link. */
function escapeWords(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
}

/** A bracket without its other half would end the link, or begin another (CommonMark 0.31.2, 6.3); in code it is a character. */
function withBalancedBrackets(source: string): string {
  const open: number[] = []
  const alone: number[] = []
  for (const match of source.matchAll(/\\.|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|[[\]]/g)) {
    if (match[0] === '[') open.push(match.index)
    else if (match[0] === ']' && open.pop() === undefined) alone.push(match.index)
  }
  const unbalanced = new Set([...alone, ...open])
  return source.replace(/[[\]]/g, (bracket, at: number) => (unbalanced.has(at) ? `\\${bracket}` : bracket))
}

function isInCode(tree: Tree, position: number): boolean {
  const code = enclosing(tree.resolveInner(position, 1), new Set(['InlineCode']))
  return code !== null && code.from < position
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth < 0) return false
  }
  return depth === 0
}

function linkOf(state: EditorState, element: InlineElement): TextLink | null {
  const { node, from, to } = element
  if (element.name === 'Autolink' || element.name === 'URL') {
    const source = state.sliceDoc(element.contentFrom, element.contentTo)
    return { from, to, source, address: wholeAddress(source), title: '' }
  }
  if (element.name !== 'Link' || isUnread(state, node)) return null
  // Words that are an address themselves are one too.
  const written = node.getChildren('URL').find((url) => url.from > element.contentTo) ?? null
  const title = node.getChild('LinkTitle')
  const source = state.sliceDoc(element.contentFrom, element.contentTo)
  const isInline = state.sliceDoc(element.contentTo, element.contentTo + 2) === ']('
  const address = isInline
    ? written === null
      ? ''
      : addressOf(state, written)
    : definedAddress(state, element)
  if (address === null) return null
  return { from, to, source, address, title: title === null ? '' : state.sliceDoc(title.from, title.to) }
}

function addressOf(state: EditorState, url: SyntaxNode): string {
  return state.sliceDoc(url.from, url.to).replace(/^<(.*)>$/, '$1')
}

/** The address of a link that names a definition (`[words][name]`); null where nothing is defined by that name. */
function definedAddress(state: EditorState, element: InlineElement): string | null {
  const label = element.node.getChild('LinkLabel')
  const written = label === null ? '' : state.sliceDoc(label.from + 1, label.to - 1)
  const wanted = normaliseLabel(written || state.sliceDoc(element.contentFrom, element.contentTo))
  for (const reference of treeOf(state).topNode.getChildren('LinkReference')) {
    const name = reference.getChild('LinkLabel')
    const url = reference.getChild('URL')
    if (name === null || url === null) continue
    if (normaliseLabel(state.sliceDoc(name.from + 1, name.to - 1)) === wanted) return addressOf(state, url)
  }
  return null
}

function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

function wholeAddress(written: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(written)) return written
  return written.includes('@') ? `mailto:${written}` : `https://${written}`
}

/** The stretch without the marks and addresses of links in it: no link can hold another. */
function withoutLinks(state: EditorState, from: number, to: number): string {
  const links = inlineElements(treeOf(state, to), from, to).filter(
    (element) => element.name === 'Link' && linkOf(state, element) !== null,
  )
  let text = ''
  for (let place = from; place < to; place++) {
    const isMark = links.some(
      (link) =>
        (place >= link.from && place < link.contentFrom) || (place >= link.contentTo && place < link.to),
    )
    if (!isMark) text += state.sliceDoc(place, place + 1)
  }
  return text
}

/** Words of Markdown as a reader sees them. */
function seen(state: EditorState, source: string): string {
  const alone = state.update({ changes: { from: 0, to: state.doc.length, insert: source } }).state
  return styledText(alone, 0, source.length).text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
