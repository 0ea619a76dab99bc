import { useCallback, useEffect, useRef } from 'react'
import { decodePercent } from '../../shared/domain/address.ts'
import type { PageLook } from '../../shared/domain/page-theme.ts'
import { pageCss } from '../../shared/render/page-style.ts'
import { api } from '../api.ts'

/**
 * A frame of our own origin in which nothing can run; `onReady` gets its empty document once it has loaded. It
 * looks as `look` says, and nothing outside it does. No link leads it elsewhere, and keys that are not for reading reach the
 * window as if they were pressed on the frame.
 */
export function PreviewFrame({
  title,
  look,
  onReady,
}: {
  title: string
  look: PageLook
  onReady: (document: Document) => void
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const sheet = useRef<CSSStyleSheet | null>(null)
  const newest = useRef(look)
  newest.current = look
  useEffect(() => sheet.current?.replaceSync(pageCss(look)), [look])
  const load = useCallback(() => {
    const element = frame.current
    const document = element?.contentDocument
    const view = element?.contentWindow as (Window & typeof globalThis) | null | undefined
    if (element === null || document === null || document === undefined) return
    if (view === null || view === undefined) return
    const own = new view.CSSStyleSheet()
    own.replaceSync(pageCss(newest.current))
    document.adoptedStyleSheets = [own]
    sheet.current = own
    onReady(document)
    document.addEventListener('click', followLink)
    document.addEventListener('keydown', (event) => passOn(event, element))
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

/** Unless others answered the click: links lead to the system's browser, or to a heading of the same page. */
function followLink(event: MouseEvent): void {
  const target = event.target as Element | null
  const link = target?.closest?.('a[href]')
  const href = link?.getAttribute('href')
  if (event.defaultPrevented || !link || !href) return
  event.preventDefault()
  if (href.startsWith('#')) link.ownerDocument.getElementById(decodePercent(href.slice(1)))?.scrollIntoView()
  else if (/^https?:/i.test(href)) void api.openInBrowser(href)
}

/** What is typed in a frame stays in it: commands and Escape are given to the window. */
function passOn(event: KeyboardEvent, frame: HTMLIFrameElement): void {
  const isForWindow = event.ctrlKey || event.metaKey || event.altKey || /^(?:F\d+|Escape)$/.test(event.key)
  if (!isForWindow) return
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat } = event
  const init = { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, bubbles: true, cancelable: true }
  if (!frame.dispatchEvent(new KeyboardEvent('keydown', init))) event.preventDefault()
}
