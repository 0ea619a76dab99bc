import type { PostFacts } from '../../domain/post.ts'
import { startOfFile } from '../../domain/text-range.ts'
import type { Fix } from '../finding.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { quotedOnButton } from '../wording.ts'

/**
 * Files that stand beside articles by a custom of shared folders, under names that no article has
 * (https://docs.github.com/en/communities/setting-up-your-project-for-healthy-contributions).
 */
const beside =
  /(?:^|\/)(?:readme|licen[cs]e|contributing|code[-_]of[-_]conduct|changelog|authors|security|notice)\.(?:md|markdown)$/i

/** Every article has a title. A licence or a note to readers of the folder, without any details, is no article. */
export const postTitleMissing: Rule = {
  id: 'post/title-missing',
  severity: 'error',
  detects: 'An article has no title.',
  fix: 'Takes the title from the first heading, or goes to the place.',
  *check({ workspace }) {
    for (const post of workspace.posts) {
      if (post.title !== null || post.frontMatter.kind === 'broken') continue
      if (post.frontMatter.kind === 'none' && beside.test(post.file)) continue
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
