/** What was seen of one key; milliseconds from the key's own time stamp, null where it did not come to pass. */
export interface KeyTimes {
  /** Until the page held the letter. */
  readonly dom: number | null
  /** Until the first paint after the key: the letter stands in the editor. */
  readonly paint: number | null
  /** Until the first paint after the page held the letter. */
  readonly shown: number | null
  /** Until the key reached the window at all. */
  readonly wait: number | null
}

/** In milliseconds from the click that opened an article. */
export interface OpeningTimes {
  readonly first: number
  readonly all: number
}

/** What measures, inside a window: the same code in ours and in the others’. */
export interface Probe {
  /** Begins to watch; `root` gives the element that holds the page, which may be another one later. */
  watch(root: () => Element | null, address: string): void
  /** The text of the marked paragraph. */
  text(): string
  /** Waits for a key whose letter makes the marked paragraph hold these words. */
  expect(words: string): void
  /** What was seen of that key, at the latest after so many milliseconds. */
  seen(limit: number): Promise<KeyTimes>
  /** Times from the next click on until these hold and what they look at is painted. */
  timeOpening(isFirst: () => boolean, isAll: () => boolean): Promise<OpeningTimes>
  /** Lengths of the tasks over 50 ms since the last time this was asked. */
  longTasks(): readonly number[]
}

declare global {
  interface Window {
    probe: Probe
  }
}

interface Key {
  readonly words: string
  time: number | null
  dom: number | null
  paint: number | null
  shown: number | null
  wait: number | null
  readonly isShown: Promise<void>
  readonly tellShown: () => void
}

let findRoot: () => Element | null = () => null
let selector = ''
let block: Element | null = null
let key: Key | null = null
let long: number[] = []

window.probe = {
  watch(root, address) {
    findRoot = root
    selector = `a[href$="${address}"]`
    block = null
    const body = root()?.ownerDocument.body
    if (body !== undefined)
      new MutationObserver(onMutations).observe(body, { subtree: true, childList: true, characterData: true })
    new PerformanceObserver((list) =>
      long.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    })
    addEventListener('keydown', onKey, true)
  },
  text: () => textOf(markedBlock([])),
  expect(words) {
    let tellShown = () => {}
    const isShown = new Promise<void>((resolve) => {
      tellShown = resolve
    })
    key = { words, time: null, dom: null, paint: null, shown: null, wait: null, isShown, tellShown }
  },
  async seen(limit) {
    const now = key
    await Promise.race([now?.isShown, new Promise((resolve) => setTimeout(resolve, limit))])
    key = null
    return {
      dom: now?.dom ?? null,
      paint: now?.paint ?? null,
      shown: now?.shown ?? null,
      wait: now?.wait ?? null,
    }
  },
  async timeOpening(isFirst, isAll) {
    const start = await nextClick()
    const first = await painted(isFirst)
    const all = await painted(isAll)
    return { first: first - start, all: all - start }
  },
  longTasks() {
    const told = long
    long = []
    return told
  },
}

function onKey(event: KeyboardEvent): void {
  const now = key
  if (now === null || now.time !== null) return
  const { timeStamp } = event
  now.time = timeStamp
  now.wait = performance.now() - timeStamp
  afterPaint((time) => {
    now.paint = time - timeStamp
  })
}

function onMutations(records: readonly MutationRecord[]): void {
  const time = performance.now()
  const now = key
  if (now === null || now.time === null || now.dom !== null) return
  if (!textOf(markedBlock(records)).includes(now.words)) return
  const start = now.time
  now.dom = time - start
  afterPaint((painted) => {
    now.shown = painted - start
    now.tellShown()
  })
}

/** Looked for only where it went away, and then first in what came: looking through a long page takes milliseconds. */
function markedBlock(records: readonly MutationRecord[]): Element | null {
  if (block?.isConnected === true && findRoot()?.contains(block) === true) return block
  for (const { addedNodes } of records)
    for (const node of addedNodes)
      if (node.nodeType === Node.ELEMENT_NODE) {
        const link = (node as Element).querySelector(selector)
        if (link !== null && findRoot()?.contains(link) === true) return remember(link)
      }
  const link = findRoot()?.querySelector(selector) ?? null
  return link === null ? null : remember(link)
}

function remember(link: Element): Element | null {
  block = link.closest('p') ?? link.parentElement
  return block
}

function textOf(element: Element | null): string {
  return element?.textContent ?? ''
}

function nextClick(): Promise<number> {
  return new Promise((resolve) =>
    addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true }),
  )
}

/** When the paint was done that shows what is so now. */
function painted(isSo: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isSo()) afterPaint(resolve)
      else requestAnimationFrame(look)
    }
    look()
  })
}

function afterPaint(tell: (time: number) => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => tell(performance.now())
    port2.postMessage(null)
  })
}
