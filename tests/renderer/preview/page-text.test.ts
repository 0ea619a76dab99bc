import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PageText } from '../../../renderer/preview/page-text.ts'
import { bodyOf } from '../../../renderer/state/article.ts'

/** The browser's own scheduler as far as it is used here (https://wicg.github.io/scheduling-apis/). */
const scheduler = {
  postTask: (work: () => void, { signal }: { readonly signal?: AbortSignal } = {}) =>
    new Promise<void>((done, failed) => {
      setTimeout(() => {
        if (signal?.aborted === true) return failed(signal.reason)
        work()
        done()
      })
    }),
}

beforeEach(() => vi.stubGlobal('scheduler', scheduler))
afterEach(() => vi.unstubAllGlobals())

const long = bodyOf('Words that fill the page.\n\n'.repeat(40_000))
const aWhile = () => new Promise((done) => setTimeout(done, 60))

it('is read to its end in slices', async () => {
  const text = new PageText(() => {})
  text.open(long, false)
  expect(text.isWhole).toBe(false)
  await vi.waitUntil(() => text.isWhole, 10_000)
  expect(text.blocks.filter(({ html }) => html !== '')).toHaveLength(40_000)
})

it('reads no further once it is stopped', async () => {
  let changes = 0
  const text = new PageText(() => changes++)
  text.open(long, false)
  text.stop()
  const before = changes
  await aWhile()
  expect(changes).toBe(before)
  text.follow({ frontMatter: '', body: bodyOf(`Before. ${long}`), step: null })
  const followed = changes
  await aWhile()
  expect(changes).toBe(followed)
  expect(text.isWhole).toBe(false)
})
