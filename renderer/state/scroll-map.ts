import { lastStartingBy } from './last-starting-by.ts'

/** The editor as scrolling in step sees it; lengths in CSS pixels of its own content, places in UTF-16 units of the text. */
export interface TextView {
  readonly top: number
  /** The furthest that it can be scrolled; 0 where all is in view. */
  readonly max: number
  readonly height: number
  /** The place in the text at this height, between two places as a fraction; never falls as `y` rises. */
  offsetAt(y: number): number
}

/** The page as scrolling in step sees it; lengths in CSS pixels of its own content. */
export interface PageView {
  readonly top: number
  readonly max: number
  readonly height: number
  /** The height at which a place of the text is shown; never falls as `offset` rises. */
  yOf(offset: number): number
}

/** Over this length from its start the editor catches up with what only the page has at its top: title, byline. */
const startStretch = 160

/**
 * Where the page stands when the editor stands at `textTop`: the same place of the text is at the top of both. The start
 * is drawn to the start and the last screenful to the end, so that both ends meet. Never falls as `textTop` rises.
 */
export function pageTopFor(textTop: number, text: TextView, page: PageView): number {
  if (text.max <= 0) return page.top
  const start = Math.min(startStretch, text.max / 2)
  const end = Math.min(text.height, text.max / 2)
  const fromStart = between(textTop / start, 0, 1)
  const toEnd = between((textTop - text.max + end) / end, 0, 1)
  const aligned = between(page.yOf(text.offsetAt(textTop)), 0, page.max) * fromStart
  return aligned + (page.max - aligned) * toEnd
}

/**
 * Where the editor stands when the page stands at `pageTop`: the inverse of `pageTopFor`. Where several places will do
 * (a stretch of the text that shows nothing), the editor stays at one that it is at.
 */
export function textTopFor(pageTop: number, text: TextView, page: PageView): number {
  if (page.max <= 0) return text.top
  if (pageTop <= 0) return 0
  if (pageTop >= page.max) return text.max
  if (Math.abs(pageTopFor(text.top, text, page) - pageTop) < 1) return text.top
  let low = 0
  let high = text.max
  while (high - low > 0.25) {
    const middle = (low + high) / 2
    if (pageTopFor(middle, text, page) < pageTop) low = middle
    else high = middle
  }
  return high
}

/** One stretch of the text and where the page shows it; measured only when it is asked for. */
export interface PlacedStretch {
  readonly start: number
  readonly end: number
  top(): number
  bottom(): number
}

/** The height at which a place is shown, by stretches in the text's order: within one and between two in proportion. */
export function heightOf(stretches: readonly PlacedStretch[], offset: number): number {
  const at = lastStartingBy(stretches.length, (number) => stretches[number]?.start ?? 0, offset)
  const here = stretches[at]
  if (here === undefined) return stretches[0]?.top() ?? 0
  const top = here.top()
  const bottom = Math.max(top, here.bottom())
  if (offset < here.end) return inProportion(offset, here.start, here.end, top, bottom)
  const next = stretches[at + 1]
  return next === undefined
    ? bottom
    : inProportion(offset, here.end, next.start, bottom, Math.max(bottom, next.top()))
}

function inProportion(offset: number, from: number, to: number, top: number, bottom: number): number {
  if (to <= from) return top
  return top + (bottom - top) * between((offset - from) / (to - from), 0, 1)
}

function between(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
