import { describe, expect, it } from 'vitest'
import { fromBlocks, type LoosePost, toBlocks } from '../../../electron/workspace/blocks.ts'

const loose = Array.from({ length: 100 }, (_, at): LoosePost => {
  return { source: `["post ${at}","é"]`, at: 0, beside: `series ${at % 7}` }
})

/** The texts as they come back, in the order of the posts. */
function readBack(posts: readonly LoosePost[]): readonly string[] {
  const blocks = toBlocks(posts)
  const read = fromBlocks(blocks)
  return blocks.places.map(([block, at]) => read[block]?.texts[at] ?? '')
}

describe('posts in blocks', () => {
  it('come back as they were', () => expect(readBack(loose)).toEqual(loose.map(({ source }) => source)))

  it('stay in the blocks in which they are, beside new ones', () => {
    const { places, ...blocks } = toBlocks(loose)
    const read = fromBlocks(blocks)
    const kept = places.map(([block, at]): LoosePost => ({ source: read[block] ?? '', at }))
    const [first, ...rest] = loose
    expect(readBack([...kept.slice(1), ...(first ? [first] : [])])).toEqual(
      [...rest, first].map((post) => post?.source),
    )
  })

  it('may be none', () => expect(readBack([])).toEqual([]))
})
