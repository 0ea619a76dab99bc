import type { SyntaxNode, Tree } from './syntax.ts'

/** A stretch of text with a meaning of its own; `contentFrom` to `contentTo` is what a reader sees of it. */
export interface InlineElement {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly contentFrom: number
  readonly contentTo: number
  readonly node: SyntaxNode
}

const spans = new Set(['StrongEmphasis', 'Emphasis', 'Strikethrough', 'InlineCode', 'Autolink'])
const bracketed = new Set(['Link', 'Image'])

/** The inline elements that touch a stretch, outer ones first. */
export function inlineElements(tree: Tree, from: number, to: number): readonly InlineElement[] {
  const elements: InlineElement[] = []
  tree.iterate({
    from,
    to,
    enter({ node }) {
      const element = elementOf(node)
      if (element !== null) elements.push(element)
    },
  })
  return elements
}

/** The innermost element of this name round a position, its ends included; null where there is none. */
export function elementAt(tree: Tree, position: number, name: string): InlineElement | null {
  return inlineElements(tree, position, position).findLast((element) => element.name === name) ?? null
}

/** True of what must stay whole: nothing can be emphasised inside it. */
export function isAtom(element: InlineElement): boolean {
  return ['InlineCode', 'Autolink', 'Image', 'URL'].includes(element.name)
}

function elementOf(node: SyntaxNode): InlineElement | null {
  const { name, from, to } = node
  if (spans.has(name)) {
    const contentFrom = node.firstChild?.to ?? from
    return { name, from, to, contentFrom, contentTo: node.lastChild?.from ?? to, node }
  }
  if (bracketed.has(name)) {
    const [opening, closing] = node.getChildren('LinkMark')
    if (opening === undefined || closing === undefined) return null
    return { name, from, to, contentFrom: opening.to, contentTo: closing.from, node }
  }
  const isBareAddress = name === 'URL' && node.parent !== null && !isPartOfLink(node.parent.name)
  return isBareAddress ? { name, from, to, contentFrom: from, contentTo: to, node } : null
}

function isPartOfLink(name: string): boolean {
  return bracketed.has(name) || name === 'Autolink' || name === 'LinkReference'
}
