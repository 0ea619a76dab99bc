import type { PostFacts, TextImage, TextLink } from '../domain/post.ts'
import type { TextRange } from '../domain/text-range.ts'
import type { Fix } from './finding.ts'

/** Keeps the words of a link and takes the link away; null where its marks are more than Markdown's (raw HTML, a bare address). */
export function unlink(post: PostFacts, link: TextLink): Fix | null {
  const { range, source, words, kind } = link
  if (kind === 'bare' || kind === 'html' || words.trim() === '') return null
  return {
    id: 'unlink',
    title: 'Keep only the words',
    safe: false,
    action: {
      kind: 'change',
      changes: [
        {
          kind: 'replace-text',
          file: post.file,
          start: range.start.offset,
          end: range.end.offset,
          expected: source,
          text: words,
        },
      ],
    },
  }
}

/** Writes another address in the place of a link's or a picture's. */
export function retarget(
  post: PostFacts,
  { destination, address }: TextImage,
  to: string,
  fix: Pick<Fix, 'id' | 'title' | 'safe'>,
): Fix {
  const { start, end } = destination
  return {
    ...fix,
    action: {
      kind: 'change',
      changes: [
        {
          kind: 'replace-text',
          file: post.file,
          start: start.offset,
          end: end.offset,
          expected: address,
          text: to,
        },
      ],
    },
  }
}

/** Writes something else where just this is written, as an author is offered it. */
export function writeInstead(
  file: string,
  { start, end }: TextRange,
  { written, text }: { readonly written: string; readonly text: string },
): Fix {
  const changes = [
    { kind: 'replace-text', file, start: start.offset, end: end.offset, expected: written, text },
  ] as const
  return { id: `write:${text}`, title: `Write “${text}”`, safe: false, action: { kind: 'change', changes } }
}

/** Puts the cursor there, for what only a person can mend. */
export function goThere(title: string): Fix {
  return { id: 'go-to-place', title, safe: false, action: { kind: 'go-to-place' } }
}
