import { create } from 'zustand'

/** One sentence to the user that stays until it is read; problems are announced at once. */
export interface Notice {
  readonly id: number
  readonly tone: 'done' | 'problem'
  readonly sentence: string
}

/** The sentences now on screen, oldest first. */
export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }))

let lastId = 0

/** Tells the user something; what is merely done goes away by itself after some seconds. */
export function notify(tone: Notice['tone'], sentence: string): void {
  const notice = { id: ++lastId, tone, sentence }
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-2), notice] }))
  if (tone === 'done') setTimeout(() => dismiss(notice.id), 6000)
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
