import { decodePercent, isAddress } from '../../domain/address.ts'
import { closestText } from '../../domain/likeness.ts'
import type { LinkTarget } from '../../domain/link-target.ts'
import { resolveImage } from '../../domain/link-target.ts'
import { pictureTypeOf } from '../../domain/picture-type.ts'
import type { PostFacts, TextImage } from '../../domain/post.ts'
import { relativeLink } from '../../domain/relative-link.ts'
import type { Fix } from '../finding.ts'
import { goThere, retarget } from '../link-fixes.ts'
import { detailsOf, linkIn } from '../precedence.ts'
import type { CheckContext, Fault, ResolvedLink, Rule } from '../rule.ts'
import { unreadImagesIn, withoutBlanks } from '../unread-addresses.ts'
import { quoted, quotedOnButton, titleOf } from '../wording.ts'

/** Every picture of a text, and every cover, that is no address of the web is a file of the folder. */
export const linkImage: Rule = {
  id: 'link/image',
  severity: 'error',
  detects:
    'A picture of an article, or its cover, is not in the folder, or has blanks in its address, so that readers see brackets.',
  fix: 'Takes the closest picture of the folder, writes the blanks so that the picture is shown (safe where it is here), or goes to the place.',
  *check(context) {
    for (const { post, link, target } of context.images) {
      const message = messageOf(post, link.href, target)
      if (message === null) continue
      const found = pictureFor(target, link.href, context)
      const fix =
        found === null
          ? goThere('Go to the picture')
          : retarget(post, link, relativeLink(post.file, found), take(found))
      yield { file: post.file, range: link.range, message, subject: linkIn(post, link), fixes: [fix] }
    }
    for (const resolved of unreadImagesIn(context)) yield unreadFault(resolved, context)
    for (const post of context.workspace.posts) yield* coverFaults(post, context)
  },
}

/** What Markdown takes for no picture, whatever it would show. */
function unreadFault(resolved: ResolvedLink<TextImage>, context: CheckContext): Fault {
  const { post, link, target } = resolved
  const missing = target.kind === 'missing' ? ", and it isn't in this folder" : ''
  const found = missing === '' ? null : pictureFor(target, link.href, context)
  const fix =
    found === null
      ? withoutBlanks(resolved, context.linkWorld)
      : retarget(post, link, relativeLink(post.file, found), take(found))
  return {
    file: post.file,
    range: link.range,
    message: `Readers of ${titleOf(post)} see brackets instead of a picture: ${quoted(link.href)} holds blanks${missing}.`,
    subject: linkIn(post, link),
    fixes: [fix ?? goThere('Go to the picture')],
  }
}

function* coverFaults(post: PostFacts, context: CheckContext): Iterable<Fault> {
  const { cover } = post
  if (cover === null || isAddress(cover.text)) return
  const target = coverTarget(cover.text, post, context)
  const message = messageOf(post, cover.text, target)
  if (message === null) return
  const found = pictureFor(target, cover.text, context)
  const fixes: readonly Fix[] =
    found === null
      ? [goThere('Choose another cover')]
      : [
          {
            ...take(found),
            action: {
              kind: 'change',
              changes: [
                { kind: 'set-detail', file: post.file, key: 'cover', value: relativeLink(post.file, found) },
              ],
            },
          },
        ]
  yield { file: post.file, range: cover.range, message, subject: detailsOf(post, 'cover'), fixes }
}

/** A cover is told as seen from its article, or from the folder. */
function coverTarget(cover: string, post: PostFacts, { linkWorld }: CheckContext): LinkTarget {
  const beside = resolveImage({ href: cover }, post, linkWorld)
  if (beside.kind !== 'missing') return beside
  const fromRoot = linkWorld.files.find(cover.replace(/^\.?\//, ''))
  return fromRoot === null ? beside : { kind: 'file', path: fromRoot, isOtherCase: false }
}

function messageOf(post: PostFacts, href: string, target: LinkTarget): string | null {
  if (target.kind !== 'file' && target.kind !== 'missing') return null
  const beginning = `Readers of ${titleOf(post)} don't see the picture ${quoted(href)}`
  if (target.kind === 'file' && target.isOtherCase)
    return `${beginning}: the file is called ${quoted(target.path)}, and a site tells capital letters from small ones.`
  if (target.kind !== 'missing') return null
  return target.path === null
    ? `${beginning}: it lies outside this folder.`
    : `${beginning}: it isn't in this folder.`
}

function pictureFor(target: LinkTarget, href: string, { linkWorld }: CheckContext): string | null {
  if (target.kind === 'file') return target.path
  const name = decodePercent(href.replace(/[?#].*$/s, '')).replace(/^.*[\\/]/s, '')
  return linkWorld.files.findByEnd(name) ?? closestPicture(name, linkWorld.files.all)
}

function closestPicture(name: string, files: readonly string[]): string | null {
  const pictures = files.filter((file) => pictureTypeOf(file) !== null)
  const closest = closestText(stem(name), pictures.map(stem))
  return pictures.find((file) => stem(file) === closest) ?? null
}

function stem(path: string): string {
  return path.replace(/^.*\//s, '').replace(/\.\w+$/, '')
}

function take(file: string): Pick<Fix, 'id' | 'title' | 'safe'> {
  return { id: `use:${file}`, title: `Use ${quotedOnButton(file)}`, safe: false }
}
