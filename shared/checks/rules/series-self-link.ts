import { claimIn } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { buttonName, titleOf } from '../wording.ts'

/** No article names itself as its neighbour. */
export const seriesSelfLink: Rule = {
  id: 'series/self-link',
  severity: 'error',
  detects: 'An article names itself as its own previous or next part.',
  fix: 'Clears the link (safe).',
  *check({ claims }) {
    for (const { post, claim, target } of claims) {
      if (target.kind !== 'post' || target.post !== post) continue
      const title = titleOf(post)
      yield {
        file: post.file,
        range: claim.range,
        message: `${buttonName(claim.direction)} in ${title} leads readers back to ${title} itself.`,
        subject: claimIn(post, claim),
        fixes: [
          {
            id: 'clear',
            title: 'Clear this link',
            safe: true,
            action: {
              kind: 'change',
              changes: [{ kind: 'set-detail', file: post.file, key: claim.key, value: null }],
            },
          },
        ],
      }
    }
  },
}
