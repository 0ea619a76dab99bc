import type { Page } from '@playwright/test'
import { marked } from './documents.ts'
import type { KeyTimes } from './probe.ts'

/** What typing some letters showed. */
export interface Typed {
  readonly keys: readonly KeyTimes[]
  /** The tasks over 50 ms while they were typed, in milliseconds. */
  readonly long: readonly number[]
}

const letters = 'measuredintheparagraph'
/** The first keys fill caches and are not counted. */
const first = 2
const keyLimit = 20_000
/**
 * A key that always comes at one moment between two frames tells of that moment alone: in a window where the next frame is just missed,
 * the paint comes a whole frame later. So the keys come at all moments of a frame (17 ms) in turn.
 */
const frame = 17
const step = 5

/** Types letters one by one, each once the last one is shown; ends early after `limit` milliseconds. */
export async function typeLetters(window: Page, count: number, limit: number, pause: number): Promise<Typed> {
  const keys: KeyTimes[] = []
  const end = Date.now() + limit
  let typed = ''
  for (let at = 0; at < first + count && (keys.length === 0 || Date.now() < end); at++) {
    if (at === first) await window.evaluate('probe.longTasks()')
    typed += letters[at % letters.length]
    const times = await typeLetter(window, typed)
    if (at >= first) keys.push(times)
    await window.waitForTimeout(pause + ((at * step) % frame))
  }
  return { keys, long: await window.evaluate(() => self.probe.longTasks()) }
}

async function typeLetter(window: Page, typed: string): Promise<KeyTimes> {
  const words = `${marked.start}${typed}`
  await window.evaluate((expected) => self.probe.expect(expected), words)
  await window.keyboard.press(typed.slice(-1))
  const times = await window.evaluate((limit) => self.probe.seen(limit), keyLimit)
  if (times.dom !== null) return times
  const held = await window.evaluate(() => self.probe.text())
  throw new Error(`A key never reached the page; its paragraph holds “…${held.slice(-40)}”.`)
}
