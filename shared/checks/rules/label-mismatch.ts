import { relativeLink } from '../../domain/relative-link.ts'
import type { Fix } from '../finding.ts'
import { labelFix } from '../label-fix.ts'
import { retarget } from '../link-fixes.ts'
import { type MislabelledLink, mislabelledLinks } from '../link-labels.ts'
import { linkIn } from '../precedence.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { quotedOnButton, titleOf } from '../wording.ts'

/** A link whose words are one article's title does not lead to another. */
export const labelMismatch: Rule = {
  id: 'label/mismatch',
  severity: 'error',
  detects: 'The words of a link are the title of one article, and its address leads to another.',
  fix: 'Leads to the article that the words name, or writes the title of the one that it leads to.',
  *check(context) {
    for (const found of mislabelledLinks(context)) {
      const { post, link, target, kind, other } = found
      if (kind !== 'mismatch' || other === null) continue
      yield {
        file: post.file,
        range: link.range,
        message: `A link in ${titleOf(post)} says ${titleOf(other)}, but takes readers to ${titleOf(target)}.`,
        subject: linkIn(post, link),
        fixes: fixesFor(found, context),
      }
    }
  },
}

/** Where another link already leads to the article that the words name, the words are what is wrong. */
function fixesFor(found: MislabelledLink, { links }: CheckContext): readonly Fix[] {
  const { post, link, other } = found
  if (other === null) return []
  const isLinked = links.some(
    (one) =>
      one.post === post && one.link !== link && one.target.kind === 'post' && one.target.post === other,
  )
  const lead = retarget(post, link, relativeLink(post.file, other.file), {
    id: 'lead-there',
    title: `Lead to ${quotedOnButton(other.title?.text ?? other.name)}`,
    safe: false,
  })
  const write = labelFix(found, false)
  return isLinked ? [...write, lead] : [lead, ...write]
}
