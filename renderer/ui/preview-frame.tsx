import { useCallback, useRef } from 'react'
import { articleCss } from '../../shared/render/page-style.ts'
import { api } from '../api.ts'

/** A frame of our own origin in which nothing can run; `onReady` gets its empty document once it has loaded. */
export function PreviewFrame({ title, onReady }: { title: string; onReady: (document: Document) => void }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const load = useCallback(() => {
    const document = frame.current?.contentDocument
    const view = frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined
    if (document === null || document === undefined || view === null || view === undefined) return
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(articleCss)
    document.adoptedStyleSheets = [sheet]
    document.addEventListener('click', followLink)
    onReady(document)
  }, [onReady])
  return (
    <iframe
      ref={frame}
      className="preview-frame"
      title={title}
      src="preview.html"
      sandbox="allow-same-origin"
      onLoad={load}
    />
  )
}

/** Links lead to the system's browser, or to a heading of the same page; never away from the preview. */
function followLink(event: MouseEvent): void {
  const target = event.target as Element | null
  const link = target?.closest?.('a[href]')
  const href = link?.getAttribute('href')
  if (link === null || link === undefined || href === null || href === undefined) return
  event.preventDefault()
  if (href.startsWith('#'))
    link.ownerDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView()
  else if (/^https?:/i.test(href)) void api.openInBrowser(href)
}
