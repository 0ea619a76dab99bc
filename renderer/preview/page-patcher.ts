import { postFacts } from '../../shared/domain/post-facts.ts'
import {
  articleFooter,
  articleHeader,
  noSurroundings,
  type Surroundings,
} from '../../shared/render/article.ts'
import { renderBlocks } from '../../shared/render/blocks.ts'
import type { OpenArticle } from '../state/article.ts'
import { BlockPatcher } from '../ui/block-patcher.ts'

/** Keeps the preview's page equal to the article: header, text block by block, Previous and Next. */
export class PagePatcher {
  readonly #blocks: BlockPatcher
  #shown: { load: number; frontMatter: string; body: unknown; surroundings: Surroundings } | null = null
  readonly #document: Document

  constructor(document: Document) {
    this.#document = document
    const article = document.createElement('article')
    document.body.replaceChildren(article)
    this.#blocks = new BlockPatcher(article)
  }

  /** Shows this article; does nothing where nothing that the page shows has changed. */
  show({ file, load, live }: OpenArticle, around: Surroundings | null): void {
    const surroundings = around ?? noSurroundings
    const shown = this.#shown
    if (
      shown?.load === load &&
      shown.frontMatter === live.frontMatter &&
      shown.body === live.body &&
      shown.surroundings === surroundings
    )
      return
    if (shown !== null && shown.load !== load) this.#document.documentElement.scrollTop = 0
    this.#shown = { load, frontMatter: live.frontMatter, body: live.body, surroundings }
    const facts = postFacts(file, live.frontMatter)
    const head = { title: facts.title?.text ?? null, date: facts.date?.text ?? null, author: null }
    this.#blocks.show([
      { html: articleHeader(head, surroundings) },
      ...renderBlocks(live.body.toString()),
      { html: articleFooter(surroundings) },
    ])
  }
}
