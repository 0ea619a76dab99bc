import type { Detail, PostFacts, PostStatus } from '../../domain/post.ts'
import { closestStatus, statusMeant } from '../../domain/post-status.ts'
import type { Fix } from '../finding.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/** An article's state is one that Throughline knows: with any other it counts as a draft, and readers never see it. */
export const postStatusUnknown: Rule = {
  id: 'post/status-unknown',
  severity: 'warning',
  detects: 'The state of an article is none that is known, so that it counts as a draft.',
  fix: 'Marks it as a draft, in review, or live.',
  *check({ workspace }) {
    for (const post of workspace.posts) {
      const { ownStatus, frontMatter } = post
      if (ownStatus === null || frontMatter.kind === 'broken' || statusMeant(ownStatus.text) !== null)
        continue
      yield {
        file: post.file,
        range: ownStatus.range,
        message: `${titleOf(post)} counts as a draft, which readers don't see: its state, ${quoted(ownStatus.text)}, is none of draft, review and live.`,
        subject: detailsOf(post, 'status'),
        fixes: statesFor(ownStatus).map((state) => mark(post, state)),
      }
    }
  },
}

/** The one that is most likely meant first. */
function statesFor({ text }: Detail): readonly PostStatus[] {
  const closest = closestStatus(text)
  const all: readonly PostStatus[] = ['draft', 'review', 'published']
  return closest === null ? all : [closest, ...all.filter((state) => state !== closest)]
}

const titles: Readonly<Record<PostStatus, string>> = {
  draft: 'Mark it as a draft',
  review: 'Mark it as in review',
  published: 'Mark it as live',
}

function mark({ file }: PostFacts, state: PostStatus): Fix {
  return {
    id: `set-status:${state}`,
    title: titles[state],
    safe: false,
    action: { kind: 'change', changes: [{ kind: 'set-detail', file, key: 'status', value: state }] },
  }
}
