import type { Token } from 'marked'
import { htmlTags } from '../domain/html-tags.ts'

/** Elements that an author may open in one block of Markdown and close in a later one. */
const containers = new Set([
  'article',
  'aside',
  'blockquote',
  'center',
  'del',
  'details',
  'div',
  'dl',
  'figure',
  'footer',
  'header',
  'ins',
  'main',
  'nav',
  'ol',
  'section',
  'table',
  'ul',
])

/**
 * Puts the blocks of one HTML element together: the Markdown between `<details>` and `</details>` belongs to it (CommonMark
 * 0.31.2, 4.6). An element that is never closed stands alone, so that a tag half typed does not swallow what follows it.
 */
export function elementsTogether(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lastTogether = lastBlocksOfElements(tokens)
  const groups: Token[][] = []
  for (let start = 0; start < tokens.length; ) {
    let last = start
    for (let at = start; at <= last; at++) last = Math.max(last, lastTogether.get(at) ?? at)
    groups.push(tokens.slice(start, last + 1))
    start = last + 1
  }
  return groups
}

/** For each block that opens a container: the block that closes it. */
function lastBlocksOfElements(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const open: { readonly element: string; readonly block: number }[] = []
  const closed = new Map<number, number>()
  tokens.forEach((token, block) => {
    if (token.type !== 'html') return
    for (const { element, isClosing } of containerTags(token.raw)) {
      if (!isClosing) open.push({ element, block })
      else {
        const at = open.findLastIndex((one) => one.element === element)
        const opened = open[at]
        if (opened === undefined) continue
        open.length = at
        closed.set(opened.block, block)
      }
    }
  })
  return closed
}

function* containerTags(html: string) {
  for (const { name: element, isClosing, source } of htmlTags(html))
    if (containers.has(element) && !source.endsWith('/>')) yield { element, isClosing }
}
