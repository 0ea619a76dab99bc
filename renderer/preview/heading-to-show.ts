import { useArticle } from '../state/article.ts'
import { scrolled } from '../state/scrolling.ts'

/** A heading of an article that is still being opened. */
let wanted: { readonly file: string; readonly id: string } | null = null

/** Brings the heading, or whatever else has this id, to the top of the page; true where it is there. */
export function showHeading(document: Document, id: string): boolean {
  const heading = document.getElementById(id)
  if (heading === null) return false
  heading.scrollIntoView()
  scrolled('page')
  return true
}

/** Shows a heading of this article now, if it is open, or as soon as it is. */
export function wantHeading(document: Document, file: string, id: string): void {
  wanted = { file, id }
  showWantedHeading(document)
}

/** The page shows something else: if it is what was wanted, its heading is brought to the top. */
export function showWantedHeading(document: Document): void {
  if (wanted === null || useArticle.getState().article?.file !== wanted.file) return
  if (showHeading(document, wanted.id)) wanted = null
}
