import { renderBlocks } from './blocks.ts'

/** The safe HTML of an article's Markdown, without a page round it. */
export function renderFragment(markdown: string): string {
  return renderBlocks(markdown)
    .map((block) => block.html)
    .join('')
}
