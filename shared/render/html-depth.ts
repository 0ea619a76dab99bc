/** So deep may elements stand in each other; Chromium itself stops at 512. */
const deepest = 256

const tagStart = /<(\/?)([a-z][a-z\d-]*)/gi
const withoutContent = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/**
 * HTML without the tags of elements that stand too deep in others to be read: what is in them stays. Reading HTML goes into each
 * element by a call of its own, and some thousands of `<div>` in each other would be more than the stack holds.
 */
export function withoutDeepTags(html: string): string {
  if (html.split('<', deepest + 2).length <= deepest + 1) return html
  let depth = 0
  let kept = ''
  let at = 0
  for (const { index, 1: slash, 2: name = '' } of html.matchAll(tagStart)) {
    if (withoutContent.test(name)) continue
    const isTooDeep = slash === '' ? depth >= deepest : depth > deepest
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1)
    if (!isTooDeep || index < at) continue
    const end = html.indexOf('>', index)
    if (end === -1) break
    kept += html.slice(at, index)
    at = end + 1
  }
  return kept + html.slice(at)
}
