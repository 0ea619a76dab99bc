import { postFacts } from '../../shared/domain/post-facts.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import {
  articleFooter,
  articleHeader,
  noSurroundings,
  type Surroundings,
} from '../../shared/render/article.ts'
import { articleDetails } from '../../shared/render/article-head.ts'
import { directionOf } from '../../shared/render/page-language.ts'
import type { BlockSplice } from '../../shared/render/piece-list.ts'
import type { LiveText, OpenArticle } from '../state/article.ts'
import { useLibrary } from '../state/library.ts'
import { BlockPatcher } from '../ui/block-patcher.ts'
import { isElement } from '../ui/is-element.ts'
import { showPictures } from '../ui/pictures.ts'
import { onDesk } from './on-desk.ts'
import { PageText } from './page-text.ts'
import { shownNotes } from './shown-notes.ts'
import { SourcePlaces } from './source-places.ts'

const cannotShow =
  '<p class="nothing-written">This page can’t be shown as it is written now. Your text is safe, and saved as always.</p>'
const nothingWritten = '<p class="nothing-written">Your page appears here as you write.</p>'
const outline = 'changed-block'

/** Keeps the preview's page equal to the article: header, text block by block, Previous and Next. */
export class PagePatcher {
  /** The element that holds all that the page shows. */
  readonly page: HTMLElement
  /** Which element shows what. */
  readonly places = new SourcePlaces()
  readonly #header: BlockPatcher
  readonly #blocks: BlockPatcher
  readonly #notes: BlockPatcher
  readonly #footer: BlockPatcher
  readonly #text = new PageText(
    (splices) => this.#patchText(splices),
    (error) => this.giveUp(error),
  )
  readonly #textChanged: () => void
  /** The nodes that came with what was shown last. */
  #fresh: ChildNode[] = []
  #outlined: readonly Element[] = []
  #file = ''
  #shown: { load: number; live: LiveText; surroundings: Surroundings; isSmart: boolean } | null = null

  #end: { readonly surroundings: Surroundings; readonly isEmpty: boolean } | null = null

  /** `textChanged` is told each time that more of a text is shown, or another one. */
  constructor(document: Document, textChanged: () => void) {
    const article = document.createElement('article')
    // The page can be reached by Tab and scrolled by keys.
    article.tabIndex = 0
    article.setAttribute('aria-label', 'The page as readers see it')
    document.body.replaceChildren(article)
    this.page = article
    this.#textChanged = textChanged
    const ends = ['header', 'text', 'footnotes'].map((name) => document.createComment(`end of the ${name}`))
    const [headerEnd, textEnd, notesEnd] = ends
    article.append(...ends)
    const adapt = (part: DocumentFragment) => showPictures(part, this.#file, openWorkspace())
    this.#header = new BlockPatcher(article, adapt, headerEnd)
    this.#blocks = new BlockPatcher(article, adapt, textEnd)
    this.#notes = new BlockPatcher(article, adapt, notesEnd)
    this.#footer = new BlockPatcher(article, adapt)
  }

  /** Shows this article; true unless nothing that the page shows has changed. */
  show({ file, load, live }: OpenArticle, around: Surroundings | null): boolean {
    const surroundings = around ?? noSurroundings
    const shown = this.#shown
    const isSameHead = shown?.load === load && shown.live.frontMatter === live.frontMatter
    const isSameAround = shown?.surroundings === surroundings
    const isSmart = openWorkspace()?.settings.smartPunctuation ?? false
    const isSameText = shown?.load === load && shown.isSmart === isSmart
    if (isSameHead && isSameAround && isSameText && shown.live.body === live.body) return false
    this.#takeOutlines()
    if (shown !== null && shown.load !== load) this.page.ownerDocument.documentElement.scrollTop = 0
    this.#shown = { load, live, surroundings, isSmart }
    this.#file = file
    this.#fresh = []
    if (!isSameHead || !isSameAround) this.#showHeader(file, live, surroundings)
    const isNewText = isSameText ? this.#text.follow(live) : this.#text.open(live.body, isSmart)
    if (!isSameAround) this.#showEnd()
    // The editor that takes a text over holds the same words.
    return isNewText || !isSameHead || !isSameAround
  }

  /** Outlines the blocks that came with what was shown last, until something else is shown, and brings the first of them into view. */
  outlineNew(): void {
    this.#outlined = this.#fresh.filter(isElement)
    for (const element of this.#outlined) element.classList.add(outline)
    this.#outlined[0]?.scrollIntoView({ block: 'nearest' })
  }

  /** Says in place of the text that it can't be shown; whatever is shown next is read from its beginning. */
  giveUp(error: unknown): void {
    console.error(error)
    this.#shown = null
    this.#end = null
    this.#fresh = []
    this.#text.forget()
    this.#blocks.show([])
    this.#notes.show([])
    this.#footer.show([{ html: cannotShow }])
  }

  /** The folder's pictures may be others now. */
  showPicturesAnew(): void {
    showPictures(this.page, this.#file, openWorkspace())
  }

  /** A block whose words alone are others keeps its element, and would keep its outline. */
  #takeOutlines(): void {
    for (const element of this.#outlined) {
      element.classList.remove(outline)
      if (element.classList.length === 0) element.removeAttribute('class')
    }
    this.#outlined = []
  }

  /** True once all of the text is on the page. */
  get isWhole(): boolean {
    return this.#text.isWhole
  }

  /** Says whether the blocks of a long page may stand in stretches. */
  allowStretches(areAllowed: boolean): void {
    this.#blocks.allowStretches(areAllowed)
  }

  /** Nothing more is put on the page. */
  stop(): void {
    this.#text.stop()
  }

  #patchText(splices: readonly BlockSplice[]): void {
    for (const { at, removed, added } of splices) this.#fresh.push(...this.#blocks.splice(at, removed, added))
    this.places.set({
      blocks: this.#text.blocks,
      nodesOf: (block) => this.#blocks.shown[block]?.nodes ?? [],
      notes: () => shownNotes(this.#text.notePlaces, this.#notes.shown[0]?.nodes ?? []),
      sliceString: (from, to) => this.#text.sliceString(from, to),
    })
    this.#notes.show([{ html: this.#text.notes }])
    this.#showEnd()
    this.#textChanged()
  }

  #showHeader(file: string, { frontMatter }: LiveText, surroundings: Surroundings): void {
    const settings = openWorkspace()?.settings ?? null
    const head = articleDetails(postFacts(file, frontMatter), frontMatter, settings)
    const root = this.page.ownerDocument.documentElement
    const lang = head.lang ?? 'en'
    // Setting it, even to what it is, makes Chromium style the whole page anew.
    if (root.lang !== lang) root.lang = lang
    const dir = directionOf(lang) ?? ''
    if (root.dir !== dir) root.dir = dir
    this.#header.show([{ html: articleHeader(head, onDesk(surroundings)) }])
  }

  #showEnd(): void {
    const surroundings = this.#shown?.surroundings ?? noSurroundings
    const isEmpty = this.#text.blocks.every(({ html }) => html === '')
    if (this.#end?.surroundings === surroundings && this.#end.isEmpty === isEmpty) return
    this.#end = { surroundings, isEmpty }
    const footer = articleFooter(onDesk(surroundings))
    this.#footer.show([{ html: isEmpty ? nothingWritten + footer : footer }])
  }
}

function openWorkspace(): Workspace | null {
  const { library } = useLibrary.getState()
  return library.kind === 'open' ? library.folder.workspace : null
}
