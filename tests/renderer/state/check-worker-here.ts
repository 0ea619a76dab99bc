import type { CheckReply, CheckRequest } from '../../../renderer/workers/check-messages.ts'
import { CheckedFolder } from '../../../renderer/workers/checked-folder.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'

/** Answers as the checking worker does, a little later and without a thread of its own. */
export function startCheckWorker(onReply: (reply: CheckReply) => void): (request: CheckRequest) => void {
  let folder: CheckedFolder | null = null
  return (request) => {
    if (request.kind === 'workspace') folder = new CheckedFolder(request.workspace)
    else if (request.kind === 'change') folder?.change(request.change)
    else {
      const draft = request.draft === null ? null : postFacts(request.draft.file, request.draft.text)
      const found = folder?.check(draft, request.today)
      if (found !== undefined)
        setTimeout(() => onReply({ number: request.number, found, draft, surroundings: null }))
    }
  }
}
