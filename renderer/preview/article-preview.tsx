import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { keyWords } from '../commands/command.ts'
import { findOnPage } from '../commands/find-on-page.ts'
import { useOwnCss } from '../state/own-css.ts'
import { closePageSearch, usePageSearch } from '../state/page-search.ts'
import { usePageLook } from '../state/page-style.ts'
import { usePageWidth } from '../state/page-width.ts'
import { usePaperSize } from '../state/paper-size.ts'
import { returnToText } from '../state/scrolling.ts'
import { PreviewFrame } from '../ui/preview-frame.tsx'
import { startPage } from './live-page.ts'
import { PageSearchBar } from './page-search-bar.tsx'
import { PageStage } from './page-stage.tsx'
import { PageThemeChoice } from './page-theme-choice.tsx'
import { PageWidthChoice } from './page-width-choice.tsx'
import { numberSheets } from './sheet-numbers.ts'

/** Says why the folder's own style is not used, for as long as it can't be. */
function OwnCssProblem() {
  const reason = useOwnCss(({ own }) => (own.kind === 'refused' ? own.reason : null))
  return reason === null ? null : <p className="own-css-problem">{reason}</p>
}

function FindButton() {
  const { title, key, icon: Icon, run } = findOnPage
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={title}
      title={key === null ? title : `${title} (${keyWords(key)})`}
      onClick={() => void run()}
    >
      <Icon aria-hidden size={15} />
    </button>
  )
}

/** Closes what is open above the page; else leads back to the text. */
function onEscape({ key }: KeyboardEvent): void {
  if (key !== 'Escape') return
  if (usePageSearch.getState().isOpen) closePageSearch()
  else returnToText()
}

/** The page as readers will see it, at the width of what they read it on. */
export function ArticlePreview() {
  const stop = useRef(() => {})
  const look = usePageLook()
  const size = usePaperSize((state) => state.size)
  const paper = usePageWidth((state) => state.width) === 'paper' ? size : null
  const onReady = useCallback((document: Document) => {
    stop.current()
    const stops = [startPage(document), numberSheets(document)]
    stop.current = () => {
      for (const end of stops) end()
    }
  }, [])
  useEffect(() => () => stop.current(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back to the text from anywhere in the preview.
    <div className="preview" onKeyDown={onEscape}>
      <div className="page-choices">
        <PageWidthChoice />
        <PageThemeChoice />
        <FindButton />
      </div>
      <OwnCssProblem />
      <PageSearchBar />
      <PageStage>
        <PreviewFrame title="Preview" look={look} paper={paper} onReady={onReady} />
      </PageStage>
    </div>
  )
}
