import { useArticle } from '../state/article.ts'
import { tellOfMissingHeading } from '../state/following-links.ts'
import { scrolled } from '../state/scrolling.ts'
import { useWantedHeading } from '../state/wanted-heading.ts'

/**
 * The page shows something else, or a heading is wanted: it is brought to the top if its article is open and has it. A text
 * that is shown as a whole and doesn't have it says so, and the heading is wanted no longer.
 */
export function showWantedHeading(document: Document, isWhole: boolean): void {
  const { wanted } = useWantedHeading.getState()
  if (wanted === null || useArticle.getState().article?.file !== wanted.file) return
  const place = placeOf(document, wanted.id)
  if (place === null && !isWhole) return
  useWantedHeading.setState({ wanted: null })
  if (place === null) {
    tellOfMissingHeading(wanted.id)
    return
  }
  place.scrollIntoView()
  scrolled('page')
}

/** Nothing, and "top" where no heading is called so, are the top of the page (HTML, “Scrolling to a fragment”). */
function placeOf(document: Document, id: string): Element | null {
  const isTop = id === '' || id.toLowerCase() === 'top'
  return document.getElementById(id) ?? (isTop ? document.documentElement : null)
}
