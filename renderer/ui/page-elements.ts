/** Elements that words go through: they stand in a line. */
export const elementsInLine = [
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'input', 'ins'],
  ...['kbd', 'mark', 'picture', 'q', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup'],
  ...['time', 'tt', 'u', 'var', 'wbr'],
] as const

/** Elements that stand above the words of a line and are none of them: how a word is said. */
export const elementsAboveLine = ['rp', 'rt'] as const

/** Elements at whose edges words end. */
const elementsOfBlocks = [
  ...['address', 'article', 'aside', 'blockquote', 'caption', 'col', 'colgroup', 'dd', 'details', 'div'],
  ...['dl', 'dt', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr'],
  ...['li', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead'],
  ...['tr', 'ul'],
] as const

/** What pages are made of, and nothing that asks, loads or embeds. */
export const pageElements: readonly string[] = [...elementsInLine, ...elementsAboveLine, ...elementsOfBlocks]
