import { lastPart } from '../../domain/last-part.ts'
import type { PostFacts, TextLink } from '../../domain/post.ts'
import { relativeLink } from '../../domain/relative-link.ts'
import type { Fix } from '../finding.ts'
import { goThere, retarget, unlink } from '../link-fixes.ts'
import { linkIn } from '../precedence.ts'
import type { CheckContext, Fault, ResolvedLink, Rule } from '../rule.ts'
import { blanksWritten, unreadLinksIn, withoutBlanks } from '../unread-addresses.ts'
import { quoted, quotedOnButton, titleOf } from '../wording.ts'

/** Every relative link of a text leads to an article or a file of the folder, and is written so that it is a link. */
export const linkBroken: Rule = {
  id: 'link/broken',
  severity: 'error',
  detects:
    'A link leads to an article or a file that is not in the folder, or has blanks in its address, so that readers see brackets.',
  fix: 'Links to the closest article or file, writes blanks so that the link is one (safe where it leads to what is here), or keeps only the words.',
  *check(context) {
    for (const resolved of context.links) {
      const message = messageOf(resolved)
      if (message === null) continue
      const { post, link } = resolved
      const fixes = [...retargets(resolved, context), unlink(post, link)].filter((fix) => fix !== null)
      yield {
        file: post.file,
        range: link.range,
        message,
        subject: linkIn(post, link),
        fixes: fixes.length > 0 ? fixes : [goThere('Go to the link')],
      }
    }
    for (const resolved of unreadLinksIn(context)) yield unreadFault(resolved, context)
  },
}

function messageOf(resolved: ResolvedLink): string | null {
  const why = whyNotFollowed(resolved)
  const { post, link } = resolved
  return why === null
    ? null
    : `Readers of ${titleOf(post)} can't follow the link to ${quoted(link.href)}: ${why}.`
}

function whyNotFollowed({ link, target }: ResolvedLink): string | null {
  if (target.kind === 'ambiguous') return 'several articles could be meant'
  if (target.kind === 'file' && target.isOtherCase)
    return `the file is called ${quoted(target.path)}, and a site tells capital letters from small ones`
  if (target.kind !== 'missing') return null
  const lacking = lackingScheme(link)
  if (lacking !== null) return `it lacks ${quoted(lacking)} at its beginning`
  const thing = target.isPost ? 'article' : 'file'
  return target.path === null ? 'it leads out of this folder' : `no such ${thing} is in this folder`
}

/** What Markdown takes for no link, whatever it would lead to. */
function unreadFault(resolved: ResolvedLink, context: CheckContext): Fault {
  const { post, link } = resolved
  const why = whyNotFollowed(resolved)
  const named = `${quoted(link.href)} holds blanks${why === null ? '' : `, and ${why}`}`
  const whole = withoutBlanks(resolved, context.linkWorld)
  const others = whole === null ? retargets(resolved, context) : []
  return {
    file: post.file,
    range: link.range,
    message: `Readers of ${titleOf(post)} see brackets instead of a link: ${named}.`,
    subject: linkIn(post, link),
    fixes: [whole, ...others, unlink(post, link)].filter((fix) => fix !== null),
  }
}

function retargets(resolved: ResolvedLink, context: CheckContext): readonly (Fix | null)[] {
  const { post, link, target } = resolved
  if (target.kind === 'ambiguous') return target.candidates.map((candidate) => toPost(candidate, resolved))
  if (target.kind === 'file') return [toFile(target.path, resolved)]
  if (target.kind !== 'missing') return []
  const closest = context.closest(link.href.replace(/[?#].*$/s, ''), post)
  const file = target.path === null ? null : context.linkWorld.files.findByEnd(lastPart(target.path))
  const lacking = lackingScheme(link)
  if (lacking !== null)
    return [retarget(post, link, lacking + blanksWritten(link.address), withScheme(lacking))]
  return [
    target.isPost && closest ? toPost(closest, resolved) : null,
    !target.isPost && file !== null ? toFile(file, resolved) : null,
  ]
}

/** What a web or a mail address has to begin with, where a link is plainly meant for one. */
function lackingScheme({ href }: TextLink): 'https://' | 'mailto:' | null {
  if (
    /^(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:com|org|net|edu|gov)\/\S|(?:[\w-]+\.)+(?:com|org)$)/i.test(
      href,
    )
  )
    return 'https://'
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(href) ? 'mailto:' : null
}

function withScheme(scheme: string): Pick<Fix, 'id' | 'title' | 'safe'> {
  return { id: 'add-scheme', title: `Add ${scheme}`, safe: false }
}

function toPost(candidate: PostFacts, { post, link }: ResolvedLink): Fix {
  const place = blanksWritten(/#.*$/s.exec(link.address)?.[0] ?? '')
  return retarget(post, link, relativeLink(post.file, candidate.file) + place, {
    id: `link-to:${candidate.name}`,
    title: `Link to ${quotedOnButton(candidate.title?.text ?? candidate.name)}`,
    safe: false,
  })
}

function toFile(path: string, { post, link }: ResolvedLink): Fix {
  return retarget(post, link, relativeLink(post.file, path), {
    id: `link-to:${path}`,
    title: `Link to ${quotedOnButton(path)}`,
    safe: false,
  })
}
