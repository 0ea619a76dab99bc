import { create } from 'zustand'
import { oncePerFrame } from './once-per-frame.ts'
import { type PageView, pageTopFor, type TextView, textTopFor } from './scroll-map.ts'

/** What the editor offers, so that it and the page can show the same place. */
export interface TextPane {
  /** How it stands now; good until something moves. */
  view(): TextView
  scrollTo(top: number): void
  /** True where this place of the text is in view. */
  shows(offset: number): boolean
  /** Puts the cursor at this place, brings it into view and takes the focus. */
  putCursor(offset: number): void
  focus(): void
}

/** What the page offers. */
export interface PagePane {
  view(): PageView
  /** The height at which what is written at this place is shown itself: a footnote's at the foot of the page. */
  heightOf(offset: number): number
  scrollTo(top: number): void
}

/** Where the cursor stands in the text; null while the editor doesn't have the focus. */
export const useTextCursor = create<{ readonly offset: number | null }>(() => ({ offset: null }))

type Side = 'text' | 'page'

/** Scrolling this soon after the cursor moved or a key was typed follows from it, and is none of the user's own. */
const afterEffect = 300
/** After so much of scrolling by the user, a shift that kept the cursor in view has faded. */
const fadeLength = 400

let textPane: TextPane | null = null
let pagePane: PagePane | null = null
let leader: Side = 'text'
/** Where each side was last put by us: a scroll event from there is no one's wish. */
const putAt: Record<Side, number | null> = { text: null, page: null }
const lastTop: Record<Side, number> = { text: 0, page: 0 }
/** The place to keep in view on the page, while writing. */
let kept: { readonly offset: number; readonly since: number } | null = null
/** How far the page stands from where it would be by the editor's top, so that `kept` is in view. */
let shift = 0

/** The editor is there; returns a function that says it is gone. */
export function joinText(pane: TextPane): () => void {
  textPane = pane
  begin()
  return () => {
    if (textPane === pane) textPane = null
    useTextCursor.setState({ offset: null })
  }
}

/** The page is there; returns a function that says it is gone. */
export function joinPage(pane: PagePane): () => void {
  pagePane = pane
  begin()
  return () => {
    if (pagePane === pane) pagePane = null
  }
}

/** One side has scrolled. Unless it only went where we put it, the other one follows it. */
export function scrolled(side: Side): void {
  const top = topOf(side)
  if (top === null) return
  const before = lastTop[side]
  lastTop[side] = top
  if (side !== leader && isOurDoing(side, top)) return
  putAt[side] = null
  leader = side
  if (kept !== null && (side === 'page' || performance.now() - kept.since > afterEffect)) kept = null
  if (kept === null) shift *= Math.max(0, 1 - Math.abs(top - before) / fadeLength)
  followSoon()
}

/** Heights have changed on one side: the one that followed last comes into step again. */
export function heightsChanged(side: Side): void {
  if (side === 'text') queueMicrotask(noteTextMovedItself)
  followSoon()
}

/** The page's width has changed: the editor keeps its place, and the page comes into step with it. */
export function pageReflowed(): void {
  leader = 'text'
  followSoon()
}

/** The cursor moved, by a key or because something was typed: its place is kept in view on the page too. */
export function cursorMoved(offset: number, hasFocus: boolean): void {
  useTextCursor.setState({ offset: hasFocus ? offset : null })
  if (!hasFocus) return
  kept = { offset, since: performance.now() }
  leader = 'text'
  followSoon()
}

/** Goes from a place of the page to its source: the cursor stands there, and the editor has the focus. */
export function goToSource(offset: number): void {
  leader = 'text'
  textPane?.putCursor(offset)
}

/** Gives the focus back to the text. */
export function returnToText(): void {
  textPane?.focus()
}

function begin(): void {
  leader = 'text'
  kept = null
  shift = 0
  putAt.text = null
  putAt.page = null
  followSoon()
}

/** After the page was patched. */
const followSoon = oncePerFrame(follow)

function follow(): void {
  if (textPane === null || pagePane === null) return
  const text = textPane.view()
  const page = pagePane.view()
  if (leader === 'text') {
    const aligned = pageTopFor(text.top, text, page)
    const wanted = keepInView(aligned + shift, page, textPane, pagePane)
    shift = wanted - aligned
    put('page', wanted, page.top, (top) => pagePane?.scrollTo(top))
  } else put('text', textTopFor(page.top - shift, text, page), text.top, (top) => textPane?.scrollTo(top))
}

function put(side: Side, wanted: number, now: number, scrollTo: (top: number) => void): void {
  if (Math.abs(wanted - now) < 1) return
  scrollTo(wanted)
  const top = topOf(side) ?? wanted
  putAt[side] = top
  lastTop[side] = top
}

/** The nearest place of the page at which what is being written is in view. */
function keepInView(wanted: number, page: PageView, pane: TextPane, shown: PagePane): number {
  let top = wanted
  if (kept !== null && pane.shows(kept.offset)) {
    const y = shown.heightOf(kept.offset)
    const margin = Math.min(72, page.height / 4)
    top = Math.min(Math.max(top, y + margin - page.height), y - margin)
  }
  return Math.min(Math.max(top, 0), page.max)
}

/** The editor that follows moves itself while it measures new lines, to go on showing the same: that is no one's wish. */
function noteTextMovedItself(): void {
  // Asking for it lays out what has just been typed.
  if (leader !== 'page') return
  const top = topOf('text')
  if (top === null || top === lastTop.text) return
  putAt.text = top
  lastTop.text = top
}

/** A side that follows stands where it was put, or moved itself to go on showing the same when heights above changed. */
function isOurDoing(side: Side, top: number): boolean {
  const put = putAt[side]
  if (put === null || textPane === null || pagePane === null) return false
  if (Math.abs(top - put) <= 1) return true
  const text = textPane.view()
  const page = pagePane.view()
  return Math.abs(pageTopFor(text.top, text, page) + shift - page.top) < 2
}

function topOf(side: Side): number | null {
  return (side === 'text' ? textPane : pagePane)?.view().top ?? null
}
