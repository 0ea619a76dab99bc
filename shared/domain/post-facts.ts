import { isMap, isSeq, type Node, type Pair } from 'yaml'
import { firstHeading } from './first-heading.ts'
import { type FrontMatter, readFrontMatter, splitFrontMatter } from './front-matter.ts'
import { anchorsOf, bracedNames, repeatedHeadings } from './heading-anchors.ts'
import { ignoredRules } from './ignored-rules.ts'
import { markdownTree, nodesOf, withPlainEndings } from './markdown-tree.ts'
import { orderWordsIn } from './order-words.ts'
import { findPagers } from './pager.ts'
import { partDetail } from './part-detail.ts'
import { partLabelsIn } from './part-label.ts'
import type { Claim, Detail, Direction, FrontMatterState, PostFacts, PostStatus } from './post.ts'
import { postName } from './post-name.ts'
import { linksAndImages } from './text-links.ts'
import { textLists } from './text-lists.ts'
import { LineIndex } from './text-range.ts'
import { unreadLinks } from './unread-links.ts'
import { pairOf, scalarText, spanOf } from './yaml-source.ts'

/** Reads everything that the checks need of a post from its file's name and text. Never throws. */
export function postFacts(file: string, text: string): PostFacts {
  const lines = new LineIndex(text)
  const place = splitFrontMatter(text)
  const frontMatter = readFrontMatter(text)
  const details = new Details(frontMatter, text, place.yamlStart, lines)
  const state = stateOf(frontMatter, details, lines)
  const name = postName(file)
  const isBroken = state.kind === 'broken'
  return {
    name,
    file,
    frontMatter: state,
    title: details.get('title'),
    date: details.get('date'),
    status: statusOf(details.get('status')?.text),
    ownStatus: details.get('status'),
    isPlaceholder: details.get('placeholder')?.text.toLowerCase() === 'true',
    author: details.get('author')?.text ?? null,
    series: details.get('series') ?? details.firstOf('series'),
    isSeriesList: isSeq(details.node('series')),
    part: partDetail((key) => details.get(key)),
    weight: details.get('weight'),
    ownSlug: details.get('slug'),
    cover: details.get('cover'),
    slug: details.get('slug')?.text ?? name.split('/').at(-1) ?? name,
    addresses: [details.get('live', 'url'), details.get('canonical')].flatMap((detail) => detail?.text ?? []),
    live: details.get('live', 'url'),
    canonical: details.get('canonical'),
    claims: isBroken ? [] : claimsIn(details),
    ignored: frontMatter.kind === 'parsed' ? ignoredRules(details.node('ignore'), frontMatter.document) : [],
    pagersInText: findPagers(text, place.bodyStart, lines),
    firstHeading: firstHeading(text.slice(place.bodyStart)),
    ...partsOf(text, place.bodyStart, lines),
    partLabels: partLabelsIn(text, place.bodyStart, lines),
    lists: textLists(text, place.bodyStart, lines),
  }
}

/** What other articles and the checks need of the text itself. */
function partsOf(
  text: string,
  bodyStart: number,
  lines: LineIndex,
): Pick<PostFacts, 'links' | 'images' | 'anchors' | 'repeatedHeadings' | 'unreadLinks' | 'orderWords'> {
  const original = text.slice(bodyStart)
  const body = withPlainEndings(original)
  const tree = markdownTree(body)
  const nodes = tree === null ? [] : nodesOf(tree)
  const place = { body, original, bodyStart, lines }
  const found = tree === null ? { links: [], images: [] } : linksAndImages(tree, nodes, place)
  const anchors = [...anchorsOf(nodes, body), ...(tree === null ? [] : bracedNames(tree, body))]
  return {
    ...found,
    anchors,
    repeatedHeadings: repeatedHeadings(nodes, anchors, place),
    unreadLinks: tree === null ? [] : unreadLinks(tree, place),
    orderWords: orderWordsIn(text, bodyStart, found.links, lines),
  }
}

/** The values of a post's front matter, with the places where they stand. */
class Details {
  readonly #frontMatter: FrontMatter
  readonly #offset: number
  readonly #text: string
  readonly #lines: LineIndex

  constructor(frontMatter: FrontMatter, text: string, offset: number, lines: LineIndex) {
    this.#frontMatter = frontMatter
    this.#text = text
    this.#offset = offset
    this.#lines = lines
  }

  /** A single value, not empty; null where there is none. */
  get(key: string, inner?: string): Detail | null {
    const node = this.node(key, inner)
    if (node === null || this.#frontMatter.kind !== 'parsed') return null
    const text = scalarText(node, this.#frontMatter.document)
    if (text === null || text === undefined || text.trim() === '') return null
    return { text: text.trim(), range: this.range(node) }
  }

  /** The first value of a list. */
  firstOf(key: string): Detail | null {
    const node = this.node(key)
    if (!isSeq(node) || this.#frontMatter.kind !== 'parsed') return null
    const [first] = node.items as Node[]
    const text = first === undefined ? null : scalarText(first, this.#frontMatter.document)
    return first === undefined || text === null || text === undefined || text.trim() === ''
      ? null
      : { text: text.trim(), range: this.range(first) }
  }

  /** True of one value, empty or not: neither a list nor a mapping. */
  isSingle(node: Node): boolean {
    return this.#frontMatter.kind === 'parsed' && scalarText(node, this.#frontMatter.document) !== undefined
  }

  node(key: string, inner?: string): Node | null {
    if (this.#frontMatter.kind !== 'parsed') return null
    const value = pairOf(this.#frontMatter.root, key)?.value ?? null
    if (inner === undefined) return value
    return isMap(value) ? ((pairOf(value, inner) as Pair<Node, Node | null> | null)?.value ?? null) : null
  }

  range(node: Node): Detail['range'] {
    const [start, end] = spanOf(node)
    const from = this.#offset + start
    // A block ends after its last line break, which is no part of what is written.
    return this.#lines.range(from, from + this.#text.slice(from, this.#offset + end).trimEnd().length)
  }
}

/** A claim that is a list has no single neighbour to lead to: the author must choose, so nothing is guessed. */
function stateOf(frontMatter: FrontMatter, details: Details, lines: LineIndex): FrontMatterState {
  if (frontMatter.kind === 'none') return { kind: 'none' }
  if (frontMatter.kind === 'broken')
    return {
      kind: 'broken',
      reason: frontMatter.reason,
      range: lines.range(frontMatter.start, frontMatter.end),
    }
  for (const key of claimKeys.keys()) {
    const node = details.node(key)
    if (node !== null && !details.isSingle(node))
      return {
        kind: 'broken',
        reason: `“${key}” must name one article, but it holds several values.`,
        range: details.range(node),
      }
  }
  return { kind: 'parsed' }
}

const claimKeys: ReadonlyMap<string, Direction> = new Map([
  ['previous', 'previous'],
  ['prev', 'previous'],
  ['next', 'next'],
])

function claimsIn(details: Details): readonly Claim[] {
  const claims: Claim[] = []
  for (const [key, direction] of claimKeys) {
    const detail = details.get(key)
    if (detail !== null && !claims.some((claim) => claim.direction === direction))
      claims.push({ ...detail, source: 'details', direction, key })
  }
  for (const direction of ['previous', 'next'] as const) {
    const detail = details.get('pager', direction)
    if (detail !== null) claims.push({ ...detail, source: 'pager', direction, key: `pager.${direction}` })
  }
  return claims
}

function statusOf(text: string | undefined): PostStatus {
  return text === 'published' || text === 'review' ? text : 'draft'
}
