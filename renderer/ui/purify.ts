import DOMPurify from 'dompurify'

/** One object for all calls: DOMPurify makes its lists anew for each object that it is given. */
const options = {
  RETURN_DOM_FRAGMENT: true as const,
  FORBID_TAGS: ['style', 'form', 'button', 'select', 'textarea', 'svg', 'math', 'iframe', 'object', 'embed'],
  FORBID_ATTR: ['style'],
}

/** Turns HTML into nodes that hold nothing that could run or send. */
function purify(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, options)
}

/** Does that to many pieces of HTML at once, which costs far less than one by one; each gets nodes of its own. */
export function purifyEach(htmls: readonly string[]): readonly DocumentFragment[] {
  if (htmls.length < 2) return htmls.map(purify)
  const together = purify(htmls.map((html) => `<div>${html}</div>`).join(''))
  const boxes = [...together.children]
  // Each piece is whole by itself, so that none can reach out of its box; if one did, none is taken from here.
  if (boxes.length !== htmls.length || together.childNodes.length !== htmls.length) return htmls.map(purify)
  return boxes.map((box) => {
    const fragment = box.ownerDocument.createDocumentFragment()
    fragment.append(...box.childNodes)
    return fragment
  })
}
