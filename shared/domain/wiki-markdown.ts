import { closestText } from './likeness.ts'
import type { LinkTarget } from './link-target.ts'
import type { PostFacts, TextLink } from './post.ts'
import { relativeLink } from './relative-link.ts'

/** A wiki link as plain Markdown: a link to the article's or file's path, or the picture itself; null where it names nothing, or no heading there. */
export function wikiMarkdown(
  link: TextLink,
  { target, anchor }: Extract<LinkTarget, { kind: 'wiki' }>,
  post: PostFacts,
): string | null {
  if (target === null) return null
  const words = shownWords(link).replace(/[\\[\]`*_<>]/g, '\\$&')
  if (typeof target === 'string') {
    const mark = link.source.startsWith('!') ? '!' : ''
    return `${mark}[${words}](${relativeLink(post.file, target)})`
  }
  const heading = anchor === null || anchor === '' ? null : headingOf(target, anchor)
  if (heading === undefined) return null
  const path = target === post ? '' : relativeLink(post.file, target.file)
  return `[${words}](${path}${heading === null ? '' : `#${encodeURIComponent(heading)}`})`
}

/** Of a heading of another article that is given no words of its own, the heading's. */
function shownWords({ href, words }: TextLink): string {
  const [name = '', heading = ''] = href.split('#', 2).map((part) => part.trim())
  return words === href && name !== '' && heading !== '' ? heading : words
}

/** A heading's id by its words; undefined where the article has no such heading. */
function headingOf(target: PostFacts, words: string): string | undefined {
  const closest = closestText(words, target.anchors)
  return closest ?? undefined
}
