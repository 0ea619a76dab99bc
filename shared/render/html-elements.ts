import type { Token } from 'marked'

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

const tagOrComment = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z\d]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi

/**
 * Puts the blocks of one HTML element together: the Markdown between `<details>` and `</details>` belongs to it (CommonMark
 * 0.31.2, 4.6). An element that is never closed stands alone, so that a tag half typed does not swallow what follows it.
 */
export function elementsTogether(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = []
  for (let at = 0; at < tokens.length; ) {
    const end = endOfElement(tokens, at)
    groups.push(tokens.slice(at, end))
    at = end
  }
  return groups
}

/** The index after the block in which every container that opens at `start` is closed again. */
function endOfElement(tokens: readonly Token[], start: number): number {
  const open: string[] = []
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.type === 'html') follow(token.raw, open)
    if (open.length === 0) return at + 1
  }
  return start + 1
}

function follow(html: string, open: string[]): void {
  for (const [tag, slash, name = ''] of html.matchAll(tagOrComment)) {
    const element = name.toLowerCase()
    if (!containers.has(element) || tag.endsWith('/>')) continue
    if (slash === '') open.push(element)
    else if (open.includes(element)) open.length = open.lastIndexOf(element)
  }
}
