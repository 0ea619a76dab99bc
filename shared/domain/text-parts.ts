import { anchorsOf, bracedNames, repeatedHeadings } from './heading-anchors.ts'
import { mayNameInBraces } from './heading-name.ts'
import { standsAlone } from './link-standing.ts'
import {
  type MarkdownNode,
  type MarkdownTree,
  mayHoldParts,
  nodesOf,
  parseMarkdown,
  withPlainEndings,
} from './markdown-tree.ts'
import { plainStretches, type Stretch } from './plain-stretches.ts'
import type { PostFacts, TextImage, TextLink } from './post.ts'
import { mayHoldShortcodes } from './shortcodes.ts'
import { byPlace, linkAt, linksAndImages, type TextPlace } from './text-links.ts'
import type { LineIndex } from './text-range.ts'
import { type UnreadLinks, unreadLinks } from './unread-links.ts'

/** What other articles and the checks need of a text itself. */
export type TextParts = Pick<PostFacts, 'links' | 'images' | 'anchors' | 'repeatedHeadings'> & UnreadLinks

/**
 * Finds the links, pictures and anchors of an article's text. Only the parts that hold anything unusual are parsed as
 * Markdown; in all others is found what the parser would find there.
 */
export function textParts(text: string, bodyStart: number, lines: LineIndex): TextParts {
  const place = placeOf(text, bodyStart, lines)
  if (!mayHoldParts(place.body)) return nothing
  if (mayNameInBraces(place.body) || mayHoldShortcodes(place.body))
    return textPartsByParsing(text, bodyStart, lines)
  const stretches = plainStretches(place.body)
  const unusual = stretches.filter(({ kind }) => kind === 'unusual') as readonly Unusual[]
  const found = unusual.length === 0 ? nothingParsed : parsed(place, onlyThese(unusual, place.body))
  const anchors = anchorsOf(found.nodes, place.body, headingsIn(stretches))
  if (mayRepeat(anchors)) return textPartsByParsing(text, bodyStart, lines)
  return {
    links: merged(found.links, linksIn(stretches, place)),
    images: merged(found.images, imagesIn(stretches, place)),
    anchors,
    repeatedHeadings: [],
    unreadLinks: found.unreadLinks,
    unreadImages: found.unreadImages,
  }
}

/** The same by parsing the whole text as Markdown: what `textParts` is measured by. */
export function textPartsByParsing(text: string, bodyStart: number, lines: LineIndex): TextParts {
  const place = placeOf(text, bodyStart, lines)
  if (!mayHoldParts(place.body)) return nothing
  const { nodes, tree, ...found } = parsed(place, place.body)
  const anchors = anchorsOf(nodes, place.body)
  return {
    ...found,
    anchors: [...anchors, ...bracedNames(tree, place.body).filter((name) => !anchors.includes(name))],
    repeatedHeadings: repeatedHeadings(nodes, anchors, place),
  }
}

/** False where no anchor is another one with a number: then no two headings are alike. */
function mayRepeat(anchors: readonly string[]): boolean {
  return anchors.some((anchor) => {
    const first = anchor.replace(/-\d+$/, '')
    return first !== anchor && (first === '' || anchors.includes(first))
  })
}

type Unusual = Extract<Stretch, { kind: 'unusual' }>

const noLinks = { links: [], images: [], unreadLinks: [], unreadImages: [] }
const nothing: TextParts = { ...noLinks, anchors: [], repeatedHeadings: [] }
const nothingParsed = { ...noLinks, nodes: [] }

/** `body` is the place's own, or as long as that with some of it blank. */
function parsed(
  place: TextPlace,
  body: string,
): Pick<PostFacts, 'links' | 'images'> &
  UnreadLinks & { readonly nodes: readonly MarkdownNode[]; readonly tree: MarkdownTree } {
  const tree = parseMarkdown(body)
  const nodes = nodesOf(tree)
  const { links, images } = linksAndImages(tree, nodes, place)
  return { links, images, ...unreadLinks(tree, place, [...links, ...images]), nodes, tree }
}

/**
 * The text with all other parts as good as blank, so that each part keeps its place and definitions count everywhere. A
 * letter stands for each of them: it ends a list, as what stood there did.
 */
function onlyThese(parts: readonly Unusual[], body: string): string {
  let text = ''
  for (const { from, to } of parts) {
    const gap = from - text.length
    if (gap > 2) text += `x\n${' '.repeat(gap - 3)}\n`
    else if (gap > 0) text += `${' '.repeat(gap - 1)}\n`
    text += body.slice(from, to)
  }
  return text
}

function placeOf(text: string, bodyStart: number, lines: LineIndex): TextPlace {
  const original = text.slice(bodyStart)
  return { body: withPlainEndings(original), original, bodyStart, lines }
}

function linksIn(stretches: readonly Stretch[], place: TextPlace): readonly TextLink[] {
  return stretches.flatMap((stretch) =>
    stretch.kind === 'link'
      ? [
          {
            ...linkAt(stretch, place),
            kind: 'markdown' as const,
            isAlone: standsAlone(place.body, stretch.from, stretch.to),
          },
        ]
      : [],
  )
}

function imagesIn(stretches: readonly Stretch[], place: TextPlace): readonly TextImage[] {
  return stretches.flatMap((stretch) => (stretch.kind === 'image' ? [linkAt(stretch, place)] : []))
}

function headingsIn(stretches: readonly Stretch[]): readonly Extract<Stretch, { kind: 'heading' }>[] {
  return stretches.filter((stretch) => stretch.kind === 'heading')
}

function merged<T extends TextImage>(parsed: readonly T[], plain: readonly T[]): readonly T[] {
  return parsed.length === 0 ? plain : [...parsed, ...plain].sort(byPlace)
}
