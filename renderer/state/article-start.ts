import { splitFrontMatter } from '../../shared/domain/front-matter.ts'

/** Where the text that the author sees begins: after the front matter and the blank lines that set it off. */
export function articleStart(text: string): number {
  const { kind, bodyStart } = splitFrontMatter(text)
  if (kind === 'none') return bodyStart
  return bodyStart + (/^(?:[^\S\r\n]*(?:\r\n|\n|\r))*/.exec(text.slice(bodyStart))?.[0].length ?? 0)
}
