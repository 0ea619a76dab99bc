import type { ArticleText } from '../domain/text-change.ts'
import { ArticleLexer, definitionsIn, type LinkDefinitions, linkDefinitions } from './article-lexer.ts'

const definitionLine = /^ {0,3}\[[^\]\n]+\]:[^\n]*(?:\n[ \t]+["'(][^\n]*)?/gm

/** The link definitions that a text seems to hold, found without reading it whole; what reads it all sets them right. */
export function definitionsAhead(text: ArticleText): LinkDefinitions {
  const markdown = text.sliceString(0, text.length)
  if (!markdown.includes(']:')) return linkDefinitions([])
  const lexer = new ArticleLexer()
  const found = Array.from(markdown.matchAll(definitionLine), ([lines]) =>
    lexer.blocks(lines).flatMap(definitionsIn),
  )
  return linkDefinitions(found.flat())
}

/** The labels that lead elsewhere by the new definitions than by the old ones. */
export function changedLabels(old: LinkDefinitions, now: LinkDefinitions): readonly string[] {
  const labels = new Set([...Object.keys(old), ...Object.keys(now)])
  return [...labels].filter(
    (label) => old[label]?.href !== now[label]?.href || old[label]?.title !== now[label]?.title,
  )
}

/** False only where this Markdown can't hold one of the labels. Inside quotations and lists, marks may stand within one. */
export function mayUse(type: string, markdown: string, labels: readonly string[]): boolean {
  if (type !== 'paragraph' && type !== 'heading') return true
  const compared = asCompared(markdown)
  return labels.some((label) => compared.includes(label))
}

/** As marked compares labels. */
function asCompared(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase()
}
