/** One value of the details: `text` as the file spells it, null where it is empty; offsets of the source. */
export interface PlainScalar {
  readonly text: string | null
  readonly start: number
  readonly end: number
}

/** A detail as plain lines say it. `opaque`: whole, but only a YAML parser can tell what it says. */
export type PlainValue =
  | ({ readonly kind: 'single' } & PlainScalar)
  | {
      readonly kind: 'list'
      readonly first: PlainScalar | null
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'mapping'
      readonly inner: ReadonlyMap<string, PlainScalar>
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'opaque' }

/** Details by their names. */
export type PlainDetails = ReadonlyMap<string, PlainValue>

/**
 * Reads details that are written in the plainest YAML: `name: value`, a list or one deeper level of such lines. Null for
 * anything else, which a YAML parser must read; what is returned is just what that would say (YAML 1.2, core schema).
 */
export function readPlainDetails(source: string): PlainDetails | null {
  if (unusual.test(source)) return null
  return new PlainReader(source).read()
}

/** Characters that YAML treats in ways of their own. */
const unusual = /[^\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\ud800-\udfff]|\r(?!\n)/
const pair = /^([A-Za-z_][\w-]{0,80}):(?: +(.*))?$/
const innerPair = /^( +)([A-Za-z_][\w-]{0,80}):(?: +(.*))?$/
const item = /^( *)- +(\S.*)$/
/** Keys that do not read as they are written. */
const wordsOfYaml = /^(?:null|true|false)$/i

interface Line {
  readonly start: number
  readonly text: string
}

class PlainReader {
  readonly #source: string
  readonly #details = new Map<string, PlainValue>()
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  read(): PlainDetails | null {
    for (let line = this.#take(); line !== null; line = this.#take()) {
      if (line.text === '' || line.text.startsWith('#')) continue
      const [, key, written = ''] = pair.exec(line.text) ?? []
      if (key === undefined || this.#details.has(key) || wordsOfYaml.test(key)) return null
      const start = line.start + line.text.length - written.length
      const value = written.trim() === '' ? this.#nested(start) : this.#value(written, start)
      if (value === null) return null
      this.#details.set(key, value)
    }
    return this.#details.size === 0 ? null : this.#details
  }

  #value(written: string, start: number): PlainValue | null {
    if (/^[|>][+-]?$/.test(written)) return this.#block()
    if (written.startsWith('[')) return flowList(written, start)
    const scalar = scalarFrom(written, start)
    // A line that is set in goes on with the value.
    return scalar === null || this.#peek()?.text.startsWith(' ') === true
      ? null
      : { kind: 'single', ...scalar }
  }

  /** What stands on the lines after a name without a value. */
  #nested(start: number): PlainValue | null {
    const line = this.#peek()
    if (line !== null && item.test(line.text)) return this.#list(line)
    if (line?.text.startsWith(' ') === true) return this.#mapping(line)
    return { kind: 'single', text: null, start, end: start }
  }

  #list({ start: lineStart, text }: Line): PlainValue | null {
    const depth = item.exec(text)?.[1] ?? ''
    let first: PlainScalar | null = null
    let end = lineStart
    for (let line = this.#peek(); line !== null; line = this.#peek()) {
      const [, indent, written = ''] = item.exec(line.text) ?? []
      if (indent === undefined) break
      const scalar = scalarFrom(written, line.start + line.text.length - written.length)
      if (indent !== depth || scalar === null) return null
      first ??= scalar
      end = scalar.end
      this.#take()
    }
    if (this.#peek()?.text.startsWith(' ')) return null
    return { kind: 'list', first, start: lineStart + depth.length, end }
  }

  #mapping({ start: lineStart, text }: Line): PlainValue | null {
    const depth = innerPair.exec(text)?.[1]
    const inner = new Map<string, PlainScalar>()
    let end = lineStart
    let isLastEmpty = false
    for (let line = this.#peek(); line?.text.startsWith(' ') === true; line = this.#peek()) {
      const [, indent, key = '', written = ''] = innerPair.exec(line.text) ?? []
      if (indent === undefined || indent !== depth || inner.has(key) || wordsOfYaml.test(key)) return null
      const start = line.start + line.text.length - written.length
      const scalar = written.trim() === '' ? { text: null, start, end: start } : scalarFrom(written, start)
      if (scalar === null) return null
      inner.set(key, scalar)
      isLastEmpty = written.trim() === ''
      end = line.start + line.text.trimEnd().length
      this.#take()
    }
    const after = this.#peek()?.text ?? null
    // The parser counts a comment in after a last value that is empty.
    const goesOn = after !== null && (item.test(after) || (isLastEmpty && /^(?:#|$)/.test(after)))
    return depth === undefined || goesOn
      ? null
      : { kind: 'mapping', inner, start: lineStart + depth.length, end }
  }

  /** A text over several lines, each set in at least as far as the first. */
  #block(): PlainValue | null {
    const depth = /^ +(?=\S)/.exec(this.#peek()?.text ?? '')?.[0]
    if (depth === undefined) return null
    for (let line = this.#peek(); line !== null; line = this.#peek()) {
      if (line.text !== '' && !line.text.startsWith(' ')) break
      if (line.text !== '' && (!line.text.startsWith(depth) || line.text.trim() === '')) return null
      this.#take()
    }
    return { kind: 'opaque' }
  }

  #peek(): Line | null {
    const start = this.#at
    const line = this.#take()
    this.#at = start
    return line
  }

  #take(): Line | null {
    const start = this.#at
    if (start >= this.#source.length) return null
    const found = this.#source.indexOf('\n', start)
    const end = found === -1 ? this.#source.length : found
    this.#at = end + 1
    return {
      start,
      text: this.#source.slice(start, this.#source[end - 1] === '\r' && end > start ? end - 1 : end),
    }
  }
}

/** `[one, other]` on one line. */
function flowList(written: string, start: number): PlainValue | null {
  const inside = /^\[([^[\]]*)\] *$/.exec(written)?.[1]
  if (inside === undefined) return null
  const value = { kind: 'list', start, end: start + written.trimEnd().length } as const
  if (inside.trim() === '') return { ...value, first: null }
  let first: PlainScalar | null = null
  let at = start + 1
  for (const one of inside.split(',')) {
    const text = one.trimStart()
    const scalar = /[{}:]/.test(text) || text === '' ? null : scalarFrom(text, at + one.length - text.length)
    if (scalar === null) return null
    first ??= scalar
    at += one.length + 1
  }
  return { ...value, first }
}

/** A value on one line, plain or in quotation marks without escapes; null where it is more than that. */
function scalarFrom(written: string, start: number): PlainScalar | null {
  const text = written.trimEnd()
  const end = start + text.length
  const mark = text.charAt(0)
  if (mark === '"' || mark === "'") {
    const inside = text.slice(1, -1)
    const isWhole = text.length > 1 && text.endsWith(mark) && !inside.includes(mark) && !inside.includes('\\')
    return isWhole ? { text: inside, start, end } : null
  }
  if (/^[-?:,[\]{}#&*!|>%@`]|: |:$| #/.test(text)) return null
  return { text: /^(?:~|null|Null|NULL)$/.test(text) ? null : text, start, end }
}
