import { create } from 'zustand'
import type { Finding } from '../../shared/checks/finding.ts'
import { withChange } from '../../shared/checks/findings-change.ts'
import type { WorkspaceChange } from '../../shared/checks/folder-checker.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { today } from '../../shared/domain/today.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import type { CheckReply, CheckRequest } from '../workers/check-messages.ts'
import { startCheckWorker } from '../workers/check-worker.ts'
import { currentText, type LiveText, useArticle } from './article.ts'
import { pauseAfter } from './check-pause.ts'

/** The findings over the folder with the unsaved text of the open article, and that article's facts. */
interface Checking {
  readonly findings: readonly Finding[]
  /** Facts of the open article as it stands on the screen. */
  readonly draft: PostFacts | null
  readonly surroundings: CheckReply['surroundings']
  /** The text of the open article that the findings speak of; null where it is being checked again. */
  readonly checked: LiveText | null
  /** False until the first answer for this folder has come. */
  readonly isReady: boolean
}

const nothing: Checking = { findings: [], draft: null, surroundings: null, checked: null, isReady: false }

/** What the checks say now. */
export const useChecking = create<Checking>(() => nothing)

/** What is asked before the worker has been started. */
const waiting: CheckRequest[] = []
let send = (request: CheckRequest): void => {
  waiting.push(request)
}
/** The last question that was put. */
let asked: { readonly number: number; readonly live: LiveText | null; readonly time: number } = {
  number: 0,
  live: null,
  time: 0,
}
/** The number of the last question that was answered. */
let answered = 0
/** Who waits for what is checked now. */
const awaiting: (() => void)[] = []
let pause = pauseAfter(0)
let timer: ReturnType<typeof setTimeout> | undefined

/** Starts the worker that checks beside the typing; what was asked before is answered then. */
export function startChecking(): void {
  send = startCheckWorker((reply) => {
    if (reply.number === asked.number) pause = pauseAfter(performance.now() - asked.time)
    const { draft } = useChecking.getState()
    useChecking.setState({
      findings:
        reply.found.kind === 'all'
          ? reply.found.findings
          : withChange(useChecking.getState().findings, reply.found.files),
      draft: reply.draft === 'as-before' ? draft : reply.draft,
      surroundings: sameOr(useChecking.getState().surroundings, reply.surroundings),
      checked: reply.number === asked.number ? asked.live : null,
      isReady: true,
    })
    answered = reply.number
    for (const resolve of awaiting.splice(0)) resolve()
  })
  for (const request of waiting.splice(0)) send(request)
}

/** The old object where nothing in it is new: what shows it need not be shown again. */
function sameOr<Value>(old: Value, now: Value): Value {
  return JSON.stringify(old) === JSON.stringify(now) ? old : now
}

/** The folder is another one. `told` is what was told of it as it is now, where that was kept. */
export function setCheckedWorkspace(workspace: Workspace, told: string | null): void {
  const findings = told === null ? null : (JSON.parse(told) as readonly Finding[])
  useChecking.setState(findings === null ? nothing : { ...nothing, findings, isReady: true })
  send({ kind: 'workspace', workspace })
  checkDraft()
}

/** Files of the folder changed. */
export function changeCheckedWorkspace(change: WorkspaceChange): void {
  send({ kind: 'change', change })
  checkDraft()
}

/** The open article's text changed: check it after a short pause. */
export function checkSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(checkDraft, pause)
}

/** Comes back once the findings speak of the folder and of the open text as they are; does not wait for a pause of the typing. */
export async function whenChecked(): Promise<void> {
  while (answered !== asked.number || asked.live !== liveNow()) {
    if (asked.live !== liveNow()) checkDraft()
    await new Promise<void>((resolve) => awaiting.push(resolve))
  }
}

function liveNow(): LiveText | null {
  return useArticle.getState().article?.live ?? null
}

function checkDraft(): void {
  clearTimeout(timer)
  const { article } = useArticle.getState()
  const text = currentText()
  const draft = article === null || text === null ? null : { file: article.file, text }
  asked = { number: asked.number + 1, live: article?.live ?? null, time: performance.now() }
  send({ kind: 'check', number: asked.number, draft, today: today() })
}
