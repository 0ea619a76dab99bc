import { closestText } from '../../domain/likeness.ts'
import type { PostFacts, TextLink } from '../../domain/post.ts'
import type { Fix } from '../finding.ts'
import { retarget, unlink } from '../link-fixes.ts'
import { linkIn } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { quoted, quotedOnButton, titleOf } from '../wording.ts'

/**
 * The place on a page that a link names is a heading there (or an id of raw HTML). Of a page by its address on the site
 * nothing is said, since a site makes ids of its own.
 */
export const linkAnchor: Rule = {
  id: 'link/anchor',
  severity: 'error',
  otherwise: { severity: 'note', when: 'in Latin letters, where the headings are in others' },
  detects: 'A link leads to a heading that its article does not have.',
  fix: 'Links to the nearest heading, to the article as a whole, or keeps only the words.',
  *check({ links }) {
    for (const { post, link, target } of links) {
      if (target.kind !== 'post' || target.isByAddress || target.anchor === null) continue
      const { post: page, anchor } = target
      if (isThere(anchor, page)) continue
      const isSpelled = mayBeSpelledByTheSite(anchor, page)
      yield {
        file: post.file,
        range: link.range,
        ...(isSpelled && { severity: 'note' }),
        message: isSpelled
          ? `${titleOf(post)} links to ${quoted(`#${anchor}`)}${page === post ? '' : ` in ${titleOf(page)}`}: readers get there only if your site spells the names of its headings in Latin letters.`
          : page === post
            ? `A link in ${titleOf(post)} leads to ${quoted(`#${anchor}`)}, but no heading there is called so: readers stay where they are.`
            : `${titleOf(post)} links to ${quoted(`#${anchor}`)} in ${titleOf(page)}, but no heading there is called so: readers land at the top of the page.`,
        subject: linkIn(post, link),
        fixes: fixesFor(post, link, page, anchor),
      }
    }
  },
}

/** What sites put below every article by themselves: its comments, and the form to write one. */
const ofEverySite = /^(?:comments|respond|disqus_thread)$/i

/** An empty place and `#top` are the page's beginning (HTML, 7.4.6.4); `#:~:text=` is found by the browser. */
function isThere(anchor: string, page: PostFacts): boolean {
  if (ofEverySite.test(anchor)) return true
  return anchor === '' || /^top$/i.test(anchor) || anchor.startsWith(':~:') || page.anchors.includes(anchor)
}

/** Some sites' programs spell the ids of headings in Latin letters (pinyin, romaji); which letters those would be can't be told here. */
function mayBeSpelledByTheSite(anchor: string, page: PostFacts): boolean {
  return /^[\x21-\x7e]+$/.test(anchor) && page.anchors.some((one) => /(?!\p{Script=Latin})\p{L}/u.test(one))
}

function fixesFor(post: PostFacts, link: TextLink, page: PostFacts, anchor: string): readonly Fix[] {
  const nearest = closestText(anchor, page.anchors)
  const path = link.address.replace(/#.*$/s, '')
  const fixes = [
    nearest === null
      ? null
      : retarget(post, link, `${path}#${encodeURIComponent(nearest)}`, {
          id: 'nearest-heading',
          title: `Link to ${quotedOnButton(`#${nearest}`)}`,
          safe: false,
        }),
    path === ''
      ? null
      : retarget(post, link, path, {
          id: 'whole-article',
          title: `Link to ${quotedOnButton(page.title?.text ?? page.name)} as a whole`,
          safe: false,
        }),
    unlink(post, link),
  ]
  return fixes.filter((fix) => fix !== null)
}
