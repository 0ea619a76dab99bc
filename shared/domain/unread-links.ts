import { literalRanges, type MarkdownTree } from './markdown-tree.ts'
import type { TextLink } from './post.ts'
import { isWithin, shortcodesIn } from './shortcodes.ts'
import type { TextPlace } from './text-links.ts'

/**
 * What is written as a link to a heading but is none, since Markdown reads no address with blanks in it:
 * `[words](#Heading Name)`. Readers see the brackets.
 */
export function unreadLinks(
  tree: MarkdownTree,
  { body, original, bodyStart, lines }: TextPlace,
): readonly TextLink[] {
  if (!body.includes('](')) return []
  const found = Array.from(body.matchAll(/(?<![\\!])\[([^[\]\n]{1,200})\]\(([^()<>"\n]{1,200})\)/g)).filter(
    ([, , address = '']) => isUnread(address),
  )
  if (found.length === 0) return []
  const literals = [...literalRanges(tree), ...shortcodesIn(body).tags]
  return found.flatMap(({ 0: source, 1: words = '', 2: address = '', index: from }) => {
    if (isWithin(literals, from)) return []
    const start = bodyStart + from
    const destination = start + source.length - 1 - address.length
    return [
      {
        kind: 'markdown' as const,
        href: address.trim(),
        range: lines.range(start, start + source.length),
        destination: lines.range(destination, destination + address.length),
        address: original.slice(destination - bodyStart, destination - bodyStart + address.length),
        source: original.slice(from, from + source.length),
        words,
        isAlone: false,
      },
    ]
  })
}

/** Blanks after the # of an address, and no title after it. */
function isUnread(address: string): boolean {
  const [path = '', place] = address.trim().split('#', 2)
  return (
    place !== undefined &&
    !/\s/.test(path) &&
    /\s/.test(address.trim().slice(path.length)) &&
    !/\s'/.test(address)
  )
}
