import { isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { entryInFlow, entryLines, type NewEntry } from './series-entry.ts'
import { lineEnd, lineStart } from './source-lines.ts'
import type { Splice } from './yaml-edit.ts'
import { writeScalar } from './yaml-scalar.ts'
import { pairOf, spanOf, type YamlSource } from './yaml-source.ts'
import { afterColon, valueSpan } from './yaml-span.ts'

/** A series of which no entry is written yet. */
export interface BegunSeries {
  readonly slug: string
  readonly name: string
  readonly entries: readonly NewEntry[]
}

/** Writes the first entries of a list where they belong, as what is around them is written: a line each, or in brackets. */
export class ListBeginning {
  readonly #source: string
  readonly #lineEnding: string
  readonly #series: BegunSeries

  constructor(source: string, lineEnding: string, series: BegunSeries) {
    this.#source = source
    this.#lineEnding = lineEnding
    this.#series = series
  }

  /** A series that `series.yaml` doesn't know yet; null where it holds no list of series. */
  asSeries(read: Extract<YamlSource, { kind: 'mapping' | 'empty' }>): Splice | null {
    const list = read.kind === 'mapping' ? pairOf(read.root, 'series') : null
    if (list === null) return this.#atEnd(['series:', ...this.#seriesLines('  ')])
    if (isNothing(list.value)) return this.#fill(list, this.#seriesLines('  '))
    const last = isSeq(list.value) ? (list.value as YAMLSeq<Node>).items.at(-1) : undefined
    if (last === undefined) return null
    return isSeq(list.value) && list.value.flow === true
      ? this.#afterInFlow(last, this.#seriesInFlow())
      : this.#after(last, this.#seriesLines(this.#dashIndent(last)))
  }

  /** The entries of a series that has none; null where it holds something else than a list. */
  asEntries(series: YAMLMap): Splice | null {
    const posts = pairOf(series, 'posts')
    if (posts === null) return this.#withPosts(series)
    if (!isNothing(posts.value)) return null
    if (series.flow !== true) return this.#fill(posts, this.#entryLines(`${this.#keyIndent(series)}  `))
    const [, end] = valueSpan(this.#source, posts)
    return { start: afterColon(this.#source, posts), end, text: ` ${this.#inFlow()}` }
  }

  #withPosts(series: YAMLMap): Splice | null {
    const last = series.items.at(-1) as Pair<Node, Node | null> | undefined
    if (last === undefined) return null
    const node = last.value ?? last.key
    if (series.flow === true) return this.#afterInFlow(node, `posts: ${this.#inFlow()}`)
    const indent = this.#keyIndent(series)
    return this.#after(node, [`${indent}posts:`, ...this.#entryLines(`${indent}  `)])
  }

  #seriesLines(indent: string): readonly string[] {
    return [
      `${indent}- name: ${writeScalar(this.#series.name, 'plain', false)}`,
      `${indent}  slug: ${writeScalar(this.#series.slug, 'plain', false)}`,
      `${indent}  posts:`,
      ...this.#entryLines(`${indent}    `),
    ]
  }

  #seriesInFlow(): string {
    const [name, slug] = [this.#series.name, this.#series.slug].map((text) =>
      writeScalar(text, 'plain', true),
    )
    return `{name: ${name}, slug: ${slug}, posts: ${this.#inFlow()}}`
  }

  #entryLines(indent: string): readonly string[] {
    return this.#series.entries.flatMap((entry) => entryLines(entry, indent))
  }

  #inFlow(): string {
    return `[${this.#series.entries.map(entryInFlow).join(', ')}]`
  }

  #atEnd(lines: readonly string[]): Splice {
    const end = this.#source.length
    const before = end === 0 || /[\r\n]$/.test(this.#source) ? '' : this.#lineEnding
    return { start: end, end, text: before + lines.map((line) => line + this.#lineEnding).join('') }
  }

  /** The first lines of a list that is empty, in place of a `[]` or `~`; a comment beside it stays. */
  #fill(pair: Pair<Node, Node | null>, lines: readonly string[]): Splice {
    const [, valueEnd] = valueSpan(this.#source, pair)
    const end = lineEnd(this.#source, valueEnd)
    const comment = this.#source.slice(valueEnd, end)
    const text = lines.map((line) => this.#lineEnding + line).join('')
    return { start: afterColon(this.#source, pair), end, text: comment + text }
  }

  #after(node: Node, lines: readonly string[]): Splice {
    const [start, end] = spanOf(node)
    const at = lineEnd(this.#source, start + this.#source.slice(start, end).trimEnd().length)
    return { start: at, end: at, text: lines.map((line) => this.#lineEnding + line).join('') }
  }

  #afterInFlow(node: Node, text: string): Splice {
    const [, end] = spanOf(node)
    return { start: end, end, text: `, ${text}` }
  }

  #dashIndent(item: Node): string {
    const [start] = spanOf(item)
    return /^[ ]*/.exec(this.#source.slice(lineStart(this.#source, start), start))?.[0] ?? ''
  }

  #keyIndent(map: YAMLMap): string {
    const start = spanOf((map.items[0] as Pair<Node, Node | null>).key)[0]
    return this.#source.slice(lineStart(this.#source, start), start).replaceAll('-', ' ')
  }
}

function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null) || (isSeq(node) && node.items.length === 0)
}
