import { create } from 'zustand'
import { returnToText } from './scrolling.ts'

/** Looking for words on the page: closed, or what is looked for and how much of it there is. */
interface PageSearch {
  readonly isOpen: boolean
  readonly words: string
  readonly total: number
  /** The one that is shown, from 1 on; 0 where there is none. */
  readonly current: number
  /** Counts how often it was asked for, also while it was open already. */
  readonly asked: number
}

/** What the page offers to whoever looks for words on it. */
export interface PageFinder {
  /** The words that are selected on the page, if they are few. */
  selectedWords(): string
  /** From now on the words of `usePageSearch` are marked. */
  begin(): void
  find(): void
  step(by: 1 | -1): void
  end(): void
}

/** Looking for words on the page. */
export const usePageSearch = create<PageSearch>(() => ({
  isOpen: false,
  words: '',
  total: 0,
  current: 0,
  asked: 0,
}))

let finder: PageFinder | null = null
let focusBefore: Element | null = null

/** The page is there; returns a function that says it is gone. */
export function joinPageFinder(pane: PageFinder): () => void {
  finder = pane
  return () => {
    if (finder !== pane) return
    finder = null
    usePageSearch.setState({ isOpen: false })
  }
}

/** Opens the bar above the page, with the focus in its field. */
export function openPageSearch(): void {
  const { isOpen, asked, words } = usePageSearch.getState()
  const selected = finder?.selectedWords() ?? ''
  const isOther = selected !== '' && selected !== words
  if (!isOpen) focusBefore = document.activeElement
  usePageSearch.setState({ isOpen: true, asked: asked + 1, words: isOther ? selected : words })
  if (!isOpen || isOther) finder?.begin()
}

/** Looks for these words. */
export function findOnPage(words: string): void {
  usePageSearch.setState({ words })
  finder?.find()
}

/** Goes to the next or the previous match, round the ends. */
export function stepOnPage(by: 1 | -1): void {
  finder?.step(by)
}

/** Closes the bar; the focus goes back to where it was. */
export function closePageSearch(): void {
  if (!usePageSearch.getState().isOpen) return
  usePageSearch.setState({ isOpen: false })
  finder?.end()
  if (focusBefore instanceof HTMLElement && focusBefore.isConnected) focusBefore.focus()
  else returnToText()
  focusBefore = null
}

/** True while the focus is in the preview or its bar. */
export function isOnPage(): boolean {
  return (document.activeElement?.closest('.preview') ?? null) !== null
}
