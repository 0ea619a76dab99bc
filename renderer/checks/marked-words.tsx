import type { Words } from './compared-words.ts'

/** Words in a row; those that are changed stand in this element. */
export function Marked({ words, as: Mark }: { words: readonly Words[]; as: 'del' | 'ins' | 'mark' }) {
  let at = 0
  return words.map(({ text, isChanged }) => {
    at += text.length
    const key = `${at} ${text}`
    return isChanged ? <Mark key={key}>{text}</Mark> : <span key={key}>{text}</span>
  })
}
