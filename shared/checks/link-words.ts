import type { Change } from '../domain/change.ts'
import type { PostFacts, TextLink } from '../domain/post.ts'
import { titleAsWords } from '../domain/title-as-words.ts'

/** The words of a link as readers see them: without marks of emphasis, on one line. */
export function plainWords(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\*\*|__|\*|_)(.+)\1$/s, '$2')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim()
}

/** The steps that put another title in the place of one among a link's words; none where they are written in another way. */
export function wordsReplaced(
  post: PostFacts,
  { kind, range, source, words }: TextLink,
  from: string,
  to: string,
): readonly Change[] {
  const start = source.indexOf('[') + 1
  const isWritten =
    kind === 'markdown' && source.startsWith(`${words}](`, start) && source.slice(0, start).trim() === '['
  const written = [from, titleAsWords(from)].find((one) => words.includes(one))
  if (!isWritten || written === undefined || written === '') return []
  const at = range.start.offset + start + words.indexOf(written)
  return [
    {
      kind: 'replace-text',
      file: post.file,
      start: at,
      end: at + written.length,
      expected: written,
      text: titleAsWords(to),
    },
  ]
}
