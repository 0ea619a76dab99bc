import { create } from 'zustand'

/** One sentence to the user that stays until it is read; problems are announced at once. */
export interface Notice {
  readonly id: number
  readonly tone: 'done' | 'problem'
  readonly sentence: string
  /** What can be done about it at once, such as taking it back. */
  readonly action: NoticeAction | null
}

/** A button of a notice. */
export interface NoticeAction {
  readonly title: string
  run(): void
}

/** The sentences now on screen, oldest first. */
export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }))

let lastId = 0

/** Tells the user something; what is merely done goes away by itself after some seconds. */
export function notify(tone: Notice['tone'], sentence: string, action: NoticeAction | null = null): void {
  const notice = { id: ++lastId, tone, sentence, action }
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-2), notice] }))
  if (tone === 'done') setTimeout(() => dismiss(notice.id), action === null ? 6000 : 15_000)
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
