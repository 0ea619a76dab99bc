import { decodePercent, isAddress, joinAddress } from './address.ts'
import { type KnownFileNames, knowFileNames } from './known-file-names.ts'
import { type KnownPosts, knowPosts } from './known-posts.ts'
import { linkSchemes, schemeOf } from './link-schemes.ts'
import { placeFrom } from './permalink.ts'
import { pictureTypeOf } from './picture-type.ts'
import type { PostFacts, TextImage, TextLink } from './post.ts'
import { resolveName } from './resolve-claim.ts'
import type { Workspace, WorkspaceSettings } from './workspace.ts'

/** What a link or a picture's address leads to. `anchor` is the place on the page, decoded; null where none is named. */
export type LinkTarget =
  /** The web, a mail address, a telephone: nothing that the folder knows of. `address` is the page's, where that is known. */
  | { readonly kind: 'elsewhere'; readonly address: string | null }
  | {
      readonly kind: 'post'
      readonly post: PostFacts
      readonly anchor: string | null
      readonly isByAddress: boolean
    }
  /** `path` is how the folder spells it; it differs by case alone where `isOtherCase`. */
  | { readonly kind: 'file'; readonly path: string; readonly isOtherCase: boolean }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly PostFacts[] }
  /** `path` is where it would have to be, from the folder; null outside it. */
  | { readonly kind: 'missing'; readonly path: string | null; readonly isPost: boolean }
  /** Only this computer or one program understands the address, or browsers follow none like it. */
  | { readonly kind: 'local'; readonly why: 'path' | 'program' | 'refused' | 'empty' }
  | { readonly kind: 'wiki'; readonly target: PostFacts | string | null; readonly anchor: string | null }

/** Where links are looked up. */
export interface LinkWorld {
  readonly known: KnownPosts
  readonly files: KnownFileNames
  readonly settings: WorkspaceSettings
}

/** Where the links of a workspace are looked up. */
export function linkWorldOf(workspace: Workspace, known: KnownPosts = knowPosts(workspace)): LinkWorld {
  return { known, files: knowFileNames(workspace.files), settings: workspace.settings }
}

/** Finds what a link of a post's text leads to, as the exports and the preview do. */
export function resolveLink(link: TextLink, post: PostFacts, world: LinkWorld): LinkTarget {
  return link.kind === 'wiki' ? wikiTarget(link, post, world) : resolveHref(link.href, post, world)
}

