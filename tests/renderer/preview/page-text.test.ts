import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PageText } from '../../../renderer/preview/page-text.ts'
import { type ArticleBody, bodyOf } from '../../../renderer/state/article.ts'

const text = 'A paragraph.\n\n'.repeat(4000)

/** A text of which only so much can be read. */
function bodyUpTo(readable: number): ArticleBody {
  return {
    length: text.length,
    sliceString(from, to) {
      if (to > readable && from > 0) throw new RangeError('unreadable')
      return text.slice(from, to)
    },
    toString: () => text,
  }
}

const waiting: (() => void)[] = []
function later(): void {
  for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) task()
}

beforeEach(() => vi.stubGlobal('scheduler', { postTask: (task: () => void) => waiting.push(task) }))
afterEach(() => vi.unstubAllGlobals())

it('tells why a later stretch can’t be read, and reads an article anew afterwards', () => {
  const failed = vi.fn()
  const page = new PageText(() => {}, failed)
  failed.mockImplementation(() => page.forget())
  page.open(bodyUpTo(20_000), false)
  later()
  expect(failed).toHaveBeenCalledExactlyOnceWith(new RangeError('unreadable'))
  expect(page.blocks).toEqual([])
  page.open(bodyUpTo(text.length), false)
  later()
  expect(failed).toHaveBeenCalledOnce()
  expect(page.blocks.filter(({ html }) => html !== '')).toHaveLength(4000)
})

it('reads no further once it is stopped', () => {
  const changed = vi.fn()
  const page = new PageText(changed, () => {})
  page.open(bodyUpTo(text.length), false)
  page.stop()
  later()
  expect(page.isWhole).toBe(false)
  page.follow({ frontMatter: '', body: bodyOf(`Before. ${text}`), step: null })
  changed.mockClear()
  later()
  expect(changed).not.toHaveBeenCalled()
  expect(page.isWhole).toBe(false)
})
