import { decodeHTMLStrict } from 'entities/decode'
import { htmlAttributes, htmlTags } from './html-tags.ts'
import { standsAlone } from './link-standing.ts'
import { literalRanges, type MarkdownNode, type MarkdownTree } from './markdown-tree.ts'
import type { PlainLink } from './plain-stretches.ts'
import type { TextImage, TextLink } from './post.ts'
import { isWithin, type Shortcodes, shortcodesIn } from './shortcodes.ts'
import type { LineIndex } from './text-range.ts'

/** Where a text stands in its file. */
export interface TextPlace {
  /** The article's text with line endings of one character each, as the parser reads it. */
  readonly body: string
  /** The same as it is in the file. */
  readonly original: string
  readonly bodyStart: number
  readonly lines: LineIndex
}

type Found =
  | { readonly kind: 'link'; readonly link: TextLink }
  | { readonly kind: 'image'; readonly image: TextImage }

/** Finds every link and picture of a text, in the order of their places: inline, by reference, bare addresses, wiki links and raw HTML; none in code. */
export function linksAndImages(
  tree: MarkdownTree,
  nodes: readonly MarkdownNode[],
  place: TextPlace,
): { readonly links: readonly TextLink[]; readonly images: readonly TextImage[] } {
  const definitions = definitionsOf(nodes, place)
  const shortcodes = shortcodesIn(place.body)
  const wiki = wikiLinks(tree, place, definitions, shortcodes)
  const found: Found[] = [...wiki]
  const isInWiki = (at: number) =>
    wiki.some(({ link }) => at >= link.range.start.offset && at < link.range.end.offset)
  for (const node of nodes) {
    if (isInWiki(node.from + place.bodyStart) || isWithin(shortcodes.tags, node.from)) continue
    const read = readNode(node, place, definitions)
    if (read !== null) found.push(...read)
  }
  return {
    links: found.flatMap((one) => (one.kind === 'link' ? [one.link] : [])).sort(byPlace),
    images: found.flatMap((one) => (one.kind === 'image' ? [one.image] : [])).sort(byPlace),
  }
}

/** Orders by where they begin. */
export function byPlace(one: TextLink | TextImage, other: TextLink | TextImage): number {
  return one.range.start.offset - other.range.start.offset
}

/** A destination as written, and where. */
interface Destination {
  readonly from: number
  readonly to: number
}

type Definitions = ReadonlyMap<string, Destination>

function readNode(node: MarkdownNode, place: TextPlace, definitions: Definitions): readonly Found[] | null {
  switch (node.name) {
    case 'Link':
    case 'Image': {
      const destination = destinationOf(node, place, definitions)
      return destination === null ? null : [linkFrom(node, destination, place)]
    }
    case 'Autolink':
    case 'URL':
      return autolink(node, place)
    case 'HTMLTag':
    case 'HTMLBlock':
      return htmlLinks(node, place)
    default:
      return null
  }
}

function linkFrom(node: MarkdownNode, destination: Destination, place: TextPlace): Found {
  const [open, close] = node.getChildren('LinkMark')
  const from = open?.to ?? node.from
  const words = { from, to: close?.from ?? from }
  const common = linkAt({ from: node.from, to: node.to, words, destination }, place)
  return node.name === 'Image'
    ? { kind: 'image', image: common }
    : {
        kind: 'link',
        link: { ...common, kind: 'markdown', isAlone: standsAlone(place.body, node.from, node.to) },
      }
}

/** A link or picture whose parts stand there; offsets of the place's own text. */
export function linkAt({ from, to, words, destination }: PlainLink, place: TextPlace): TextImage {
  return {
    href: decoded(place.body.slice(destination.from, destination.to)),
    range: rangeOf(place, from, to),
    destination: rangeOf(place, destination.from, destination.to),
    address: place.original.slice(destination.from, destination.to),
    source: place.original.slice(from, to),
    words: place.original.slice(words.from, words.to),
  }
}

/** An empty destination, `[words]()`, leads to the page itself; null where a label names no definition. */
function destinationOf(
  node: MarkdownNode,
  { body }: TextPlace,
  definitions: Definitions,
): Destination | null {
  const marks = node.getChildren('LinkMark')
  // Words that are an address themselves are one too: `[www.example.org](there.md)`.
  const url = node.getChildren('URL').find(({ from }) => from > (marks[1]?.from ?? 0))
  if (url !== undefined) return withoutBrackets(url, body)
  const third = marks[2]
  if (third !== undefined && body[third.from] === '(') return { from: third.to, to: third.to }
  const label = node.getChild('LinkLabel')
  const written = label === null ? '' : body.slice(label.from + 1, label.to - 1)
  const words = body.slice(marks[0]?.to ?? node.from, marks[1]?.from ?? node.to)
  return definitions.get(labelKey(written.trim() === '' ? words : written)) ?? null
}

