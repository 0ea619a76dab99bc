import { decodeHTMLStrict } from 'entities/decode'

/** Turns entity and numeric character references into their characters; what is none stays (CommonMark 0.31.2, 2.5). */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/gi, (reference) =>
    decodeHTMLStrict(reference),
  )
}
