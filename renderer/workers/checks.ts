import type { PostFacts } from '../../shared/domain/post.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { surroundingsAmong } from '../../shared/render/surroundings.ts'
import type { CheckReply, CheckRequest } from './check-messages.ts'
import { CheckedFolder } from './checked-folder.ts'
import { isOnlyMoved } from './moved-facts.ts'

let folder: CheckedFolder | null = null
let settings: Workspace['settings'] | null = null
/** The draft's facts that the window has. */
let told: PostFacts | null = null

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  switch (data.kind) {
    case 'workspace':
      folder = new CheckedFolder(data.workspace)
      settings = data.workspace.settings
      told = null
      break
    case 'change':
      folder?.change(data.change)
      settings = data.change.settings ?? settings
      break
    case 'check':
      if (folder !== null && settings !== null) postMessage(check(folder, settings, data))
      // The answer is on its way.
      setTimeout(() => folder?.prepare())
      break
    default:
      data satisfies never
  }
})

function check(
  folder: CheckedFolder,
  settings: Workspace['settings'],
  { number, draft, today }: Extract<CheckRequest, { kind: 'check' }>,
): CheckReply {
  const facts = draft === null ? null : postFacts(draft.file, draft.text)
  const found = folder.check(facts, today)
  const surroundings =
    facts === null ? null : surroundingsAmong(facts.name, settings, 'any', folder.seriesRound(facts))
  const isKnown = facts !== null && told !== null && isOnlyMoved(told, facts)
  if (!isKnown) told = facts
  return { number, found, draft: isKnown ? 'as-before' : facts, surroundings }
}
