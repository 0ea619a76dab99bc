import { removalOf } from '../pager-lines.ts'
import { pagerIn } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { buttonName } from '../wording.ts'

/** No label of a button stands alone at the end of a text. */
export const pagerNoTitle: Rule = {
  id: 'pager/no-title',
  severity: 'warning',
  detects: 'A Previous or Next label stands at the end of the text and no title follows it.',
  fix: 'Removes the lines, or goes to them.',
  *check({ workspace }) {
    for (const post of workspace.posts)
      for (const pager of post.pagersInText) {
        if (pager.target !== null || !pager.isAtEnd) continue
        yield {
          file: post.file,
          range: pager.range,
          message: `This looks like your site's ${buttonName(pager.direction)} button without its title: readers see a label that leads nowhere.`,
          subject: pagerIn(post, pager),
          fixes: [
            {
              id: 'remove-lines',
              title: 'Remove lines',
              safe: false,
              action: { kind: 'change', changes: [removalOf(post, pager)] },
            },
            {
              id: 'go-to-place',
              title: 'Leave it, show me where',
              safe: false,
              action: { kind: 'go-to-place' },
            },
          ],
        }
      }
  },
}
