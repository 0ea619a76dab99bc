import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { isAddress } from './address.ts'
import { postName } from './post-name.ts'
import { type Remark, unknownKeys } from './remark.ts'
import { slugOf } from './slug.ts'
import { LineIndex, startOfFile, type TextRange } from './text-range.ts'
import type { ListedSeries, Problem, SeriesEntry, SeriesList } from './workspace.ts'
import { pairOf, readYaml, scalarText, spanOf } from './yaml-source.ts'

/**
 * Reads `series.yaml` (null where there is none). An entry is a post's name, or a mapping with `post`, `planned` or
 * `site`. What can't be understood is the `problem`, and all that can is still listed.
 */
export function readSeriesList(text: string | null): SeriesList {
  if (text === null) return { series: [], problem: null }
  return new ListReader(text).read()
}

class ListReader {
  readonly #offset: number
  readonly #source: string
  readonly #lines: LineIndex
  #document: Document | null = null
  #problem: Problem | null = null
  readonly #remarks: Remark[] = []

  constructor(text: string) {
    this.#offset = text.startsWith('\uFEFF') ? 1 : 0
    this.#source = text.slice(this.#offset)
    this.#lines = new LineIndex(text)
  }

  read(): SeriesList {
    const read = readYaml(this.#source)
    if (read.kind === 'empty') return { series: [], problem: null }
    if (read.kind === 'broken')
      return { series: [], problem: { reason: read.reason, range: this.#rangeAt(read.start, read.end) } }
    if (read.kind === 'other')
      return {
        series: [],
        problem: { reason: 'It must begin with “series:”.', range: this.#rangeOf(read.root) },
      }
    this.#document = read.document
    this.#remarkOn(read.root, ['series'])
    const list = pairOf(read.root, 'series')
    if (list === null)
      return { series: [], problem: { reason: 'It must begin with “series:”.', range: startOfFile } }
    const series = this.#items(list.value, 'Under “series:” there must be a list of series.').flatMap(
      (node) => this.#series(node) ?? [],
    )
    const remarks = this.#remarks
    return { series, problem: this.#problem, ...(remarks.length > 0 && { remarks }) }
  }

  #series(node: Node): ListedSeries | null {
    if (!isMap(node)) return this.#complain('A series must have a name and a list of posts.', node)
    this.#remarkOn(node as YAMLMap, ['name', 'slug', 'posts'])
    const name = this.#value(node, 'name')
    const slug = this.#value(node, 'slug')
    if (name === null && slug === null) return this.#complain('A series must have a name.', node)
    const posts = pairOf(node as YAMLMap, 'posts')
    const items = this.#items(posts?.value ?? null, 'Under “posts:” there must be a list of articles.')
    const entries = items.flatMap((entry) => this.#entry(entry) ?? [])
    return {
      slug: slug ?? slugOf(name ?? ''),
      name: name ?? slug ?? '',
      entries,
      range: this.#rangeOf(node),
      ...(entries.length < items.length && { isReadInPart: true }),
    }
  }

  #entry(node: Node): SeriesEntry | null {
    const range = this.#rangeOf(node)
    if (!isMap(node)) {
      const text = this.#text(node)
      if (text === null)
        return this.#complain("An entry must be an article's name, “planned:” or “site:”.", node)
      return { kind: 'post', name: postName(text), range }
    }
    this.#remarkOn(node as YAMLMap, ['post', 'planned', 'site', 'url', 'date', 'note', 'person'])
    const planned = this.#value(node, 'planned')
    if (planned !== null) {
      const [date, note, person] = ['date', 'note', 'person'].map((key) => this.#value(node, key))
      return {
        kind: 'planned',
        title: planned,
        date: date ?? null,
        note: note ?? null,
        person: person ?? null,
        range,
      }
    }
    const site = this.#value(node, 'site')
    if (site !== null) return { kind: 'site', title: site, url: this.#pageOf(node, site), range }
    const post = this.#value(node, 'post')
    if (post !== null) return { kind: 'post', name: postName(post), range }
    return this.#complain("An entry must be an article's name, “planned:” or “site:”.", node)
  }

  /** Only a web address may become a link of a page. */
  #pageOf(node: YAMLMap, title: string): string | null {
    const url = this.#value(node, 'url')
    if (url === null || isAddress(url)) return url
    return this.#complain(
      `The “url” of “${title}” must be a web address such as https://example.com/page.`,
      pairOf(node, 'url')?.value ?? node,
    )
  }

  #items(node: Node | null, reason: string): readonly Node[] {
    if (node === null || (isScalar(node) && node.value === null)) return []
    if (isSeq(node)) return node.items as Node[]
    this.#complain(reason, node)
    return []
  }

  #value(map: Node, key: string): string | null {
    const pair = pairOf(map as YAMLMap, key) as Pair<Node, Node | null> | null
    return pair === null ? null : this.#text(pair.value)
  }

  #text(node: Node | null): string | null {
    const text = this.#document === null ? null : scalarText(node, this.#document)
    return text === null || text === undefined || text.trim() === '' ? null : text.trim()
  }

  #remarkOn(map: YAMLMap, known: readonly string[]): void {
    for (const { node, ...rest } of unknownKeys(map, known, otherWords))
      this.#remarks.push({
        reason: `Nothing comes of “${rest.written}” in the list of your series (series.yaml): no line of it is called so`,
        range: this.#rangeOf(node),
        ...rest,
      })
  }

  #complain(reason: string, node: Node): null {
    this.#problem ??= { reason, range: this.#rangeOf(node) }
    return null
  }

  #rangeOf(node: Node): TextRange {
    const [start, end] = spanOf(node)
    return this.#rangeAt(start, start + this.#source.slice(start, end).trimEnd().length)
  }

  #rangeAt(start: number, end: number): TextRange {
    return this.#lines.range(this.#offset + start, this.#offset + end)
  }
}

/** What an author may call the same. */
const otherWords: Readonly<Record<string, string>> = {
  title: 'name',
  parts: 'posts',
  articles: 'posts',
  entries: 'posts',
  items: 'posts',
  article: 'post',
  link: 'url',
  address: 'url',
  href: 'url',
  author: 'person',
  due: 'date',
}
