import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  heightOf,
  type PageView,
  type PlacedStretch,
  pageTopFor,
  type TextView,
  textTopFor,
} from '../../../renderer/state/scroll-map.ts'

/** Blocks one below the other: how long each is in the text, how high in the editor, how high on the page, and the gap after it. */
interface Block {
  readonly length: number
  readonly textHeight: number
  readonly pageHeight: number
  readonly gap: number
}

const article = fc.array(
  fc.record({
    length: fc.integer({ min: 1, max: 3000 }),
    textHeight: fc.integer({ min: 10, max: 1500 }),
    pageHeight: fc.integer({ min: 1, max: 1500 }),
    gap: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 1, maxLength: 40 },
)
const headerHeight = 180
const footerHeight = 120

function views(blocks: readonly Block[], height = 600): { readonly text: TextView; readonly page: PageView } {
  const stretches: (PlacedStretch & { readonly textTop: number; readonly textHeight: number })[] = []
  let offset = 0
  let textY = 28
  let pageY = headerHeight
  for (const { length, textHeight, pageHeight, gap } of blocks) {
    const [top, bottom] = [pageY, pageY + pageHeight]
    stretches.push({
      start: offset,
      end: offset + length,
      top: () => top,
      bottom: () => bottom,
      textTop: textY,
      textHeight,
    })
    offset += length + 2
    textY += textHeight
    pageY += pageHeight + gap
  }
  const text: TextView = {
    top: 0,
    max: Math.max(0, textY + 0.4 * height - height),
    height,
    offsetAt(y) {
      const at = stretches.findLast(({ textTop }) => textTop <= y)
      if (at === undefined) return 0
      return at.start + Math.min(1, (y - at.textTop) / at.textHeight) * (at.end + 2 - at.start)
    },
  }
  const page: PageView = {
    top: 0,
    max: Math.max(0, pageY + footerHeight - height),
    height,
    yOf: (place) => heightOf(stretches, place),
  }
  return { text, page }
}

describe('the text and the page in step', () => {
  it('go the same way: further down in the text is never further up on the page', () => {
    fc.assert(
      fc.property(
        article,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
        (blocks, parts) => {
          const { text, page } = views(blocks)
          const tops = parts.toSorted((a, b) => a - b).map((part) => pageTopFor(part * text.max, text, page))
          for (const [index, top] of tops.entries())
            expect(top).toBeGreaterThanOrEqual((tops[index - 1] ?? 0) - 1e-6)
        },
      ),
    )
  })

  it('meet at both ends', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const { text, page } = views(blocks)
        fc.pre(text.max > 0)
        expect(pageTopFor(0, text, page)).toBe(0)
        expect(pageTopFor(text.max, text, page)).toBeCloseTo(page.max)
        expect(textTopFor(0, text, page)).toBe(page.max > 0 ? 0 : text.top)
        expect(textTopFor(page.max, text, page)).toBe(page.max > 0 ? text.max : text.top)
      }),
    )
  })

  it('come back to where they were: from the page to the text and to the page again', () => {
    fc.assert(
      fc.property(article, fc.double({ min: 0, max: 1, noNaN: true }), (blocks, part) => {
        const { text, page } = views(blocks)
        fc.pre(text.max > 0 && page.max > 0)
        const top = part * page.max
        const there = textTopFor(top, text, page)
        const back = pageTopFor(there, text, page)
        // The text stands within a quarter of a pixel, which can be more on the page; and it stays where a pixel is missing.
        const before = pageTopFor(Math.max(0, there - 0.5), text, page)
        expect(back).toBeGreaterThanOrEqual(top - 1)
        expect(before).toBeLessThanOrEqual(top + 1)
      }),
    )
  })

  it('stay where they are when they are in step already', () => {
    fc.assert(
      fc.property(article, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (blocks, part) => {
        const { text, page } = views(blocks)
        const standing = { ...text, top: part * text.max }
        const top = pageTopFor(standing.top, standing, page)
        fc.pre(top > 0 && top < page.max)
        expect(textTopFor(top, standing, page)).toBe(standing.top)
      }),
    )
  })

  it('leave each other alone where one of them has nothing to scroll', () => {
    const { text, page } = views([{ length: 10, textHeight: 30, pageHeight: 30, gap: 0 }])
    expect(pageTopFor(0, text, { ...page, top: 40, max: 900 })).toBe(40)
    expect(textTopFor(0, { ...text, top: 40, max: 900 }, page)).toBe(40)
  })
})

describe('the height of a place', () => {
  const stretch = (start: number, end: number, top: number, bottom: number): PlacedStretch => ({
    start,
    end,
    top: () => top,
    bottom: () => bottom,
  })
  const two = [stretch(10, 20, 100, 200), stretch(30, 40, 250, 260)]
  it.each([
    ['before all', 0, 100],
    ['at a start', 10, 100],
    ['in the middle', 15, 150],
    ['between two', 25, 225],
    ['at the next start', 30, 250],
    ['after all', 99, 260],
  ])('%s', (_, offset, expected) => expect(heightOf(two, offset)).toBe(expected))

  it('is 0 where nothing is shown', () => expect(heightOf([], 5)).toBe(0))
})
