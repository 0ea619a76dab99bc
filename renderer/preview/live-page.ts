import type { WorkspaceSettings } from '../../shared/domain/workspace.ts'
import { useArticle } from '../state/article.ts'
import { useChecking } from '../state/checking.ts'
import { useFixPreview } from '../state/fix-preview.ts'
import { useLibrary } from '../state/library.ts'
import { oncePerFrame } from '../state/once-per-frame.ts'
import { useOwnCss } from '../state/own-css.ts'
import { joinPageFinder } from '../state/page-search.ts'
import { usePageWidth } from '../state/page-width.ts'
import {
  heightsChanged,
  joinPage,
  type PagePane,
  pageReflowed,
  scrolled,
  useTextCursor,
} from '../state/scrolling.ts'
import { useWantedHeading } from '../state/wanted-heading.ts'
import { seesWrappers } from '../ui/seen-wrappers.ts'
import { CursorMark } from './cursor-mark.ts'
import { showWantedHeading } from './heading-to-show.ts'
import { answerClicks } from './page-clicks.ts'
import { LivePageFinder } from './page-finder.ts'
import { PagePatcher } from './page-patcher.ts'
import { previewedFix } from './previewed-fix.ts'
import type { SourcePlaces } from './source-places.ts'

/**
 * Brings the frame's empty document to life: it shows the open article, follows each key without going through React,
 * scrolls in step with the text and answers clicks. Returns a function that ends all that.
 */
export function startPage(document: Document): () => void {
  const patcher = new PagePatcher(document, () => textChanged())
  const { places } = patcher
  const mark = new CursorMark(patcher.page, places)
  const finder = new LivePageFinder(patcher.page)
  const placeMark = oncePerFrame(() => mark.place())
  const showHeading = (): void => showWantedHeading(document, patcher.isWhole)
  const textChanged = (): void => {
    showHeading()
    heightsChanged('page')
    placeMark()
    finder.pageChanged()
  }
  const show = (): void => {
    try {
      if (showArticle(patcher)) textChanged()
    } catch (error) {
      // Who writes goes on writing: what else follows the text, such as its checks, must not stop with the page.
      patcher.giveUp(error)
    }
  }
  const stops = [
    useLibrary.subscribe((now, before) => {
      if (filesOf(now) !== filesOf(before)) patcher.showPicturesAnew()
      if (settingsOf(now) !== settingsOf(before)) show()
    }),
    useArticle.subscribe(show),
    useChecking.subscribe(show),
    useFixPreview.subscribe(show),
    useTextCursor.subscribe(placeMark),
    useWantedHeading.subscribe(showHeading),
    joinPage(pagePane(document.documentElement, places)),
    joinPageFinder(finder),
    showAsDevice(document.documentElement),
    mindOwnStyle(patcher),
    listenTo(document, patcher, placeMark),
    () => patcher.stop(),
  ]
  show()
  return () => {
    for (const stop of stops) stop()
  }
}

/** Hand-held devices lay their scroll bars over the page, where they take no room. */
function showAsDevice(root: Element): () => void {
  const show = (): void => {
    const { width } = usePageWidth.getState()
    root.classList.toggle('hand-held', width === 'phone' || width === 'tablet')
  }
  show()
  return usePageWidth.subscribe(show)
}

/** The page minds what its folder's own style looks at. */
function mindOwnStyle(patcher: PagePatcher): () => void {
  const mind = ({ own }: ReturnType<typeof useOwnCss.getState>): void =>
    patcher.allowStretches(own.kind !== 'usable' || !seesWrappers(own.css))
  mind(useOwnCss.getState())
  return useOwnCss.subscribe(mind)
}

/** Follows what happens to the page itself: it is scrolled, clicked, and gets another size. */
function listenTo(document: Document, { page, places }: PagePatcher, placeMark: () => void): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const sizes = new ResizeObserver(() => {
    heightsChanged('page')
    placeMark()
  })
  sizes.observe(page)
  document.addEventListener('scroll', () => scrolled('page'), { passive: true, signal })
  document.defaultView?.addEventListener('resize', pageReflowed, { signal })
  answerClicks(document, places, signal)
  return () => {
    sizes.disconnect()
    ending.abort()
  }
}

function filesOf({ library }: ReturnType<typeof useLibrary.getState>): readonly string[] | null {
  return library.kind === 'open' ? library.folder.workspace.files : null
}

function settingsOf({ library }: ReturnType<typeof useLibrary.getState>): WorkspaceSettings | null {
  return library.kind === 'open' ? library.folder.workspace.settings : null
}

function showArticle(patcher: PagePatcher): boolean {
  const { article } = useArticle.getState()
  if (article === null) return false
  const fix = previewedFix(article)
  if (fix !== null) {
    if (!patcher.show(fix.article, fix.surroundings)) return false
    patcher.outlineNew()
    return true
  }
  const { surroundings, draft } = useChecking.getState()
  return patcher.show(article, draft?.file === article.file ? surroundings : null)
}

function pagePane(scroller: Element, places: SourcePlaces): PagePane {
  return {
    view: () => ({
      top: scroller.scrollTop,
      max: scroller.scrollHeight - scroller.clientHeight,
      height: scroller.clientHeight,
      yOf: (offset) => places.yOf(offset),
    }),
    heightOf: (offset) => places.shownAt(offset),
    scrollTo(top) {
      scroller.scrollTop = top
    },
  }
}
