import { create } from 'zustand'
import type { Change } from '../../shared/domain/change.ts'
import { type Arrangement, arrangedWorkspace, arrangingChanges } from '../../shared/domain/reorder.ts'
import { arrangingEffects, type PartEffect } from '../../shared/domain/series-effects.ts'
import { type OrderedSeries, seriesOf } from '../../shared/domain/series-order.ts'
import { makeChanges } from './fixing.ts'
import { type FolderNow, folderNow } from './folder-now.ts'
import { type KeptTexts, keepTexts, putTextsBack } from './kept-texts.ts'
import { useLibrary } from './library.ts'

/** What is to be done to series, worked out on the folder as it is when its turn comes. */
export interface Plan {
  readonly arrangements: readonly Arrangement[]
  /** What is changed besides, such as a setting. */
  readonly also?: readonly Change[]
  /** The part that is moved: its next move goes on with this step. */
  readonly moved?: string
  /** What a screen reader is told once it is done. */
  readonly says: string
}

/** One thing done to series, which can be taken back. */
interface Step {
  readonly moved: string | null
  readonly before: readonly OrderedSeries[]
  readonly folder: FolderNow
  readonly effects: readonly PartEffect[]
  readonly texts: KeptTexts
}

/** What was done on the board since it was opened. */
interface Arranging {
  /** The last is the one that can be taken back. */
  readonly steps: readonly Step[]
  /** The last thing was that a step was taken back. */
  readonly isTakenBack: boolean
  readonly said: string
}

const nothing: Arranging = { steps: [], isTakenBack: false, said: '' }

/** What was done on the board. */
export const useArranging = create<Arranging>(() => nothing)

let queue: Promise<unknown> = Promise.resolve()

/** Carries a plan out after those before it; true where all of it is on the disk. A plan of null is nothing to do. */
export function arrange(plan: (folder: FolderNow) => Plan | null): Promise<boolean> {
  return inTurn(() => carryOut(plan))
}

/** Takes the last step back, byte for byte. */
export function takeBack(): Promise<boolean> {
  return inTurn(async () => {
    const { steps } = useArranging.getState()
    const last = steps.at(-1)
    if (last === undefined || !(await putTextsBack(last.texts))) return false
    useArranging.setState({ steps: steps.slice(0, -1), isTakenBack: true, said: 'Taken back.' })
    return true
  })
}

/** What was done in one folder can't be taken back in another one. */
useLibrary.subscribe((now, before) => {
  if (pathOf(now) !== pathOf(before)) useArranging.setState(nothing)
})

function pathOf({ library }: ReturnType<typeof useLibrary.getState>): string | null {
  return library.kind === 'open' ? library.folder.path : null
}

function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  const result = queue.then(work)
  queue = result.catch(() => {})
  return result
}

async function carryOut(makePlan: (folder: FolderNow) => Plan | null): Promise<boolean> {
  const folder = folderNow()
  const plan = folder === null ? null : makePlan(folder)
  if (folder === null || plan === null) return false
  const { workspace } = folder
  const changes = [...arrangingChanges(workspace, plan.arrangements), ...(plan.also ?? [])]
  const texts = await keepTexts(changes)
  if (!(await makeChanges(changes))) return false
  const touched = new Set(plan.arrangements.map(({ series }) => series.slug))
  const now = seriesOf(arrangedWorkspace(workspace, plan.arrangements)).filter(({ slug }) =>
    touched.has(slug),
  )
  const { steps } = useArranging.getState()
  const last = steps.at(-1)
  const goesOn =
    plan.moved !== undefined && last?.moved === plan.moved && !useArranging.getState().isTakenBack
  const first = goesOn ? last : { before: plan.arrangements.map(({ series }) => series), folder, texts: [] }
  const step: Step = {
    moved: plan.moved ?? null,
    before: first.before,
    folder: first.folder,
    effects: arrangingEffects(first.before, now, (name) => first.folder.known.exactly(name)),
    texts: await texts(first.texts),
  }
  useArranging.setState({
    steps: [...(goesOn ? steps.slice(0, -1) : steps), step],
    isTakenBack: false,
    said: plan.says,
  })
  return true
}