/** Finds what the address of a link in a post leads to, however the link is written. */
export function resolveHref(href: string, post: PostFacts, world: LinkWorld): LinkTarget {
  const address = href.trim()
  if (address === '' || address.startsWith('?') || isFilledInBySite(address)) return elsewhere
  if (/^(?:https?:)?\/\/(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])(?:[:/?#]|$)/i.test(address))
    return { kind: 'local', why: 'path' }
  if (/^(?:mailto|tel|sms):$/i.test(address)) return { kind: 'local', why: 'empty' }
  if (address.startsWith('#')) return { kind: 'post', post, anchor: anchorOf(address), isByAddress: false }
  if (isAddress(address) || address.startsWith('//')) return byAddress(address, world)
  if (isPathOfComputer(address)) {
    const inFolder = address.startsWith('/')
      ? onSite(pathOf(address), anchorOf(address), post, world)
      : elsewhere
    return inFolder.kind === 'elsewhere' ? { kind: 'local', why: 'path' } : inFolder
  }
  const scheme = schemeOf(address)
  if (scheme !== null && linkSchemes.has(scheme)) return elsewhere
  if (scheme !== null) return { kind: 'local', why: refusedSchemes.has(scheme) ? 'refused' : 'program' }
  const path = pathOf(address)
  if (/\.(?:md|markdown)$/i.test(path)) return byClaim(path, anchorOf(address), post, world, true)
  if (path.startsWith('/')) return onSite(path, anchorOf(address), post, world)
  // A folder alone is the site's list of what is in it.
  if (/^(?:\.{1,2}\/)*\.{0,2}$/.test(path)) return elsewhere
  const target = besidesFile(path, address, post, world)
  return target.kind === 'missing' ? (atPlaceOnSite(path, post, world) ?? target) : target
}

/** A file beside the post's own, or an article that is meant by its name. */
function besidesFile(path: string, address: string, post: PostFacts, world: LinkWorld): LinkTarget {
  const file = fileAt(path, post, world)
  if (file.kind === 'file') return file
  // Sites that are made of Markdown files show `b.md` as `b.html`.
  const page = /\.html?$/i.test(path)
    ? byClaim(path.replace(/\.html?$/i, ''), anchorOf(address), post, world, false)
    : null
  if (page?.kind === 'post') return page
  if (/\.[a-z\d]{1,5}$/i.test(path)) return file
  return byClaim(path, anchorOf(address), post, world, false)
}

/** Finds what a picture's address leads to: a file of the folder, or nothing that it knows of. */
export function resolveImage(
  { href }: Pick<TextImage, 'href'>,
  post: PostFacts,
  world: LinkWorld,
): LinkTarget {
  const address = href.trim()
  if (address === '' || /^(?:https?|data|blob):/i.test(address) || address.startsWith('//')) return elsewhere
  if (isFilledInBySite(address)) return elsewhere
  const file = fileAt(pathOf(address), post, world)
  if (file.kind === 'file') return file
  if (isPathOfComputer(address)) return { kind: 'local', why: 'path' }
  return schemeOf(address) !== null ? { kind: 'local', why: 'program' } : file
}

const elsewhere: LinkTarget = { kind: 'elsewhere', address: null }

/** Schemes that browsers know and yet follow from no page. */
const refusedSchemes = new Set(['ftp', 'ftps', 'data', 'javascript', 'vbscript', 'blob'])

function byAddress(address: string, { known }: LinkWorld): LinkTarget {
  const post = known.at(address)
  return post === null
    ? { kind: 'elsewhere', address }
    : { kind: 'post', post, anchor: null, isByAddress: true }
}

/** Between pages that say where the site shows them, a path may go from the one's place to the other's. Its ids are the site's. */
function atPlaceOnSite(path: string, { permalink }: PostFacts, { known }: LinkWorld): LinkTarget | null {
  const place = permalink === null ? null : placeFrom(permalink, path)
  const post = place === null ? null : known.atPermalink(place)
  return post === null ? null : { kind: 'post', post, anchor: null, isByAddress: false }
}

/** A path from the root is the site's own; of the folder only where such a file is there. */
function onSite(path: string, anchor: string | null, post: PostFacts, world: LinkWorld): LinkTarget {
  const address = joinAddress(world.settings.baseUrl, path)
  const page = address === null ? null : world.known.at(address)
  if (page !== null) return { kind: 'post', post: page, anchor: null, isByAddress: true }
  const named = world.known.exactly(path.replace(/^\/+|\/+$/g, ''))
  if (named !== null) return { kind: 'post', post: named, anchor, isByAddress: false }
  const file = fileAt(path, post, world)
  return file.kind === 'file' ? file : elsewhere
}

function byClaim(
  path: string,
  anchor: string | null,
  post: PostFacts,
  { known, settings, files }: LinkWorld,
  isFile: boolean,
): LinkTarget {
  const target = resolveName({ text: path, source: 'details' }, post, { known, settings })
  if (target.kind === 'post') return { kind: 'post', post: target.post, anchor, isByAddress: false }
  if (target.kind === 'ambiguous') return { kind: 'ambiguous', candidates: target.candidates }
  if (target.kind === 'site') return { kind: 'elsewhere', address: target.entry.url }
  if (target.kind === 'outside') return { kind: 'elsewhere', address: target.url }
  const place = besides(path, post)
  // An article that can't be read is no post, but it is there.
  const unread = place === null ? null : files.find(place)
  if (unread !== null) return { kind: 'file', path: unread, isOtherCase: false }
  return { kind: 'missing', path: place, isPost: isFile || !/\.\w{1,5}$/.test(path) }
}

function fileAt(path: string, post: PostFacts, { files, settings }: LinkWorld): LinkTarget {
  const place = besides(path, post)
  const exact = place === null ? null : files.find(place)
  if (exact !== null) return { kind: 'file', path: exact, isOtherCase: false }
  const other = place === null ? null : files.findInAnyCase(place)
  if (other !== null) return { kind: 'file', path: other, isOtherCase: true }
  // What stands under the site's root need not stand in the folder.
  if (path.startsWith('/') && (settings.baseUrl !== null || !keepsPictures(path, files))) return elsewhere
  return { kind: 'missing', path: place, isPost: false }
}

/** `[[name]]`, `[[name.md]]`, `[[folder/name]]`, `[[Title]]`, `[[#heading]]`, and of files `[[picture.png]]`. */
function wikiTarget(link: TextLink, post: PostFacts, world: LinkWorld): LinkTarget {
  const [name = '', heading] = link.href.split('#', 2)
  const anchor = heading === undefined ? null : heading.trim()
  if (name.trim() === '') return { kind: 'wiki', target: post, anchor }
  const file = /\.[a-z\d]{1,5}$/i.test(name) ? world.files.findByEnd(name.trim()) : null
  if (file !== null) return { kind: 'wiki', target: file, anchor: null }
  const { known } = world
  const article = name.trim().replace(/\.(?:md|markdown)$/i, '')
  const found = [known.named(article), known.titled(name)].find((posts) => posts.length > 0) ?? []
  return { kind: 'wiki', target: found.length === 1 ? (found[0] ?? null) : null, anchor }
}

/**
 * A path of one computer: `file:`, `C:\`, `\\server`, or a place of its disks. A site has pages under `/home/` and `/media/`
 * too: those are paths only where a folder that every system gives its users stands in them.
 */
function isPathOfComputer(address: string): boolean {
  return (
    /^file:/i.test(address) ||
    /^[a-z]:(?:[\\/]|%5c)/i.test(address) ||
    /^(?:\\\\|%5c%5c)/i.test(address) ||
    /^(?:~\/|\/(?:Users|Volumes)\/[^/]|\/mnt\/[a-z]\/|\/(?:private\/)?var\/folders\/)/.test(address) ||
    /^\/home\/[^/]+\/(?:Desktop|Documents|Downloads|Dropbox|Music|OneDrive|Pictures|Videos)\//i.test(address)
  )
}

/** What the site's own program fills in: `{{ site.url }}/a`, `{% link a.md %}`, `${base}/a`, `@/a.md`; `g` is Hugo's glossary. */
function isFilledInBySite(address: string): boolean {
  return /^g$|^\{|\{[{%]|<%|\$\{|^@(?:site|theme)?\//.test(address)
}

/**
 * True where the folder has files in the place that a path from the root begins with, so that its root is the site's; not
 * where the file stands in one of those folders that become a site's root.
 */
function keepsPictures(path: string, { all, findByEnd }: KnownFileNames): boolean {
  if (['static', 'public'].some((root) => findByEnd(`${root}/${path.replace(/^\/+/, '')}`) !== null))
    return false
  const [, first = ''] = /^\/+([^/]+\/)/.exec(path) ?? []
  return all.some((file) =>
    first === '' ? !file.includes('/') && pictureTypeOf(file) !== null : file.startsWith(first),
  )
}

function pathOf(address: string): string {
  return decodePercent(address.replace(/[?#].*$/s, ''))
}

function anchorOf(address: string): string | null {
  const at = address.indexOf('#')
  return at === -1 ? null : decodePercent(address.slice(at + 1))
}

/** A path as seen from the post's own folder (or, with `/`, from the Articles folder); null outside that. */
function besides(path: string, post: PostFacts): string | null {
  const parts = path.startsWith('/') ? [] : post.file.split('/').slice(0, -1)
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}
