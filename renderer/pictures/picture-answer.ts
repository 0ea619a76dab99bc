/** What is typed and ticked about a picture. */
export interface PictureAnswer {
  readonly description: string
  readonly isDecoration: boolean
  readonly caption: string
}

/** Nothing is said yet. */
export const unsaid: PictureAnswer = { description: '', isDecoration: false, caption: '' }

/** The words that the picture gets, or a sentence where nobody knows yet what it shows. A decoration has no description. */
export function wordsOf({
  description,
  isDecoration,
  caption,
}: PictureAnswer): { readonly description: string; readonly caption: string } | string {
  if (isDecoration) return { description: '', caption }
  return description.trim() === ''
    ? 'Say in a few words what the picture shows, or that it is only decoration.'
    : { description, caption }
}
