import { useCallback, useEffect, useRef } from 'react'
import { returnToText } from '../state/scrolling.ts'
import { PreviewFrame } from '../ui/preview-frame.tsx'
import { startPage } from './live-page.ts'
import { PageStage } from './page-stage.tsx'
import { PageWidthChoice } from './page-width-choice.tsx'

/** The page as readers will see it, at the width of what they read it on. */
export function ArticlePreview() {
  const stop = useRef(() => {})
  const onReady = useCallback((document: Document) => {
    stop.current()
    stop.current = startPage(document)
  }, [])
  useEffect(() => () => stop.current(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back to the text from anywhere in the preview.
    <div className="preview" onKeyDown={(event) => event.key === 'Escape' && returnToText()}>
      <PageWidthChoice />
      <PageStage>
        <PreviewFrame title="Preview" onReady={onReady} />
      </PageStage>
    </div>
  )
}
