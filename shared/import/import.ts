import { splitFrontMatter } from '../domain/front-matter.ts'
import type { ImportedArticle, ImportFormat, ImportResult } from './article.ts'
import { importMarkdown } from './import-markdown.ts'
import { importText } from './import-text.ts'

/** The format of a text, by its file's ending where it has one that tells, else by what it holds. */
export function detectFormat(fileName: string | null, text: string): ImportFormat {
  const ending = /\.([a-z]+)$/i.exec(fileName ?? '')?.[1]?.toLowerCase() ?? ''
  const known = endings[ending]
  if (known !== undefined) return known
  if (/^\s*(?:<!doctype html|<html\b)/i.test(text)) return 'html'
  return readsAsMarkdown(text) ? 'markdown' : 'text'
}

/** Reads an article from a text of this format. Never throws; `today` is an ISO date. */
export function importArticle(
  text: string,
  { format, today }: { readonly format: ImportFormat; readonly today: string },
): ImportResult {
  if (text.trim() === '') return { kind: 'refused', reason: 'There is no text in it.' }
  switch (format) {
    case 'text':
      return { kind: 'imported', article: importText(text, today) }
    case 'markdown':
      return importMarkdown(text, today)
    case 'html':
    case 'docx':
    case 'wxr':
      return {
        kind: 'refused',
        reason: `${formatNames[format]} can't be imported yet. Copy the article's text and paste that.`,
      }
    default:
      return format satisfies never
  }
}

/** One line that says what was understood: "1 title, 5 headings, 7 paragraphs, 1 Previous button. No words changed." */
export function importSummary({ counts, changedWords }: ImportedArticle): string {
  const parts = [
    counts.titles === 0 ? 'No title' : many(counts.titles, 'title'),
    counts.headings > 0 && many(counts.headings, 'heading'),
    counts.paragraphs > 0 && many(counts.paragraphs, 'paragraph'),
    counts.lists > 0 && many(counts.lists, 'list'),
    counts.previousButtons > 0 && many(counts.previousButtons, 'Previous button'),
    counts.nextButtons > 0 && many(counts.nextButtons, 'Next button'),
  ].filter((part) => part !== false)
  return `${parts.join(', ')}. ${wordsSentence(changedWords)}`
}

function wordsSentence(words: readonly string[]): string {
  if (words.length === 0) return 'No words changed.'
  const shown = words.slice(0, 5).map((word) => `“${word.slice(0, 40)}”`)
  return `${many(words.length, 'word')} changed: ${shown.join(', ')}${words.length > shown.length ? ' …' : '.'}`
}

function many(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

const endings: Readonly<Record<string, ImportFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  xml: 'wxr',
}

const formatNames = { html: 'A web page', docx: 'A Word document', wxr: 'A WordPress export' } as const

/** Front matter, or marks that nobody types by chance. */
function readsAsMarkdown(text: string): boolean {
  if (splitFrontMatter(text).kind === 'fenced') return true
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0
  const links = text.match(/\[[^\]\n]+\]\((?:https?:|\/|\.|#|[\w-]+\.md)[^)\n]*\)/g)?.length ?? 0
  const strong = text.match(/\*\*[^*\n]+\*\*/g)?.length ?? 0
  return headings >= 2 || (headings === 1 && /^#{1,6} /.test(text.trimStart())) || links + strong >= 2
}
