import { useArticle } from '../state/article.ts'
import { scrolled } from '../state/scrolling.ts'
import { useWantedHeading } from '../state/wanted-heading.ts'

/** The page shows something else, or a heading is wanted: it is brought to the top if its article is open and has it. */
export function showWantedHeading(document: Document): void {
  const { wanted } = useWantedHeading.getState()
  if (wanted === null || useArticle.getState().article?.file !== wanted.file) return
  const heading = document.getElementById(wanted.id)
  if (heading === null) return
  useWantedHeading.setState({ wanted: null })
  heading.scrollIntoView()
  scrolled('page')
}
