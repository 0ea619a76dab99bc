import { type LinkTarget, type LinkWorld, resolveImage, resolveLink } from '../domain/link-target.ts'
import { pictureTypeOf } from '../domain/picture-type.ts'
import type { PostFacts, TextImage, TextLink } from '../domain/post.ts'
import { relativeLink } from '../domain/relative-link.ts'
import type { Fix } from './finding.ts'
import { headingMeant } from './heading-meant.ts'
import { retarget } from './link-fixes.ts'
import type { CheckContext, ResolvedLink } from './rule.ts'

/** What is written as a link, with an address that has blanks in it, and what that would lead to. */
export function unreadLinksIn({ workspace, linkWorld }: CheckContext): readonly ResolvedLink[] {
  return workspace.posts.flatMap((post) =>
    post.unreadLinks.flatMap((link) => {
      const target = resolveUnread(link, post, linkWorld)
      return target === null ? [] : [{ post, link, target }]
    }),
  )
}

/** The same of pictures. */
export function unreadImagesIn({ workspace, linkWorld }: CheckContext): readonly ResolvedLink<TextImage>[] {
  return workspace.posts.flatMap((post) =>
    post.unreadImages.map((link) => ({ post, link, target: resolveImage(link, post, linkWorld) })),
  )
}

/**
 * What an address with blanks in it would lead to; null of words in brackets that are plainly no address: those name no
 * file of the folder, and neither begin nor end as an address does.
 */
export function resolveUnread(link: TextLink, post: PostFacts, world: LinkWorld): LinkTarget | null {
  const path = link.href.replace(/[?#].*$/s, '')
  if (path === '') return null
  const isNamed = world.known.exactly(path) !== null
  const target = resolveLink(link, post, world)
  return isNamed || target.kind === 'file' || looksLikeAddress(path) ? target : null
}

/** Writes the address as a link can hold it; safe where that surely leads where it was meant to. */
export function withoutBlanks(
  { post, link, target }: ResolvedLink<TextImage>,
  { known }: LinkWorld,
): Fix | null {
  const fix = { id: 'write-blanks', title: 'Write its blanks as %20', safe: true }
  if (target.kind === 'file' && !target.isOtherCase)
    return retarget(post, link, relativeLink(post.file, target.path), fix)
  if (target.kind === 'post' && !target.isByAddress) {
    const place = placeOn(target.post, target.anchor)
    const isSure = place !== null && known.exactly(target.post.name) === target.post
    return retarget(post, link, relativeLink(post.file, target.post.file) + (place ?? ''), {
      ...fix,
      safe: isSure,
    })
  }
  const isByAddress = target.kind === 'post' || (target.kind === 'elsewhere' && isOnWeb(link.href))
  if (!isByAddress) return null
  return retarget(post, link, blanksWritten(link.address), { ...fix, safe: target.kind === 'post' })
}

/** An address with its blanks as a link can hold them. */
export function blanksWritten(address: string): string {
  return address.replace(/\s/g, '%20')
}

/** As it follows the path in an address; null where there is no such place on the page. */
function placeOn(page: PostFacts, anchor: string | null): string | null {
  if (anchor === null) return ''
  const meant = page.anchors.includes(anchor) ? anchor : headingMeant(anchor, page)
  return meant === null ? null : `#${encodeURIComponent(meant)}`
}

function looksLikeAddress(path: string): boolean {
  return isOnWeb(path) || /^\.{1,2}\//.test(path) || endsAsFile(path)
}

function isOnWeb(address: string): boolean {
  return /^https?:\/\/\S/i.test(address)
}

function endsAsFile(path: string): boolean {
  return pictureTypeOf(path) !== null || /\.(?:md|markdown|html?|pdf|docx?|odt|mp3|mp4)$/i.test(path)
}
