import type { Change } from '../../domain/change.ts'
import type { PostFacts, TextPager } from '../../domain/post.ts'
import { titleMatches } from '../../domain/title-match.ts'
import type { Fix } from '../finding.ts'
import { removalOf } from '../pager-lines.ts'
import { pagerIn } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { buttonName, quotedOnButton } from '../wording.ts'

/** No button of the site is left in the text: the site draws its own. */
export const pagerInText: Rule = {
  id: 'pager/in-text',
  severity: 'warning',
  detects: "The site's own Previous or Next button was copied along and is still in the text.",
  fix: 'Removes the lines and keeps where the button led (safe).',
  *check({ workspace, today }) {
    for (const post of workspace.posts)
      for (const pager of post.pagersInText) {
        if (pager.target === null || !(pager.isAtEnd || pager.isDoubled)) continue
        const lines = pager.isAtEnd ? 'last lines' : 'lines'
        yield {
          file: post.file,
          range: pager.range,
          message: `These ${lines} are your site's ${buttonName(pager.direction)} button. Pasted back, readers see it twice.`,
          subject: pagerIn(post, pager),
          fixes: fixesFor(post, pager, pager.target, today),
        }
      }
  },
}

/** Where another link is noted already, a person says which of the two is right; unreadable details can't keep a link. */
function fixesFor(post: PostFacts, pager: TextPager, target: string, today: string | null): readonly Fix[] {
  if (post.frontMatter.kind === 'broken')
    return [{ id: 'go-to-place', title: 'Show the lines', safe: false, action: { kind: 'go-to-place' } }]
  const remove: Change = removalOf(post, pager)
  const key = `pager.${pager.direction}`
  const keep: Change = { kind: 'set-detail', file: post.file, key, value: target }
  const seen: readonly Change[] =
    today === null ? [] : [{ kind: 'set-detail', file: post.file, key: 'pager.seen', value: today }]
  const noted = post.claims.find((claim) => claim.source === 'pager' && claim.direction === pager.direction)
  const removeAndKeep = (title: string, safe: boolean, changes: readonly Change[]): Fix => ({
    id: 'remove-lines',
    title,
    safe,
    action: { kind: 'change', changes },
  })
  if (noted === undefined || noted.text.trim() === '')
    return [removeAndKeep('Remove lines, keep the link', true, [remove, keep, ...seen])]
  if (titleMatches(noted.text, target) !== null)
    return [removeAndKeep('Remove lines, keep the link', true, [remove])]
  return [
    removeAndKeep(`Remove lines, keep the link to ${quotedOnButton(noted.text)}`, false, [remove]),
    {
      ...removeAndKeep(`Remove lines, link to ${quotedOnButton(target)}`, false, [remove, keep, ...seen]),
      id: 'remove-lines-and-relink',
    },
  ]
}
