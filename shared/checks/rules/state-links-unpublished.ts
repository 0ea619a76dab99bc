import type { PostFacts } from '../../domain/post.ts'
import type { Fix } from '../finding.ts'
import { unlink } from '../link-fixes.ts'
import { isOverdue } from '../overdue.ts'
import { claimIn, linkIn } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { buttonName, quotedOnButton, titleOf } from '../wording.ts'

/**
 * What is live leads only to what is live. That the parts of a series name each other while they are all being written is
 * no fault; a link in the text of a draft is worth a note, since the other has to be live by then. In a folder whose
 * articles say nothing of their status nothing is said, and nothing is noted of what should be live by its date already.
 */
export const stateLinksUnpublished: Rule = {
  id: 'state/links-unpublished',
  severity: 'error',
  otherwise: { severity: 'note', when: 'from an article that is not live itself' },
  detects: 'A live article leads to one that is not live yet.',
  fix: 'Sets the other article to Live, or takes the link away.',
  *check({ claims, links, today }) {
    for (const { post, claim, target } of claims) {
      if (claim.source !== 'details' || post.status !== 'published' || target.kind !== 'post') continue
      if (target.post === post || !isKnownHidden(target.post)) continue
      yield {
        file: post.file,
        range: claim.range,
        message: `${titleOf(post)} is live, but its ${buttonName(claim.direction)} leads to ${titleOf(target.post)}, ${stateOf(target.post)}.`,
        subject: claimIn(post, claim),
        fixes: [...publish(target.post), clear(post, claim.key)],
      }
    }
    for (const { post, link, target } of links) {
      if (target.kind !== 'post' || target.post === post || !isKnownHidden(target.post)) continue
      const isFromLive = isLive(post)
      if (!isFromLive && (post.ownStatus === null || isOverdue(target.post, today))) continue
      const other = titleOf(target.post)
      yield {
        file: post.file,
        range: link.range,
        severity: isFromLive ? 'error' : 'note',
        message: isFromLive
          ? `${titleOf(post)} is live but links to ${other}, ${stateOf(target.post)}.`
          : `${titleOf(post)} links to ${other}, ${stateOf(target.post)}: readers need that to be live first.`,
        subject: linkIn(post, link),
        fixes: [...publish(target.post), unlink(post, link)].filter((fix) => fix !== null),
      }
    }
  },
}

function isLive(post: PostFacts): boolean {
  return post.status === 'published' && !post.isPlaceholder
}

/** Details that can't be read say nothing of their article's state, and have a finding of their own. */
function isKnownHidden(post: PostFacts): boolean {
  return post.frontMatter.kind !== 'broken' && !isLive(post)
}

function stateOf(post: PostFacts): string {
  if (post.isPlaceholder) return 'only a placeholder'
  return post.status === 'review' ? 'still in review' : 'still a draft'
}

/** A placeholder has nothing to publish. */
function publish(post: PostFacts): readonly Fix[] {
  if (post.isPlaceholder || post.frontMatter.kind === 'broken') return []
  return [
    {
      id: 'publish',
      title: `Set ${quotedOnButton(post.title?.text ?? post.name)} to Live`,
      safe: false,
      action: {
        kind: 'change',
        changes: [{ kind: 'set-detail', file: post.file, key: 'status', value: 'published' }],
      },
    },
  ]
}

function clear(post: PostFacts, key: string): Fix {
  return {
    id: 'clear',
    title: 'Clear this link',
    safe: false,
    action: { kind: 'change', changes: [{ kind: 'set-detail', file: post.file, key, value: null }] },
  }
}
