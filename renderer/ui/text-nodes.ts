import { changedStretch } from './changed-stretch.ts'

/** Where the HTML parser may put words elsewhere than they stand. */
const particular = /^(?:TABLE|THEAD|TBODY|TFOOT|TR|COLGROUP|PRE)$/

/**
 * Shows `now` in the nodes that show `old`, where only words of one text node differ; false where more does. No HTML is read:
 * what is written into a text node stays text, whatever it says.
 */
export function takesWords(nodes: readonly ChildNode[], old: string, now: string): boolean {
  const words = changedStretch(old, now)
  if (words === null) return false
  const texts = nodes.flatMap(textNodes)
  const text = texts[words.at]
  if (text === undefined || texts.length !== words.count || text.data !== words.before) return false
  // Words that stand by themselves in a block may be what stood between two others.
  if (nodes.includes(text) || particular.test(text.parentNode?.nodeName ?? '')) return false
  text.data = words.now
  return true
}

function textNodes(node: Node): readonly Text[] {
  if (node.nodeType === Node.TEXT_NODE) return [node as Text]
  const walker = node.ownerDocument?.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let next = walker?.nextNode(); next; next = walker?.nextNode()) found.push(next as Text)
  return found
}
