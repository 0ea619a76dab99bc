import type { PostFacts } from '../../domain/post.ts'
import { startOfFile } from '../../domain/text-range.ts'
import type { Fix } from '../finding.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { quotedOnButton } from '../wording.ts'

/** Every article has a title. */
export const postTitleMissing: Rule = {
  id: 'post/title-missing',
  severity: 'error',
  detects: 'An article has no title.',
  fix: 'Takes the title from the first heading, or goes to the place.',
  *check({ workspace }) {
    for (const post of workspace.posts) {
      if (post.title !== null || post.frontMatter.kind === 'broken') continue
      yield {
        file: post.file,
        range: startOfFile,
        message: `'${post.file}' has no title, so readers would see a page without a name.`,
        subject: detailsOf(post, 'title'),
        fixes: [titleFix(post)],
      }
    }
  },
}

function titleFix(post: PostFacts): Fix {
  const heading = post.firstHeading?.trim()
  if (!heading)
    return { id: 'go-to-place', title: 'Write a title', safe: false, action: { kind: 'go-to-place' } }
  return {
    id: 'use-heading',
    title: `Use ${quotedOnButton(heading)}`,
    safe: false,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: 'title', value: heading }],
    },
  }
}
