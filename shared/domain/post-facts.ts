import { isAddress } from './address.ts'
import { firstHeading } from './first-heading.ts'
import { splitFrontMatter } from './front-matter.ts'
import { ignoredNodes } from './ignored-rules.ts'
import { schemeOf } from './link-schemes.ts'
import { orderWordsIn } from './order-words.ts'
import { findPagers } from './pager.ts'
import { partDetail } from './part-detail.ts'
import { partLabelsIn } from './part-label.ts'
import type { Claim, Detail, Direction, FrontMatterState, PostFacts } from './post.ts'
import { PostDetails } from './post-details.ts'
import { postName } from './post-name.ts'
import { statusMeant } from './post-status.ts'
import { textLists } from './text-lists.ts'
import { textParts } from './text-parts.ts'
import { LineIndex } from './text-range.ts'

/** Reads everything that the checks need of a post from its file's name and text. Never throws. */
export function postFacts(file: string, text: string): PostFacts {
  const lines = new LineIndex(text)
  const { bodyStart } = splitFrontMatter(text)
  const details = new PostDetails(text, lines)
  const state = stateOf(details, lines)
  const name = postName(file)
  const isBroken = state.kind === 'broken'
  const parts = textParts(text, bodyStart, lines)
  const [live, canonical] = [page(details.get('live', 'url')), page(details.get('canonical'))]
  return {
    name,
    file,
    frontMatter: state,
    title: details.get('title'),
    date: details.get('date'),
    status: statusMeant(details.get('status')?.text ?? '') ?? 'draft',
    ownStatus: details.get('status'),
    isPlaceholder: details.get('placeholder')?.text.toLowerCase() === 'true',
    author: details.get('author')?.text ?? null,
    series: details.get('series') ?? details.firstOf('series'),
    isSeriesList: details.isList('series'),
    part: partDetail((key) => details.get(key)),
    weight: details.get('weight'),
    ownSlug: details.get('slug'),
    cover: details.get('cover'),
    slug: details.get('slug')?.text ?? name.split('/').at(-1) ?? name,
    addresses: [live, canonical].flatMap((detail) => detail?.text ?? []),
    live,
    canonical,
    permalink: details.get('permalink')?.text ?? null,
    claims: isBroken ? [] : claimsIn(details),
    ignored: ignoredIn(details),
    pagersInText: findPagers(text, bodyStart, lines),
    firstHeading: firstHeading(text.slice(bodyStart)),
    ...parts,
    orderWords: orderWordsIn(text, bodyStart, parts.links, lines),
    partLabels: partLabelsIn(text, bodyStart, lines),
    lists: textLists(text, bodyStart, lines),
  }
}

/** Where a post is live is a page of the web: no other scheme ever becomes a link. */
function page(detail: Detail | null): Detail | null {
  return detail !== null && (isAddress(detail.text) || schemeOf(detail.text) === null) ? detail : null
}

/** A claim that holds several values has no single neighbour to lead to: the author must choose, so nothing is guessed. */
function stateOf(details: PostDetails, lines: LineIndex): FrontMatterState {
  const { state } = details
  if (state.kind === 'none') return { kind: 'none' }
  if (state.kind === 'broken')
    return { kind: 'broken', reason: state.reason, range: lines.range(state.start, state.end) }
  for (const key of claimKeys.keys()) {
    const range = details.severalAt(key)
    if (range !== null && neighbourIn(details, key) === null)
      return {
        kind: 'broken',
        reason: `“${key}” must name one article, but it holds several values.`,
        range,
      }
  }
  return { kind: 'parsed' }
}

const claimKeys: ReadonlyMap<string, Direction> = new Map([
  ['previous', 'previous'],
  ['prev', 'previous'],
  ['next', 'next'],
])

function claimsIn(details: PostDetails): readonly Claim[] {
  const claims: Claim[] = []
  for (const [key, direction] of claimKeys) {
    const detail = details.get(key) ?? neighbourIn(details, key)
    if (detail !== null && !isNone(detail.text) && !claims.some((claim) => claim.direction === direction))
      claims.push({ ...detail, source: 'details', direction, key })
  }
  for (const direction of ['previous', 'next'] as const) {
    const detail = details.get('pager', direction)
    if (detail !== null) claims.push({ ...detail, source: 'pager', direction, key: `pager.${direction}` })
  }
  return claims
}

/**
 * The neighbour that is told by its address and the words of its link, as VitePress, VuePress and Starlight read it
 * (https://vitepress.dev/reference/default-theme-prev-next-links): the address where there is one, else the words.
 */
function neighbourIn(details: PostDetails, key: string): Detail | null {
  for (const inner of ['link', 'url', 'href', 'path', 'slug', 'text', 'title', 'label', 'name']) {
    const detail = details.get(key, inner)
    if (detail !== null) return detail
  }
  return null
}

/** `prev: false` says that there is no neighbour. */
function isNone(text: string): boolean {
  return /^(?:false|none)$/i.test(text)
}

function ignoredIn(details: PostDetails): readonly Detail[] {
  const read = details.read('ignore')
  return read === null ? [] : ignoredNodes(read.node).flatMap((node) => details.detailAt(node) ?? [])
}