function definitionsOf(nodes: readonly MarkdownNode[], { body }: TextPlace): Definitions {
  const definitions = new Map<string, Destination>()
  for (const node of nodes) {
    if (node.name !== 'LinkReference') continue
    const label = node.getChild('LinkLabel')
    const url = node.getChild('URL')
    if (label === null || url === null) continue
    const key = labelKey(body.slice(label.from + 1, label.to - 1))
    // `[^1]: Ibid.` is a footnote, as note programs write it, and no link.
    if (!key.startsWith('^') && !definitions.has(key)) definitions.set(key, withoutBrackets(url, body))
  }
  return definitions
}

function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}

function withoutBrackets({ from, to }: Destination, body: string): Destination {
  return body[from] === '<' && body[to - 1] === '>' ? { from: from + 1, to: to - 1 } : { from, to }
}

/** Inside a link or a definition a URL belongs to that. */
function autolink(node: MarkdownNode, place: TextPlace): readonly Found[] | null {
  const parent = node.parent?.name ?? ''
  if (node.name === 'URL' && /^(?:Link|Image|LinkReference|Autolink)$/.test(parent)) return null
  const address = node.name === 'Autolink' ? (node.getChild('URL') ?? node) : node
  const words = place.body.slice(address.from, address.to)
  const isMail = !/^[a-z][a-z\d+.-]*:/i.test(words) && words.includes('@')
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(words)
  const link: TextLink = {
    kind: 'bare',
    href: hasScheme ? words : isMail ? `mailto:${words}` : `https://${words}`,
    range: rangeOf(place, node.from, node.to),
    destination: rangeOf(place, address.from, address.to),
    address: words,
    source: place.original.slice(node.from, node.to),
    words,
    isAlone: false,
  }
  return [{ kind: 'link', link }]
}

/** Where the tags of raw HTML lead: `<a href>` and `<img src>`. */
const leading: ReadonlyMap<string, string> = new Map([
  ['a', 'href'],
  ['img', 'src'],
])

function htmlLinks(node: MarkdownNode, place: TextPlace): readonly Found[] {
  const tags = Array.from(htmlTags(place.body.slice(node.from, node.to)))
  return tags.flatMap((tag): Found[] => {
    const attributes = tag.isClosing ? [] : htmlAttributes(tag)
    const leads = attributes.find(({ name }) => name === leading.get(tag.name))
    if (leads === undefined) return []
    const from = node.from + tag.at
    const to = from + tag.source.length
    const start = from + leads.at
    const common = {
      href: decodeHTMLStrict(leads.value).trim(),
      range: rangeOf(place, from, to),
      destination: rangeOf(place, start, start + leads.value.length),
      address: leads.value,
      source: place.original.slice(from, to),
      words: attributes.find(({ name }) => name === 'alt')?.value ?? '',
    }
    return tag.name === 'img'
      ? [{ kind: 'image', image: common }]
      : [{ kind: 'link', link: { ...common, kind: 'html', isAlone: false } }]
  })
}

/** In a table the stroke before the words is protected: `[[name\|words]]`. */
const wikiLink = /(?<!\\)!?\[\[([^[\]|\n]+?)(?:\\?\|([^[\]\n]*))?\]\](?![(:[])/g

/** Obsidian's and other note programs' links: `[[name]]`, `[[name#heading|words]]`; a site shows the brackets. */
function wikiLinks(
  tree: MarkdownTree,
  place: TextPlace,
  definitions: Definitions,
  { tags, enclosed }: Shortcodes,
) {
  if (!place.body.includes('[[')) return []
  // `[[table]]` between shortcodes is data.
  const literals = [...literalRanges(tree), ...tags, ...enclosed]
  return Array.from(place.body.matchAll(wikiLink)).flatMap((match) => {
    const from = match.index
    if (isWithin(literals, from)) return []
    const [source, target = '', words] = match
    // `[[1]]` is a citation in brackets where `[1]` is defined.
    if (definitions.has(labelKey(source.replace(/^!?\[\[|\]\]$/g, '')))) return []
    const start = from + source.indexOf('[[') + 2
    const link: TextLink = {
      kind: 'wiki',
      href: target.trim(),
      range: rangeOf(place, from, from + source.length),
      destination: rangeOf(place, start, start + target.length),
      address: target,
      source,
      words: words?.trim() || target.replace(/^#/, '').trim(),
      isAlone: false,
    }
    return [{ kind: 'link' as const, link }]
  })
}

/** An address without what Markdown writes to protect characters (CommonMark 0.31.2, 2.4 and 2.5). */
function decoded(written: string): string {
  if (!/[\\&]/.test(written)) return written
  return decodeHTMLStrict(written.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
}

function rangeOf({ bodyStart, lines }: TextPlace, from: number, to: number) {
  return lines.range(bodyStart + from, bodyStart + to)
}
