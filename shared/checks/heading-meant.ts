import { anchorOfWords } from '../domain/heading-anchors.ts'
import type { PostFacts } from '../domain/post.ts'

/** The heading that a malformed place on a page plainly means; null where it is well formed, or means none that is there. */
export function headingMeant(anchor: string, { anchors }: Pick<PostFacts, 'anchors'>): string | null {
  if (anchor === '' || anchors.includes(anchor) || /^top$/i.test(anchor) || anchor.startsWith(':~:'))
    return null
  const words = anchor.replace(/^[#\s]+|[\s/]+$/g, '').replace(/\+/g, ' ')
  return (
    [words, anchorOfWords(words), anchorOfWords(words.replace(/_/g, ' '))].find((id) =>
      anchors.includes(id),
    ) ??
    anchors.find((id) => id !== '' && withoutAccents(id) === anchorOfWords(words)) ??
    null
  )
}

/** As some sites' programs write a heading: `santé` as `sante`. */
function withoutAccents(id: string): string {
  return id.normalize('NFD').replace(/\p{Mn}/gu, '')
}
