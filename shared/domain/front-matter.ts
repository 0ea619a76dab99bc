import type { Document, YAMLMap } from 'yaml'
import { nextLine } from './source-lines.ts'
import { setYamlValue } from './yaml-edit.ts'
import { readYaml } from './yaml-source.ts'

/** Where the front matter of a file stands. `foreign`: fenced, but in a language that is not YAML (`---js`). */
export interface FrontMatterPlace {
  readonly kind: 'none' | 'fenced' | 'unclosed' | 'foreign'
  /** The YAML between the fences, in offsets of the whole text. */
  readonly yamlStart: number
  readonly yamlEnd: number
  /** Where the text of the article begins. */
  readonly bodyStart: number
}

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
 * Finds the fences of a file's front matter: `---` on the first line (after a BOM), closed by `---` or `...`. A file that
 * merely begins with a rule has none; one whose first lines read as details but are never closed is `unclosed`.
 */
export function splitFrontMatter(text: string): FrontMatterPlace {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const none = { kind: 'none', yamlStart: bom, yamlEnd: bom, bodyStart: bom } as const
  const opening = /^---([^\r\n]*)(\r\n|\n|\r|$)/.exec(text.slice(bom))
  if (opening === null) return none
  const [line, language = ''] = opening
  const yamlStart = bom + line.length
  const isForeign = /^[A-Za-z]/.test(language)
  if (!isForeign && language.trim() !== '' && !/^\s+#/.test(language)) return none
  const closing = /^(?:---|\.\.\.)[^\S\r\n]*(?:\r\n|\n|\r|$)/
  for (let at = yamlStart; at < text.length; at = nextLine(text, at)) {
    const fence = closing.exec(text.slice(at, at + 200))
    if (fence !== null)
      return {
        kind: isForeign ? 'foreign' : 'fenced',
        yamlStart,
        yamlEnd: at,
        bodyStart: at + fence[0].length,
      }
  }
  if (isForeign || !/^[\w-]+[ \t]*:(?:[ \t]|$)/.test(firstWords(text.slice(yamlStart, yamlStart + 2000))))
    return none
  return { kind: 'unclosed', yamlStart, yamlEnd: text.length, bodyStart: text.length }
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
  if (place.kind === 'none')
    return { kind: 'set', text: withNewFrontMatter(text, place, key, value, lineEnding) }
  const read = readFrontMatter(text)
  if (read.kind === 'broken')
    return { kind: 'refused', reason: `The details at the top of this file can't be read. ${read.reason}` }
  const edit = setYamlValue(text.slice(place.yamlStart, place.yamlEnd), key, value, lineEnding)
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
): string {
  if (value === undefined) return text
  const edit = setYamlValue('', key, value, lineEnding)
  if (edit.kind === 'refused') return text
  const body = text.slice(place.bodyStart)
  const gap = body === '' || /^[\r\n]/.test(body) ? '' : lineEnding
  return `${text.slice(0, place.bodyStart)}---${lineEnding}${edit.source}---${lineEnding}${gap}${body}`
}

function firstWords(text: string): string {
  return text.replace(/^(?:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*/, '')
}
