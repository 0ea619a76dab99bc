import { resolveLink } from '../../domain/link-target.ts'
import type { PostFacts, TextLink } from '../../domain/post.ts'
import { headingMeant } from '../heading-meant.ts'
import { retarget } from '../link-fixes.ts'
import { linkIn } from '../precedence.ts'
import type { CheckContext, ResolvedLink, Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/**
 * A link to a heading names it as pages do: small letters, hyphens for blanks. Told only where what is written plainly means
 * a heading that is there; any other is `link/anchor`.
 */
export const linkAnchorForm: Rule = {
  id: 'link/anchor-form',
  severity: 'warning',
  detects:
    'A link names a heading in a form that no page has: with blanks, capital letters, a second # or without its accents.',
  fix: 'Writes it as the page has it (safe).',
  *check(context) {
    for (const { post, link, target } of [...context.links, ...unread(context)]) {
      if (target.kind !== 'post' || target.isByAddress || target.anchor === null) continue
      const meant = headingMeant(target.anchor, target.post)
      if (meant === null) continue
      yield {
        file: post.file,
        range: link.range,
        message: messageOf(post, link, target.post),
        subject: linkIn(post, link),
        fixes: [
          retarget(post, link, `${link.address.replace(/#.*$/s, '').trim()}#${encodeURIComponent(meant)}`, {
            id: 'heading-form',
            title: `Link to #${meant}`,
            safe: true,
          }),
        ],
      }
    }
  },
}

/** What stands in the text as `[words](#Heading Name)`, which Markdown doesn't take for a link; the blanks are all in the heading. */
function unread({ workspace, linkWorld }: CheckContext): readonly ResolvedLink[] {
  return workspace.posts.flatMap((post) =>
    post.unreadLinks
      .filter(({ href }) => /^[^\s#]*#/.test(href))
      .map((link) => ({ post, link, target: resolveLink(link, post, linkWorld) })),
  )
}

function messageOf(post: PostFacts, link: TextLink, page: PostFacts): string {
  const named = quoted(link.href)
  if (/\s/.test(link.address))
    return `Readers of ${titleOf(post)} see brackets instead of a link: ${named} holds blanks.`
  return page === post
    ? `A link in ${titleOf(post)} names a heading as ${named}, which pages write otherwise: readers stay where they are.`
    : `${titleOf(post)} links to ${named}, which ${titleOf(page)} writes otherwise: readers land at the top of the page.`
}
