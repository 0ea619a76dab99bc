import { slug } from 'github-slugger'
import { Lexer, Parser } from 'marked'
import { HeadingIds } from './heading-ids.ts'
import { bracedName, mayNameInBraces, namedHeading } from './heading-name.ts'
import { idsInHtml } from './html-tags.ts'
import { literalRanges, type MarkdownNode, type MarkdownTree } from './markdown-tree.ts'
import type { RepeatedHeading } from './post.ts'
import type { TextPlace } from './text-links.ts'

/** A heading whose words are what stands there; `from` is an offset of the text. */
export interface PlainHeading {
  readonly from: number
  readonly words: string
}

/**
 * The places of a text that a link can name, as the rendered page has them: its headings' ids, and those of raw HTML.
 * Headings are those among the nodes, and the plain ones beside them.
 */
export function anchorsOf(
  nodes: readonly MarkdownNode[],
  body: string,
  plain: readonly PlainHeading[] = [],
): readonly string[] {
  const headings = headingsAmong(nodes, body)
  const ids = new HeadingIds(namesOf(headings.values()), htmlIds(nodes, body))
  const all = [...nodes, ...plain].sort((a, b) => a.from - b.from)
  return all.flatMap((one) => {
    if ('words' in one) return idOf({ words: one.words, name: null }, ids)
    const heading = headings.get(one)
    return heading === undefined ? htmlAnchors(one, body) : idOf(heading, ids)
  })
}

/** A heading's plain words, and its name where it has one. */
interface Heading {
  readonly words: string
  readonly name: string | null
}

function headingsAmong(nodes: readonly MarkdownNode[], body: string): ReadonlyMap<MarkdownNode, Heading> {
  const labels = definedLabels(nodes, body)
  return new Map(
    nodes.flatMap((node) =>
      /^(?:ATX|Setext)Heading/.test(node.name)
        ? [[node, plainHeading(headingSource(node, body), labels)] as const]
        : [],
    ),
  )
}

function namesOf(headings: Iterable<Heading>): readonly string[] {
  return Array.from(headings, ({ name }) => name).filter((name) => name !== null)
}

/** The ids that raw HTML gives its elements. */
function htmlIds(nodes: readonly MarkdownNode[], body: string): readonly string[] {
  return nodes.flatMap(({ name, from, to }) => (isHtml(name) ? idsInHtml(body.slice(from, to)) : []))
}

function isHtml(name: string): boolean {
  return name === 'HTMLTag' || name === 'HTMLBlock'
}

function htmlAnchors(node: MarkdownNode, body: string): readonly string[] {
  if (!isHtml(node.name)) return []
  const ids = body
    .slice(node.from, node.to)
    .matchAll(/<(?:[a-z][^>]*?\sid|a\s(?:[^>]*?\s)?name)\s*=\s*(?:"([^"]+)"|'([^']+)')/gi)
  return Array.from(ids, ([, double, single]) => double ?? single ?? '')
}

function idOf({ words, name }: Heading, ids: HeadingIds): readonly string[] {
  const id = ids.next(words, name)
  return id === '' ? [] : [id]
}

/** The names that a text gives its headings and words in braces, as many sites' programs read them: `## Doses {#doses}`. */
export function bracedNames(tree: MarkdownTree, body: string): readonly string[] {
  if (!mayNameInBraces(body)) return []
  const found = Array.from(body.matchAll(bracedName))
  if (found.length === 0) return []
  const literals = literalRanges(tree)
  return found.flatMap((match) =>
    literals.some(({ from, to }) => match.index >= from && match.index < to) ? [] : [match[1] ?? ''],
  )
}

/**
 * The headings with the words of an earlier one; one with a name of its own is like no other. `anchors` are the text's own:
 * without one that ends in a number no two headings are alike.
 */
export function repeatedHeadings(
  nodes: readonly MarkdownNode[],
  anchors: readonly string[],
  { body, original, bodyStart, lines }: TextPlace,
): readonly RepeatedHeading[] {
  if (!anchors.some((anchor) => /-\d+$/.test(anchor))) return []
  const headings = headingsAmong(nodes, body)
  const names = namesOf(headings.values())
  const taken = htmlIds(nodes, body)
  const ids = new HeadingIds(names, taken)
  return [...headings].flatMap(([node, { words, name }]) => {
    const ownAnchor = ids.next(words, name)
    const anchor = new HeadingIds([]).next(words, null)
    if (name !== null || anchor === ownAnchor || [...names, ...taken].includes(anchor)) return []
    const [from, to] = wordsOf(node, body)
    const range = lines.range(bodyStart + from, bodyStart + to)
    return [{ anchor, ownAnchor, source: original.slice(from, to), range }]
  })
}

/** The id that GitHub's rule makes of a text by itself. */
export function anchorOfWords(words: string): string {
  return slug(words.trim())
}

/** Where the words of a heading stand, without its marks. */
function wordsOf(node: MarkdownNode, body: string): readonly [from: number, to: number] {
  const marks = node.getChildren('HeaderMark')
  const [first] = marks
  const isSetext = node.name.startsWith('Setext')
  const closing = isSetext ? first : marks[1]
  const start = isSetext || first === undefined ? node.from : first.to
  const written = body.slice(start, closing?.from ?? node.to)
  const from = start + written.length - written.trimStart().length
  return [from, from + written.trim().length]
}

/** A heading's own Markdown, without its marks and those of a quotation that it goes through. */
function headingSource(node: MarkdownNode, body: string): string {
  let text = ''
  let at = node.from
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'HeaderMark' && child.name !== 'QuoteMark') continue
    text += body.slice(at, child.from)
    at = child.to
  }
  return (text + body.slice(at, node.to))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

/** Without any of these a heading's words are what stands there. */
const marks = /[\\`*_~[\]<>&@]|:\/\/|www\./i

/** The words as marked's text renderer gives them, which the page's ids are made of. */
function plainHeading(source: string, labels: ReadonlySet<string>): Heading {
  if (!marks.test(source) && !mayNameInBraces(source)) return { words: source, name: null }
  const lexer = new Lexer({ gfm: true })
  for (const label of labels) lexer.tokens.links[label] = { href: '#', title: null }
  const parser = new Parser({ gfm: true })
  const { tokens, name } = namedHeading(lexer.inlineTokens(source))
  return { words: parser.parseInline(tokens, parser.textRenderer), name }
}

function definedLabels(nodes: readonly MarkdownNode[], body: string): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const node of nodes) {
    const label = node.name === 'LinkReference' ? node.getChild('LinkLabel') : null
    if (label !== null)
      labels.add(
        body
          .slice(label.from + 1, label.to - 1)
          .toLowerCase()
          .replace(/\s+/g, ' '),
      )
  }
  return labels
}
