import type { Document, YAMLMap } from 'yaml'
import { nextLine } from './source-lines.ts'
import { setYamlValue } from './yaml-edit.ts'
import { setYamlList } from './yaml-list.ts'
import { readYaml } from './yaml-source.ts'

/** Where the front matter of a file stands. `foreign`: fenced, but in a language that is not YAML (`---js`, or TOML between `+++`). */
export interface FrontMatterPlace {
  readonly kind: 'none' | 'fenced' | 'unclosed' | 'foreign'
  /** The YAML between the fences, in offsets of the whole text. */
  readonly yamlStart: number
  readonly yamlEnd: number
  /** Where the text of the article begins. */
  readonly bodyStart: number
}

const longestFence = 200

/** The front matter of a file, read; offsets in a broken one are those of the whole text. */
export type FrontMatter =
  | { readonly kind: 'none' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'parsed'; readonly root: YAMLMap; readonly document: Document }
  | { readonly kind: 'broken'; readonly reason: string; readonly start: number; readonly end: number }

/** A text with one detail changed, or a sentence that says why it was left alone. */
export type SetDetailResult =
  | { readonly kind: 'set'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Finds the fences of a file's front matter: `---` on the first line (after a BOM), closed by `---` or `...`, or two `+++`. A file that
 * merely begins with a rule has none; one that begins with details which are never closed is `unclosed`, and its article
 * begins after the last line of details.
 */
export function splitFrontMatter(text: string): FrontMatterPlace {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const none = { kind: 'none', yamlStart: bom, yamlEnd: bom, bodyStart: bom } as const
  const opening = /^(---|\+{3})([^\r\n]*)(?:\r\n|\n|\r|$)/.exec(text.slice(bom, bom + longestFence))
  if (opening?.[1] === '+++') return tomlPlace(text, bom, bom + opening[0].length) ?? none
  const language = opening === null ? null : languageOf(opening[2] ?? '')
  if (opening === null || language === null) return none
  const yamlStart = bom + opening[0].length
  const closing = closingFence(text, yamlStart, yamlFence)
  const begins = firstWords(
    text.slice(yamlStart, Math.min(closing?.yamlEnd ?? text.length, yamlStart + 2000)),
  )
  if (closing === null) {
    if (language === 'foreign' || !/^[\p{L}\p{N}_-]+[ \t]*:(?:\s|$)/u.test(begins)) return none
    const yamlEnd = endOfDetails(text, yamlStart)
    return { kind: 'unclosed', yamlStart, yamlEnd, bodyStart: yamlEnd }
  }
  if (language === 'foreign') return { kind: 'foreign', yamlStart, ...closing }
  const isBetweenRules = /^[ \t]*[\r\n]/.test(text.slice(yamlStart)) && isProse(begins)
  return isBetweenRules ? none : { kind: 'fenced', yamlStart, ...closing }
}

/** Reads the front matter of a file. Nothing in it is ever evaluated. */
export function readFrontMatter(text: string): FrontMatter {
  const place = splitFrontMatter(text)
  const whole = { start: place.yamlStart, end: place.yamlEnd }
  switch (place.kind) {
    case 'none':
      return { kind: 'none' }
    case 'foreign':
      return {
        kind: 'broken',
        reason: 'They are written in another language than YAML.',
        start: 0,
        end: place.yamlStart,
      }
    case 'unclosed':
      return {
        kind: 'broken',
        reason: 'The line --- that ends them is missing.',
        start: 0,
        end: place.yamlStart,
      }
    case 'fenced': {
      const read = readYaml(text.slice(place.yamlStart, place.yamlEnd))
      if (read.kind === 'empty') return { kind: 'empty' }
      if (read.kind === 'mapping') return { kind: 'parsed', root: read.root, document: read.document }
      if (read.kind === 'other')
        return { kind: 'broken', reason: 'They are not a list of “detail: value” lines.', ...whole }
      return {
        kind: 'broken',
        reason: read.reason,
        start: place.yamlStart + read.start,
        end: Math.min(place.yamlStart + read.end, place.yamlEnd),
      }
    }
    default:
      return place.kind satisfies never
  }
}

/**
 * Sets one detail of a post (dotted for a nested one: `pager.previous`) so that every byte but its own survives. Null
 * writes it empty, undefined removes it; a post without front matter gets one. Broken front matter is never rewritten.
 */
export function setDetail(text: string, key: string, value: string | null | undefined): SetDetailResult {
  const place = splitFrontMatter(text)
  const lineEnding = usualLineEnding(text)
  if (place.kind === 'none') return withNewFrontMatter(text, place, key, value, lineEnding)
  const read = readFrontMatter(text)
  if (read.kind === 'broken')
    return { kind: 'refused', reason: `The details at the top of this file can't be read. ${read.reason}` }
  const edit = setYamlValue(text.slice(place.yamlStart, place.yamlEnd), key, value, lineEnding)
  if (edit.kind === 'refused') return edit
  return { kind: 'set', text: text.slice(0, place.yamlStart) + edit.source + text.slice(place.yamlEnd) }
}

/** Sets a detail that is a list of words, in the same way; an empty one takes the detail away. */
export function setDetailList(text: string, key: string, words: readonly string[]): SetDetailResult {
  const place = splitFrontMatter(text)
  const [first] = words
  if (place.kind === 'none') {
    if (first === undefined) return { kind: 'set', text }
    const begun = setDetail(text, key, first)
    return begun.kind === 'set' ? setDetailList(begun.text, key, words) : begun
  }
  const read = readFrontMatter(text)
  if (read.kind === 'broken')
    return { kind: 'refused', reason: `The details at the top of this file can't be read. ${read.reason}` }
  const edit = setYamlList(text.slice(place.yamlStart, place.yamlEnd), key, words, usualLineEnding(text))
  if (edit.kind === 'refused') return edit
  return { kind: 'set', text: text.slice(0, place.yamlStart) + edit.source + text.slice(place.yamlEnd) }
}

/** The line ending that a text uses most; LF where it has none. */
export function usualLineEnding(text: string): string {
  const crlf = text.split('\r\n').length - 1
  const lf = text.split('\n').length - 1 - crlf
  const cr = text.split('\r').length - 1 - crlf
  if (crlf > lf && crlf >= cr) return '\r\n'
  return cr > lf ? '\r' : '\n'
}

function withNewFrontMatter(
  text: string,
  place: FrontMatterPlace,
  key: string,
  value: string | null | undefined,
  lineEnding: string,
): SetDetailResult {
  if (value === undefined) return { kind: 'set', text }
  const edit = setYamlValue('', key, value, lineEnding)
  if (edit.kind === 'refused') return edit
  const body = text.slice(place.bodyStart)
  const gap = body === '' || /^[\r\n]/.test(body) ? '' : lineEnding
  const details = `---${lineEnding}${edit.source}---${lineEnding}`
  return { kind: 'set', text: text.slice(0, place.bodyStart) + details + gap + body }
}

/** The language that the opening fence names; null where the line is no fence. */
function languageOf(afterFence: string): 'yaml' | 'foreign' | null {
  if (/^[ \t]*(?:ya?ml)?[ \t]*$/i.test(afterFence) || /^[ \t]+#/.test(afterFence)) return 'yaml'
  const isForeign =
    /^[A-Za-z]\S*[ \t]*$/.test(afterFence) ||
    /^[ \t]+(?:js|javascript|json5?|toml|coffee(?:script)?|cson|ini)[ \t]*$/i.test(afterFence)
  return isForeign ? 'foreign' : null
}

/** The details of a post as Hugo and Zola have them; null for a text that merely begins so. */
function tomlPlace(text: string, bom: number, yamlStart: number): FrontMatterPlace | null {
  const isFence = /^\+{3}[ \t]*[\r\n]/.test(text.slice(bom, bom + longestFence))
  const closing = isFence ? closingFence(text, yamlStart, tomlFence) : null
  if (closing === null) return null
  const begins = firstWords(text.slice(yamlStart, closing.yamlEnd))
  return begins === '' || /^(?:["'\w.-]+[ \t]*=|\[)/.test(begins)
    ? { kind: 'foreign', yamlStart, ...closing }
    : null
}

const yamlFence = /^(?:---|\.\.\.)[^\S\r\n]*(?:\r\n|\n|\r|$)/
const tomlFence = /^\+{3}[^\S\r\n]*(?:\r\n|\n|\r|$)/

function closingFence(
  text: string,
  from: number,
  pattern: RegExp,
): Pick<FrontMatterPlace, 'yamlEnd' | 'bodyStart'> | null {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const fence = pattern.exec(text.slice(at, at + longestFence))
    if (fence !== null) return { yamlEnd: at, bodyStart: at + fence[0].length }
  }
  return null
}

/** Where the lines end that read as details: at a blank line, or at a line of words without a colon. */
function endOfDetails(text: string, from: number): number {
  let at = from
  while (
    at < text.length &&
    /^(?:[\p{L}\p{N}_"'-]+[ \t]*:|[ \t]+\S|#|- )/u.test(text.slice(at, at + longestFence))
  )
    at = nextLine(text, at)
  return at
}

/** Words that begin a paragraph, where details would begin with their name. */
function isProse(begins: string): boolean {
  return begins !== '' && !/^(?:["']?[\p{L}\p{N}_-]+["']?[ \t]*:(?:\s|$)|[{[?!&]|-\s)/u.test(begins)
}

/** What comes first after blank lines and comments. */
function firstWords(text: string): string {
  return text.replace(/^(?:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*/, '')
}
