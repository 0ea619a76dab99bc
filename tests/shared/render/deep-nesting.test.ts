import { describe, expect, it } from 'vitest'
import { renderBlocks } from '../../../shared/render/blocks.ts'
import { IncrementalBlocks } from '../../../shared/render/incremental-blocks.ts'

/** Thousands of things in each other, each with a word at its innermost. */
const deep: Readonly<Record<string, string>> = {
  quotations: `${'>'.repeat(3000)} inmost`,
  lists: `${'- '.repeat(2000)}inmost`,
  'quotations in lists': `${'- > '.repeat(2000)}inmost`,
  emphasis: `${'*a _b '.repeat(700)}inmost${' b_ a*'.repeat(700)}`,
  strong: `${'**a '.repeat(3000)}inmost${' b**'.repeat(3000)}`,
  links: `${'['.repeat(2000)}inmost${'](b.md)'.repeat(2000)}`,
  pictures: `${'!['.repeat(2000)}inmost${'](b.png)'.repeat(2000)}`,
  'struck out': `${'~~a *b '.repeat(1000)}inmost${' b* a~~'.repeat(1000)}`,
  elements: `${'<div>'.repeat(3000)}inmost${'</div>'.repeat(3000)}`,
  'elements that nobody closed': `a ${'<span>'.repeat(5000)}inmost`,
  'elements between blank lines': `${'<div>\n\n'.repeat(600)}inmost`,
  tables: `${'<table><tr><td>'.repeat(1500)}inmost`,
  'quotations in a footnote': `A[^1]\n\n[^1]: ${'> '.repeat(3000)}inmost`,
}

describe('deep nesting', () => {
  it.each(Object.entries(deep))('%s are rendered, and no word is lost', (_, text) => {
    const html = htmlOf(renderBlocks(`Before.\n\n${text}\n\nAfter.\n`))
    for (const word of ['Before.', 'inmost', 'After.']) expect(html).toContain(word)
  })

  it.each(Object.entries(deep))('%s that come by one edit are the same as from scratch', (_, text) => {
    const [before, after] = ['Before.\n\n', '\n\nAfter.\n']
    const blocks = new IncrementalBlocks()
    readAll(blocks, bodyOf(before + after))
    const now = bodyOf(before + text + after)
    const at = before.length
    blocks.edit({ fromA: at, toA: at, fromB: at, toB: at + text.length }, now)
    readAll(blocks, now, false)
    expect(`${htmlOf(blocks.blocks)}${blocks.notes}`).toBe(htmlOf(renderBlocks(before + text + after)))
  })

  it('leaves what follows elements that are closed outside of them', () => {
    const html = htmlOf(renderBlocks(`${'<div>'.repeat(400)}x${'</div>'.repeat(400)}<p>after</p>`))
    expect(html.match(/<div>/g)?.length).toBeLessThan(300)
    expect(html).toMatch(/<\/div><p>after<\/p>$/)
  })
})

function htmlOf(blocks: readonly { readonly html: string }[]): string {
  return blocks.map(({ html }) => html).join('')
}

function bodyOf(text: string) {
  return { length: text.length, sliceString: (from: number, to: number) => text.slice(from, to) }
}

function readAll(blocks: IncrementalBlocks, text: ReturnType<typeof bodyOf>, isNew = true): void {
  if (isNew) blocks.open(text)
  while (!blocks.isWhole) blocks.readMore(text)
}
