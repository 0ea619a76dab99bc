import { create } from 'zustand'
import type { Change } from '../../shared/domain/change.ts'
import { type Arrangement, arrangedWorkspace, arrangingChanges } from '../../shared/domain/reorder.ts'
import { arrangingEffects, type PartEffect } from '../../shared/domain/series-effects.ts'
import { type OrderedSeries, seriesOf } from '../../shared/domain/series-order.ts'
import { carryOut } from './carrying-out.ts'
import { type FolderNow, folderNow } from './folder-now.ts'
import { useLibrary } from './library.ts'
import { type PlannedFile, planChanges } from './planned-files.ts'
import { draftAfter, takingAway, type WrittenDraft } from './written-draft.ts'

/** What is to be done to series, worked out on the folder as it is when its turn comes. */
export interface Plan {
  readonly arrangements: readonly Arrangement[]
  /** What is changed besides, such as a setting. */
  readonly also?: readonly Change[]
  /** The part that is moved: its next move goes on with this step. */
  readonly moved?: string
  /** The draft that was made for it, which goes when it is taken back. */
  readonly draft?: WrittenDraft
  /** What a screen reader is told once it is done. */
  readonly says: string
}

/** One thing done to series, which can be taken back. */
interface Step {
  readonly moved: string | null
  readonly before: readonly OrderedSeries[]
  readonly folder: FolderNow
  readonly effects: readonly PartEffect[]
  /** What takes it back. */
  readonly back: readonly PlannedFile[]
  readonly draft: WrittenDraft | null
}

/** What was done on the board since it was opened. */
interface Arranging {
  /** The last is the one that can be taken back. */
  readonly steps: readonly Step[]
  /** What is told where the last thing was that a step was taken back; else null. */
  readonly takenBack: string | null
  readonly said: string
}

const nothing: Arranging = { steps: [], takenBack: null, said: '' }

/** What was done on the board. */
export const useArranging = create<Arranging>(() => nothing)

let queue: Promise<unknown> = Promise.resolve()

/** Carries a plan out after those before it; true where all of it is on the disk. A plan of null is nothing to do. */
export function arrange(plan: (folder: FolderNow) => Plan | null): Promise<boolean> {
  return inTurn(() => make(plan))
}

/** Takes the last step back, byte for byte, with the draft that it made; only what was written in that stays. */
export function takeBack(): Promise<boolean> {
  return inTurn(async () => {
    const { steps } = useArranging.getState()
    const last = steps.at(-1)
    if (last === undefined) return false
    const { back, stays } =
      last.draft === null ? { back: last.back, stays: null } : await takingAway(last.draft, last.back)
    if ((await carryOut(back)) === null) return false
    const takenBack = takenBackWords(stays)
    useArranging.setState({ steps: steps.slice(0, -1), takenBack, said: takenBack })
    return true
  })
}

function takenBackWords(stays: string | null): string {
  return stays === null
    ? 'Taken back. Everything is as it was before.'
    : `Taken back. “${stays}” stays among your articles, because something was written in it.`
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

async function make(makePlan: (folder: FolderNow) => Plan | null): Promise<boolean> {
  const folder = folderNow()
  const plan = folder === null ? null : makePlan(folder)
  if (folder === null || plan === null) return false
  const files = await planChanges([
    ...arrangingChanges(folder.workspace, plan.arrangements),
    ...(plan.also ?? []),
  ])
  if (files === null) return false
  const back = files.length === 0 ? [] : await carryOut(files)
  if (back !== null) addStep(folder, plan, back)
  return back !== null
}

/** A part that is moved on is one step with its moves before. */
function addStep(folder: FolderNow, plan: Plan, back: readonly PlannedFile[]): void {
  const { steps, takenBack } = useArranging.getState()
  const last = steps.at(-1)
  const earlier = plan.moved !== undefined && last?.moved === plan.moved && takenBack === null ? last : null
  const before = earlier?.before ?? plan.arrangements.map(({ series }) => series)
  const { known } = earlier?.folder ?? folder
  const slugs = new Set(before.map(({ slug }) => slug))
  const now = seriesOf(arrangedWorkspace(folder.workspace, plan.arrangements))
  const after = now.filter(({ slug }) => slugs.has(slug))
  const step: Step = {
    moved: plan.moved ?? null,
    before,
    folder: earlier?.folder ?? folder,
    effects: arrangingEffects(before, after, (name) => known.exactly(name)),
    back: earlier === null ? back : together(earlier.back, back),
    draft: plan.draft === undefined ? null : draftAfter(plan.draft, back),
  }
  useArranging.setState({
    steps: [...(earlier === null ? steps : steps.slice(0, -1)), step],
    takenBack: null,
    said: plan.says,
  })
}

/** What takes two steps back at once: from what stands after the second to what stood before the first. */
function together(first: readonly PlannedFile[], second: readonly PlannedFile[]): readonly PlannedFile[] {
  const later = new Map(second.map((file) => [file.file, file]))
  const both = first.map((file) => {
    const now = later.get(file.file)
    return now === undefined ? file : { ...now, after: file.after }
  })
  const earlier = new Set(first.map(({ file }) => file))
  return [...both, ...second.filter(({ file }) => !earlier.has(file))].filter(
    ({ before, after }) => before !== after,
  )
}
