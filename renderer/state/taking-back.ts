import { currentText, useArticle } from './article.ts'
import { carryOut } from './carrying-out.ts'
import { notify } from './notices.ts'
import type { PlannedFile } from './planned-files.ts'

/** What takes the last plan back that changed several files; null where there is none. */
let last: readonly PlannedFile[] | null = null

/** Carries a plan out and tells it, with a button that takes all of it back; true where it was made. */
export async function makePlan(files: readonly PlannedFile[], says: string): Promise<boolean> {
  if (files.length === 0) return true
  const back = await carryOut(files)
  if (back !== null) offerBack(back, says)
  return back !== null
}

/** Tells what was done, with a button that carries out the plan that takes it back. */
export function offerBack(back: readonly PlannedFile[], says: string): void {
  last = back.length > 1 ? back : null
  notify('done', says, { title: 'Undo', run: () => void takeBack(back) })
}

/**
 * Takes the last fix of several files back, where it is also the last step of the open text; false where it is not, and
 * then the editor's own undo is meant.
 */
export function takeBackHere(): boolean {
  const file = useArticle.getState().article?.file
  const own = last?.find((one) => one.file === file)
  if (last === null || own === undefined || own.before !== currentText()) return false
  void takeBack(last)
  return true
}

async function takeBack(back: readonly PlannedFile[]): Promise<void> {
  if (last === back) last = null
  if ((await carryOut(back)) !== null) notify('done', 'Taken back: all is as it was before.')
}
