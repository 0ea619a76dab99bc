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

/** The tag of an element that may hold several blocks. */
export interface ContainerTag {
  readonly element: string
  readonly isClosing: boolean
}

const none: readonly ContainerTag[] = []

/** The tags in a block of raw HTML that may put it together with other blocks. */
export function containerTagsOf(token: Token): readonly ContainerTag[] {
  if (token.type !== 'html') return none
  const tags = Array.from(htmlTags(token.raw)).filter(
    ({ name, source }) => containers.has(name) && !source.endsWith('/>'),
  )
  return tags.length === 0 ? none : tags.map(({ name, isClosing }) => ({ element: name, isClosing }))
}

/**
 * Puts the blocks of one HTML element together: the Markdown between `<details>` and `</details>` belongs to it (CommonMark
 * 0.31.2, 4.6). An element that is never closed stands alone, so that a tag half typed does not swallow what follows it.
 */
export function elementsTogether<Block extends { readonly tags: readonly ContainerTag[] }>(
  blocks: readonly Block[],
): readonly (readonly Block[])[] {
  const lastTogether = lastBlocksOfElements(blocks)
  const groups: Block[][] = []
  for (let start = 0; start < blocks.length; ) {
    let last = start
    for (let at = start; at <= last; at++) last = Math.max(last, lastTogether.get(at) ?? at)
    groups.push(blocks.slice(start, last + 1))
    start = last + 1
  }
  return groups
}

/** The tags of blocks that follow each other, without those of elements that are opened and closed right one within the other. */
export function openEnds(
  blocks: readonly { readonly tags: readonly ContainerTag[] }[],
): readonly ContainerTag[] {
  const ends: ContainerTag[] = []
  for (const { tags } of blocks)
    for (const tag of tags) {
      const last = ends.at(-1)
      if (tag.isClosing && last?.isClosing === false && last.element === tag.element) ends.pop()
      else ends.push(tag)
    }
  return ends
}

/** For each block that opens a container: the block that closes it. */
function lastBlocksOfElements(
  blocks: readonly { readonly tags: readonly ContainerTag[] }[],
): ReadonlyMap<number, number> {
  const open: { readonly element: string; readonly block: number }[] = []
  const closed = new Map<number, number>()
  for (const [block, { tags }] of blocks.entries())
    for (const { element, isClosing } of tags) {
      if (!isClosing) open.push({ element, block })
      else {
        const at = open.findLastIndex((one) => one.element === element)
        const opened = open[at]
        if (opened === undefined) continue
        open.length = at
        closed.set(opened.block, block)
      }
    }
  return closed
}
