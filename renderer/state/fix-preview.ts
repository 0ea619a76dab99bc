import { create } from 'zustand'
import { type LiveText, useArticle } from './article.ts'
import { notify } from './notices.ts'
import type { PlannedFile } from './planned-files.ts'
import { makePlan } from './taking-back.ts'

/** What a fix would change, shown before it does. */
export interface FixPreview {
  /** The key of the finding that it is shown with; null: above all of them. */
  readonly place: string | null
  /** What was asked for, in the button's own words. */
  readonly title: string
  readonly files: readonly PlannedFile[]
  /** What is told once it is done. */
  readonly says: string
}

/** The fix that is shown now; one at a time. */
export const useFixPreview = create<{ readonly preview: FixPreview | null }>(() => ({ preview: null }))

/** Shows what a fix would change, in place of any other. */
export function showFixPreview(preview: FixPreview): void {
  useFixPreview.setState({ preview })
}

/** Nothing is changed. */
export function cancelFixPreview(): void {
  useFixPreview.setState({ preview: null })
}

/** Makes what is shown true. */
export async function applyFixPreview(): Promise<void> {
  const { preview } = useFixPreview.getState()
  if (preview === null) return
  cancelFixPreview()
  await makePlan(preview.files, preview.says)
}

/** What is typed into an article of the fix makes what is shown untrue. */
useArticle.subscribe(({ article }, { article: before }) => {
  const { preview } = useFixPreview.getState()
  if (preview === null || article?.file !== before?.file || article?.load !== before?.load) return
  if (article === null || before === null || article.live === before.live) return
  const own = preview.files.find(({ file }) => file === article.file)
  if (own === undefined || own.before === textOf(article.live)) return
  if (textOf(article.live) === textOf(before.live)) return
  cancelFixPreview()
  notify(
    'done',
    'You have changed an article of this fix, so it was not applied. Press it again to see it anew.',
  )
})

function textOf({ frontMatter, body }: LiveText): string {
  return frontMatter + body.toString()
}
