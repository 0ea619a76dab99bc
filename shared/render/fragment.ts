import type { LinkTo } from './article-renderer.ts'
import { renderBlocks } from './blocks.ts'

/** The safe HTML of an article's Markdown, without a page round it. */
export function renderFragment(markdown: string, linkTo?: LinkTo): string {
  return renderBlocks(markdown, linkTo)
    .map((block) => block.html)
    .join('')
}
