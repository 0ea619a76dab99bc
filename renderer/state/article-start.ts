import { splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { bodyOf, type LiveText } from './article.ts'

/** Where the text that the author sees begins: after the front matter and the blank lines that set it off. */
export function articleStart(text: string): number {
  const { kind, bodyStart } = splitFrontMatter(text)
  if (kind === 'none') return bodyStart
  return bodyStart + (/^(?:[^\S\r\n]*(?:\r\n|\n|\r))*/.exec(text.slice(bodyStart))?.[0].length ?? 0)
}

/** A file's text as the editor would hold it. */
export function liveText(text: string): LiveText {
  const start = articleStart(text)
  const body = bodyOf(text.slice(start).replace(/\r\n?/g, '\n'))
  return { frontMatter: text.slice(0, start), body, step: null }
}
