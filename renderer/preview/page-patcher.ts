import { postFacts } from '../../shared/domain/post-facts.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import {
  articleFooter,
  articleHeader,
  noSurroundings,
  type Surroundings,
} from '../../shared/render/article.ts'
import { articleDetails } from '../../shared/render/article-head.ts'
import { renderBlocks } from '../../shared/render/blocks.ts'
import type { LiveText, OpenArticle } from '../state/article.ts'
import { useLibrary } from '../state/library.ts'
import { BlockPatcher } from '../ui/block-patcher.ts'
import { showPictures } from '../ui/pictures.ts'
import { onDesk } from './on-desk.ts'
import { SourcePlaces } from './source-places.ts'

const nothingWritten = { html: '<p class="nothing-written">Your page appears here as you write.</p>' }

/** Keeps the preview's page equal to the article: header, text block by block, Previous and Next. */
export class PagePatcher {
  /** The element that holds all that the page shows. */
  readonly page: HTMLElement
  /** Which element shows what. */
  readonly places = new SourcePlaces()
  readonly #blocks: BlockPatcher
  /** The nodes of the blocks that were shown before the last change. */
  #before: ReadonlySet<readonly ChildNode[]> = new Set()
  #file = ''
  #shown: { load: number; live: LiveText; body: string; surroundings: Surroundings } | null = null

  constructor(document: Document) {
    const article = document.createElement('article')
    this.page = article
    // The page can be reached by Tab and scrolled by keys.
    article.tabIndex = 0
    article.setAttribute('aria-label', 'The page as readers see it')
    document.body.replaceChildren(article)
    this.#blocks = new BlockPatcher(article, (block) => showPictures(block, this.#file, openWorkspace()))
  }

  /** Shows this article; true unless nothing that the page shows has changed. */
  show({ file, load, live }: OpenArticle, around: Surroundings | null): boolean {
    const surroundings = around ?? noSurroundings
    const shown = this.#shown
    const isSame = shown?.load === load && shown.surroundings === surroundings
    const isSameDetails = isSame && shown.live.frontMatter === live.frontMatter
    if (isSameDetails && shown.live.body === live.body) return false
    const body = live.body.toString()
    // The editor that takes a text over holds the same words.
    if (isSameDetails && shown.body === body) return false
    if (shown !== null && shown.load !== load) this.page.ownerDocument.documentElement.scrollTop = 0
    this.#shown = { load, live, body, surroundings }
    this.#file = file
    this.#patch(file, live.frontMatter, body, onDesk(surroundings))
    return true
  }

  /** Outlines the blocks that came with what was shown last, and brings the first of them into view. */
  outlineNew(): void {
    const fresh = this.#blocks.shown.flatMap(({ nodes }) => (this.#before.has(nodes) ? [] : nodes))
    const elements = fresh.filter((node) => node.nodeType === Node.ELEMENT_NODE) as unknown as Element[]
    for (const element of elements) element.classList.add('changed-block')
    elements[0]?.scrollIntoView({ block: 'nearest' })
  }

  /** The folder's pictures may be others now. */
  showPicturesAnew(): void {
    showPictures(this.page, this.#file, openWorkspace())
  }

  #patch(file: string, frontMatter: string, body: string, surroundings: Surroundings): void {
    const facts = postFacts(file, frontMatter)
    const head = articleDetails(facts, frontMatter, openWorkspace()?.settings ?? null)
    this.page.ownerDocument.documentElement.lang = head.lang ?? 'en'
    this.#before = new Set(this.#blocks.shown.map(({ nodes }) => nodes))
    const blocks = renderBlocks(body)
    const isEmpty = blocks.every(({ html }) => html === '')
    this.#blocks.show([
      { html: articleHeader(head, surroundings) },
      ...blocks,
      ...(isEmpty ? [nothingWritten] : []),
      { html: articleFooter(surroundings) },
    ])
    const nodes = this.#blocks.shown
    this.places.set(
      blocks.map(({ start, end }, index) => ({ start, end, nodes: nodes[index + 1]?.nodes ?? [] })),
      () => body,
    )
  }
}

function openWorkspace(): Workspace | null {
  const { library } = useLibrary.getState()
  return library.kind === 'open' ? library.folder.workspace : null
}
