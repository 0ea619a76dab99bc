import { decodePercent, isAddress, joinAddress } from './address.ts'
import type { KnownPosts, PlannedEntry, SiteEntry } from './known-posts.ts'
import { placeFrom } from './permalink.ts'
import type { Claim, PostFacts, PostName } from './post.ts'
import type { WorkspaceSettings } from './workspace.ts'

/** What a claim leads to. */
export type ClaimTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'post'; readonly post: PostFacts }
  /** Listed in `series.yaml` as living only on the site. */
  | { readonly kind: 'site'; readonly entry: SiteEntry }
  /** Listed in `series.yaml` as still to be written. */
  | { readonly kind: 'planned'; readonly entry: PlannedEntry; readonly looksLike: 'name' | 'title' }
  /** A page that is none of ours. */
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly PostFacts[] }
  /** `name` is where a post would have to be for the claim to lead to it; null for a title, or outside the folder. */
  | { readonly kind: 'missing'; readonly looksLike: 'name' | 'title'; readonly name: PostName | null }

/** Where claims are looked up. */
export interface ClaimWorld {
  readonly known: KnownPosts
  readonly settings: WorkspaceSettings
}

/**
 * Finds what a post's claim leads to: an address; else a name (exact, a path from the post's own folder, the unique last
 * part, slug); else a title (normalised, then cut by "…"); else a place of the site as seen from the post's own. A pager
 * holds a title first of all. A post never means itself where another has the same title.
 */
export function resolveClaim(claim: Claim, post: PostFacts, world: ClaimWorld): ClaimTarget {
  const target = resolveName(claim, post, world)
  return target.kind === 'missing' ? (atPlaceOnSite(claim.text, post, world.known) ?? target) : target
}

/** As `resolveClaim`, of a text that no site sets in place by `permalink`. */
export function resolveName(
  claim: Pick<Claim, 'text' | 'source'>,
  post: PostFacts,
  { known, settings }: ClaimWorld,
): ClaimTarget {
  const text = claim.text.trim()
  if (text === '') return { kind: 'none' }
  if (isAddress(text)) return pageAt(text, known) ?? { kind: 'outside', url: text }
  if (text.startsWith('/')) {
    const address = joinAddress(settings.baseUrl, text)
    const page = address === null ? null : pageAt(address, known)
    if (page) return page
  }
  const path = pathIn(text)
  if (path === null) return byTitle(text, post, known) ?? byName(text, text, post, known) ?? missingTitle
  const found =
    claim.source === 'pager' && !isPath(text)
      ? (byTitle(text, post, known) ?? byName(text, path, post, known))
      : (byName(text, path, post, known) ?? byTitle(text, post, known))
  return (
    found ?? pageOf(text, post, known) ?? { kind: 'missing', looksLike: 'name', name: placeOf(path, post) }
  )
}

/** The text of a claim that leads to this post from any other, whatever its name. */
export function claimTextFor(post: PostFacts): string {
  return pathIn(post.name) === post.name ? post.name : post.file
}

const missingTitle: ClaimTarget = { kind: 'missing', looksLike: 'title', name: null }

/** The name or path that a text spells, without ending and place in the page; null where it reads as a title. */
function pathIn(text: string): string | null {
  const file = /^(.+\.(?:md|markdown))(?:[?#].*)?$/i.exec(text)?.[1]
  const name = /^((?:[\w./-]|%[\da-f]{2})+)(?:#[\w-]*)?$/i.exec(text)?.[1]
  const path = file ?? name
  return path === undefined ? null : asName(decodePercent(path))
}

/** True of what can only be a path, never a title of one word. */
function isPath(text: string): boolean {
  return /\//.test(text) || /\.(?:md|markdown)(?:[?#].*)?$/i.test(text)
}

function asName(path: string): string {
  return path
    .replace(/\/+$/, '')
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/(?<=[^/.])\/index$/, '')
}

function pageAt(address: string, known: KnownPosts): ClaimTarget | null {
  const post = known.at(address)
  if (post) return { kind: 'post', post }
  const entry = known.siteEntryAt(address)
  return entry && { kind: 'site', entry }
}

function byName(text: string, path: string, post: PostFacts, known: KnownPosts): ClaimTarget | null {
  const fromRoot = path.replace(/^\/+/, '')
  const exact = isRelative(path) ? null : known.exactly(fromRoot)
  if (exact) return { kind: 'post', post: exact }
  const beside = isPath(text) && !path.startsWith('/') ? besidePost(path, post) : null
  const neighbour = beside === null ? null : known.exactly(beside)
  if (neighbour) return { kind: 'post', post: neighbour }
  const found = isRelative(path) ? [] : known.named(fromRoot)
  return oneOf(found, post) ?? listedEntry(fromRoot, 'name', known)
}

function byTitle(text: string, post: PostFacts, known: KnownPosts): ClaimTarget | null {
  return oneOf(known.titled(text), post) ?? listedEntry(text, 'title', known)
}

/** Another post before the claiming one: nobody leads readers from a page to the same page on purpose. */
function oneOf(found: readonly PostFacts[], claiming: PostFacts): ClaimTarget | null {
  const others = found.filter((candidate) => candidate !== claiming)
  const meant = others.length > 0 ? others : found
  const [first] = meant
  if (first === undefined) return null
  return meant.length === 1 ? { kind: 'post', post: first } : { kind: 'ambiguous', candidates: meant }
}

/** Sites that are made of Markdown files show `b.md` as `b.html`. */
function pageOf(text: string, post: PostFacts, known: KnownPosts): ClaimTarget | null {
  const name = /^(.+)\.html?(?:#.*)?$/i.exec(text)?.[1]
  const path = name === undefined ? null : pathIn(name)
  return name === undefined || path === null ? null : byName(name, path, post, known)
}

/** Between pages that say where the site shows them, a path may go from the one's place to the other's. */
function atPlaceOnSite(text: string, { permalink }: PostFacts, known: KnownPosts): ClaimTarget | null {
  const place = permalink === null ? null : placeFrom(permalink, text)
  const found = place === null ? null : known.atPermalink(place)
  return found === null ? null : { kind: 'post', post: found }
}

function listedEntry(text: string, looksLike: 'name' | 'title', known: KnownPosts): ClaimTarget | null {
  const site = known.siteEntry(text)
  if (site) return { kind: 'site', entry: site }
  const planned = known.plannedEntry(text)
  return planned && { kind: 'planned', entry: planned, looksLike }
}

function isRelative(path: string): boolean {
  return /^\.\.?(?:\/|$)/.test(path)
}

/** Where a post would have to be for the path to lead to it; null outside the folder. */
function placeOf(path: string, post: PostFacts): PostName | null {
  return isRelative(path) ? besidePost(path, post) : path.replace(/^\/+/, '') || null
}

/** The name that a path means, seen from a post's own folder; null outside the Articles folder. */
function besidePost(path: string, post: PostFacts): PostName | null {
  const parts = post.file.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return asName(parts.join('/')) || null
}
