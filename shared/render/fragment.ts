import type { Rendering } from './article-renderer.ts'
import { renderBlocks } from './blocks.ts'

/** The safe HTML of an article's Markdown, without a page round it. */
export function renderFragment(markdown: string, rendering?: Rendering): string {
  return renderBlocks(markdown, rendering)
    .map((block) => block.html)
    .join('')
}
