import { readYaml } from './yaml-source.ts'

/** How a value is written: as it stands, or in quotation marks. */
export type QuoteStyle = 'plain' | 'single' | 'double'

/**
 * Writes a text as one line of YAML that reads back as just this text, in the wished style where that is possible. Line
 * breaks become blanks.
 */
export function writeScalar(text: string, wished: QuoteStyle, isInFlow: boolean): string {
  const line = onOneLine(text)
  if (wished === 'plain' && isPlainSafe(line, isInFlow)) return line
  if (wished === 'single' && isPrintable(line)) return `'${line.replaceAll("'", "''")}'`
  return doubleQuoted(line)
}

/** The details that other tools sort by as numbers. */
const numberKeys = new Set(['part', 'seriesOrder', 'series_order', 'weight'])

/** Writes the value of a key: as `writeScalar` does, but a whole number bare where the key holds numbers. */
export function writeValue(key: string, text: string, wished: QuoteStyle, isInFlow: boolean): string {
  const isNumber = numberKeys.has(key) && /^(?:0|[1-9]\d{0,8})$/.test(text)
  return isNumber && wished === 'plain' ? text : writeScalar(text, wished, isInFlow)
}

/** A text as `writeScalar` writes it: line breaks, with the blanks round them, are one blank. */
export function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ')
}

/** True where the text reads as itself without quotation marks, in this parser and in those of other tools (YAML 1.1). */
function isPlainSafe(line: string, isInFlow: boolean): boolean {
  if (line === '' || line !== line.trim() || !isPrintable(line) || looksOtherwise(line)) return false
  const source = isInFlow ? `{k: ${line}}` : `k: ${line}\n`
  const read = readYaml(source)
  if (read.kind !== 'mapping' || read.root.items.length !== 1) return false
  return read.root.get('k') === line
}

/** Words and numbers that YAML 1.1, as other tools still read it, takes for something else than text; a date may stay plain. */
function looksOtherwise(line: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z| ?[+-]\d{2}:?\d{2})?)?$/.test(line)) return false
  return (
    /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<)$/i.test(line) || /^[-+.]?\d[\d_,.:eExXoObB+-]*$/.test(line)
  )
}

function isPrintable(line: string): boolean {
  return !/[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF]/u.test(line)
}

function doubleQuoted(line: string): string {
  return JSON.stringify(line).replace(
    /[\u007F-\u00A0\uFEFF\uFFFE\uFFFF]/g,
    (unseen) => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
