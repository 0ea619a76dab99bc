import { runChecks } from '../../shared/checks/run.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { surroundingsOf } from '../../shared/render/surroundings.ts'
import type { CheckReply, CheckRequest } from './check-messages.ts'

let workspace: Workspace | null = null

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  if (data.kind === 'workspace') workspace = data.workspace
  else if (workspace !== null) postMessage(check(workspace, data))
})

function check(
  saved: Workspace,
  { number, draft, today }: Extract<CheckRequest, { kind: 'check' }>,
): CheckReply {
  const facts = draft === null ? null : postFacts(draft.file, draft.text)
  const now = facts === null ? saved : { ...saved, posts: withDraft(saved.posts, facts) }
  return {
    number,
    findings: runChecks(now, { today }),
    draft: facts,
    surroundings: facts === null ? null : surroundingsOf(facts.name, now, 'any'),
  }
}

/** Unsaved text wins over what is on the disk. */
function withDraft(posts: readonly PostFacts[], draft: PostFacts): readonly PostFacts[] {
  return posts.map((post) => (post.file === draft.file ? draft : post))
}
