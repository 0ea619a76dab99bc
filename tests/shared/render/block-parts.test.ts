import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { partSelector, partStarts } from '../../../shared/render/block-parts.ts'
import { renderBlocks } from '../../../shared/render/blocks.ts'

/** Cuts a block where its parts begin. */
function parts(markdown: string): readonly string[] {
  const starts = partStarts(markdown)
  return starts.map((start, index) => markdown.slice(start, starts[index + 1]))
}

describe('the parts of a block', () => {
  it.each([
    ['items', '- a\n- b\n  more\n- c', ['- a\n', '- b\n  more\n', '- c']],
    ['nested items', '- a\n  - b\n- c', ['- a\n', '  - b\n', '- c']],
    ['rows', '| a |\n|---|\n| b |\n| c |', ['| a |\n|---|\n', '| b |\n', '| c |']],
    ['quoted paragraphs', '> a\n> b\n>\n> c', ['> a\n> b\n>\n', '> c']],
    ['items with paragraphs', '1. a\n\n   b\n2. c', ['', '1. a\n\n', '   b\n', '', '2. c']],
    ['what is listed in a quotation', '> a\n>\n> - b\n> - c', ['> a\n>\n', '> - b\n', '> - c']],
    [
      'what a callout holds',
      '> [!NOTE]\n> a\n>\n> - b\n> - c',
      ['> [!NOTE]\n', '> a\n>\n', '> - b\n', '> - c'],
    ],
    ['a callout’s title and text', '> [!TIP] a\n> b\n> c', ['> [!TIP] a\n', '> b\n> c']],
    ['a caption in an item', '- ![a](b.png "c")\n\n  d', ['', '- ![a](b.png "c")\n\n', '  d']],
    [
      'items without the footnote in them',
      '- a[^1]\n\n  [^1]: b\n- c',
      ['', '- a[^1]\n\n  [^1]: b\n', '', '- c'],
    ],
  ])('are its %s', (_, markdown, expected) => expect(parts(markdown)).toEqual(expected))

  it('are as many as the elements that show them, and stand in order', () => {
    const piece = fc.constantFrom(
      '- a',
      '  - b',
      '1. c',
      '',
      '> d',
      '> - e',
      '>',
      '| f |',
      '|---|',
      '    g',
      '```',
      '# h',
      'i',
      '***',
      '> [!NOTE]',
      '> [!TIP] j  ',
      '> ![k](l.png "m")',
      '![k](l.png "m")',
      '- n[^1]',
      '  [^1]: o',
      '> [^1]: o',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (lines) => {
        for (const { start, end, html } of renderBlocks(lines.join('\n'))) {
          // The footnotes behind the text are written in other blocks.
          if (start === end) continue
          const shown = elementsInside(fromHtml(html, { fragment: true }))
          const starts = partStarts(lines.join('\n').slice(start, end))
          if (shown !== null) expect(starts).toHaveLength(shown)
          expect(starts.toSorted((a, b) => a - b)).toEqual(starts)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** How many elements stand for parts inside the one element of a block; null for a block that is itself a part. */
function elementsInside(block: Root): number | null {
  const names = partSelector.split(', ')
  const [element] = block.children.filter((child) => child.type === 'element')
  if (element === undefined || names.includes(element.tagName)) return null
  const count = (node: Element): number =>
    node.children
      .filter((child) => child.type === 'element')
      .reduce((sum, child) => sum + (names.includes(child.tagName) ? 1 : 0) + count(child), 0)
  return count(element)
}
