/**
 * Stands in the build for `@codemirror/lang-html`, which the Markdown language brings along with those of scripts and styles. HTML
 * in an article is shown as it is written, as a whole, and no tag is completed or closed by itself: none of them is needed.
 */
export function html() {
  return { support: [], language: { parser: undefined } }
}

/** Completes nothing. */
export function htmlCompletionSource(): null {
  return null
}
