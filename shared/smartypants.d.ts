/** The library brings no types of its own. */
declare module 'smartypants' {
  /** The text of an HTML fragment with the punctuation of print, as characters; `wanted` names what is changed. */
  export function smartypantsu(html: string, wanted: string): string
}
