import { titleMatches } from '../../domain/title-match.ts'
import { labelFix } from '../label-fix.ts'
import { mislabelledLinks } from '../link-labels.ts'
import { claimIn, linkIn } from '../precedence.ts'
import type { CheckContext, Fault, ResolvedClaim, Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/** A title is written to the letter wherever it names its article: in a claim, a copied button, or as the words of a link. */
export const labelCosmetic: Rule = {
  id: 'label/cosmetic',
  severity: 'note',
  detects:
    'An article is named by its title in another spelling: capital letters, quotation marks, dashes, or cut short.',
  fix: 'Writes the exact title (safe).',
  *check(context) {
    for (const resolved of context.claims) {
      const fault = claimFault(resolved, context)
      if (fault !== null) yield fault
    }
    for (const found of mislabelledLinks(context)) {
      if (found.kind !== 'cosmetic') continue
      yield {
        file: found.post.file,
        range: found.link.range,
        message: messageOf(found.label, found.title, titleOf(found.post)),
        subject: linkIn(found.post, found.link),
        fixes: labelFix(found, true),
      }
    }
  },
}

/** A name is no title, however it is spelled; nor is a title that several articles have a safe one to write. */
function claimFault({ post, claim, target }: ResolvedClaim, { known }: CheckContext): Fault | null {
  const title = target.kind === 'post' ? (target.post.title?.text ?? '') : ''
  if (target.kind !== 'post' || title === claim.text || title === '') return null
  const matches = titleMatches(claim.text, title)
  if (matches === null || matches === 'exact' || known.named(claim.text).includes(target.post)) return null
  if (known.titled(title).length !== 1 || known.named(title).length > 0) return null
  return {
    file: post.file,
    range: claim.range,
    message: messageOf(claim.text, title, titleOf(post)),
    subject: claimIn(post, claim),
    fixes: [
      {
        id: 'exact-title',
        title: 'Write the exact title',
        safe: true,
        action: {
          kind: 'change',
          changes: [{ kind: 'set-detail', file: post.file, key: claim.key, value: title }],
        },
      },
    ],
  }
}

function messageOf(label: string, title: string, from: string): string {
  return `${from} writes ${quoted(label)}, but the title that readers see is ${quoted(title)}.`
}
