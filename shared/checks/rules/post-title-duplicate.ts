import type { PostFacts } from '../../domain/post.ts'
import { appendTo } from '../../domain/title-index.ts'
import { normaliseTitle } from '../../domain/title-match.ts'
import { goThere } from '../link-fixes.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** No two articles have one title. The first by its file keeps it; the others are told. */
export const postTitleDuplicate: Rule = {
  id: 'post/title-duplicate',
  severity: 'warning',
  detects: 'Two articles have the same title.',
  fix: 'Goes to the title, so that one of them can be renamed.',
  *check({ workspace }) {
    const byTitle = new Map<string, PostFacts[]>()
    for (const post of workspace.posts)
      if (post.title !== null) appendTo(byTitle, normaliseTitle(post.title.text), post)
    for (const posts of byTitle.values()) {
      const [first, ...others] = [...posts].sort((a, b) => (a.file < b.file ? -1 : 1))
      if (first?.title == null) continue
      for (const post of others) {
        if (post.title === null) continue
        yield {
          file: post.file,
          range: post.title.range,
          message: `Readers can't tell '${post.file}' from '${first.file}': both are called ${titleOf(post)}.`,
          subject: detailsOf(post, 'title'),
          related: [
            { file: first.file, range: first.title.range, message: 'This article has the same title.' },
          ],
          fixes: [goThere('Change this title')],
        }
      }
    }
  },
}
