import { useEffect, useLayoutEffect, useRef } from 'react'
import { decodePercent } from '../../shared/domain/address.ts'
import type { PageLook } from '../../shared/domain/page-theme.ts'
import type { PaperSize } from '../../shared/domain/paper.ts'
import { pageCss } from '../../shared/render/page-style.ts'
import { api } from '../api.ts'
import { sheetsCss, turnToPaper } from './paper-sheets.ts'

/**
 * A frame of our own origin in which nothing can run; `onReady` gets its empty document once it has loaded. It
 * looks as `look` says, on sheets of `paper` where that is given, and nothing outside it does. No link leads it elsewhere, and keys that are not for reading reach the
 * window as if they were pressed on the frame.
 */
export function PreviewFrame({
  title,
  look,
  paper = null,
  onReady,
}: {
  title: string
  look: PageLook
  paper?: PaperSize | null
  onReady: (document: Document) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  const style = useRef<PageStyle | null>(null)
  const newest = useRef({ look, paper })
  newest.current = { look, paper }
  useEffect(() => style.current?.show(look, paper), [look, paper])
  useLayoutEffect(() => {
    if (place.current === null) return
    const frame = frameIn(place.current, title)
    const load = () => {
      const { contentDocument: document, contentWindow } = frame
      if (document === null || contentWindow === null) return
      style.current = new PageStyle(document, contentWindow as Window & typeof globalThis)
      style.current.show(newest.current.look, newest.current.paper)
      onReady(document)
      document.addEventListener('click', followLink)
      document.addEventListener('keydown', (event) => passOn(event, frame))
    }
    if (isLoaded(frame)) load()
    else frame.addEventListener('load', load, { once: true })
    return () => frame.remove()
  }, [title, onReady])
  return <div ref={place} className="preview-frame-place" />
}

/** The frame that the window's page brings along, which may have loaded already, or a new one. */
function frameIn(place: Element, title: string): HTMLIFrameElement {
  const early = document.querySelector<HTMLIFrameElement>('#early-frame')
  const frame = early ?? document.createElement('iframe')
  frame.title = title
  frame.className = 'preview-frame'
  frame.hidden = false
  frame.removeAttribute('id')
  if (early === null) {
    frame.setAttribute('sandbox', 'allow-same-origin')
    frame.src = address
    place.append(frame)
  } else place.moveBefore(frame, null)
  return frame
}

const address = 'preview.html'

/** A frame has an empty document until its own comes. */
function isLoaded({ contentDocument }: HTMLIFrameElement): boolean {
  return contentDocument?.readyState === 'complete' && contentDocument.URL.endsWith(`/${address}`)
}

/** The style sheets of a frame's document, which are its alone. */
class PageStyle {
  readonly #page: CSSStyleSheet
  readonly #sheets: CSSStyleSheet

  constructor(document: Document, view: typeof globalThis) {
    this.#page = new view.CSSStyleSheet()
    this.#sheets = new view.CSSStyleSheet()
    document.adoptedStyleSheets = [this.#page, this.#sheets]
  }

  show(look: PageLook, paper: PaperSize | null): void {
    this.#page.replaceSync(pageCss(look))
    this.#sheets.replaceSync(paper === null ? '' : sheetsCss(paper))
    if (paper !== null) turnToPaper(this.#page.cssRules)
  }
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
