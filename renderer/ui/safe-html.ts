import { pageElements } from './page-elements.ts'

const attributes = [
  ...['abbr', 'align', 'alt', 'aria-current', 'aria-describedby', 'aria-hidden', 'aria-label', 'axis'],
  ...[
    'aria-labelledby',
    'border',
    'cellpadding',
    'cellspacing',
    'checked',
    'cite',
    'class',
    'clear',
    'color',
  ],
  ...['colspan', 'compact', 'datetime', 'dir', 'disabled', 'headers', 'height', 'href', 'hreflang', 'hspace'],
  ...[
    'id',
    'label',
    'lang',
    'loading',
    'noshade',
    'nowrap',
    'open',
    'rel',
    'rev',
    'role',
    'rowspan',
    'rules',
  ],
  ...['scope', 'size', 'span', 'src', 'start', 'summary', 'title', 'type', 'valign'],
  ...['value', 'width'],
]

interface SanitizerConfig {
  readonly elements: readonly string[]
  readonly attributes: readonly string[]
  readonly dataAttributes: boolean
  readonly comments: boolean
}

/** The browser's own sanitiser (https://wicg.github.io/sanitizer-api/), which TypeScript's library does not know yet. */
declare class Sanitizer {
  constructor(config: SanitizerConfig)
}

declare global {
  interface Element {
    setHTML(html: string, options: { readonly sanitizer: Sanitizer }): void
  }
}

const sanitizer = new Sanitizer({ elements: pageElements, attributes, dataAttributes: true, comments: false })

/** Nothing in it runs or loads. */
const inert = document.implementation.createHTMLDocument('')

/** Turns HTML into an element that holds nothing that could run or send. */
function safeBox(html: string): Element {
  const box = inert.createElement('div')
  box.setHTML(html, { sanitizer })
  for (const input of box.querySelectorAll('input')) settleInput(input)
  return box
}

/** What a page ticks off is a box that nobody can press; every other field would ask the reader for something. */
function settleInput(input: HTMLInputElement): void {
  if (input.type !== 'checkbox') {
    input.remove()
    return
  }
  input.disabled = true
  for (const name of ['src', 'value']) input.removeAttribute(name)
}

/** Makes many pieces of HTML safe at once, which costs far less than one by one; each gets nodes of its own. */
export function safeFragments(htmls: readonly string[]): readonly DocumentFragment[] {
  if (htmls.length < 2) return htmls.map((html) => contentOf(safeBox(html)))
  const together = safeBox(htmls.map((html) => `<div>${html}</div>`).join(''))
  const boxes = [...together.children]
  // Each piece is whole by itself, so that none can reach out of its box; if one did, none is taken from here.
  if (boxes.length !== htmls.length || together.childNodes.length !== htmls.length)
    return htmls.map((html) => contentOf(safeBox(html)))
  return boxes.map(contentOf)
}

function contentOf(box: Element): DocumentFragment {
  const fragment = inert.createDocumentFragment()
  fragment.append(...box.childNodes)
  // Chromium never shows what is in a `details` that was made in a document without a window.
  return fragment.querySelector('details') === null ? fragment : document.importNode(fragment, true)
}
