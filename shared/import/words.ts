import { Lexer, Parser } from 'marked'

/** The words of a plain text, in order: everything between blanks, without characters that can't be seen. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(/\p{Cf}/gu, '')
    .split(/[\s\p{Z}\p{Cc}]+/u)
    .filter((word) => word !== '')
}

/** Words that one list holds more often than the other, whatever their order; empty where none was lost or added. */
export function changedWords(before: readonly string[], after: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const word of after) counts.set(word, (counts.get(word) ?? 0) - 1)
  return [...counts].filter(([, count]) => count !== 0).map(([word]) => word)
}

/** The words that readers see of a piece of Markdown. */
export function shownWords(markdown: string): readonly string[] {
  const html = new Parser<string, string>({ gfm: true }).parse(new Lexer({ gfm: true }).lex(markdown))
  return wordsOf(
    html
      .replace(/<\/?(?:p|br|hr|li|ul|ol|h[1-6]|blockquote|pre|table|thead|tbody|tr|td|th|div)\b[^>]*>/gi, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&'),
  )
}
