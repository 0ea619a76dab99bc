import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Change } from './change.ts'
import { usualLineEnding } from './front-matter.ts'
import type { PostName } from './post.ts'
import { postName } from './post-name.ts'
import {
  addsJustThis,
  both,
  bothInFlow,
  newSeries,
  newSeriesInFlow,
  siteEntry,
  siteInFlow,
} from './site-entry-text.ts'
import { slugOf } from './slug.ts'
import { lineEnd, lineStart } from './source-lines.ts'
import { applySplice, type Splice, type YamlEdit } from './yaml-edit.ts'
import { pairOf, readYaml, scalarText, spanOf, type YamlSource } from './yaml-source.ts'
import { afterColon, valueSpan } from './yaml-span.ts'

type ListSiteEntry = Extract<Change, { kind: 'list-site-entry' }>

/**
 * Lists an article that lives only on the site beside a post, by inserting into `series.yaml`; every byte that is there
 * stays as it is. Where the series has no list yet, one is begun with both. `names` are those of all posts: a list may
 * name one by the last part alone. What comes out is read again, and refused where it says anything else differently.
 */
export function listSiteEntry(text: string, change: ListSiteEntry, names: readonly PostName[]): YamlEdit {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const source = text.slice(bom.length)
  const read = readYaml(source)
  if (read.kind === 'broken' || read.kind === 'other') return unreadable
  const isPost = (name: PostName | null) => name !== null && isNamed(change.post, name, names)
  const splice = new Insertion(source, usualLineEnding(text), change, isPost).into(read)
  if (splice === null) return unusual
  const edited = applySplice(source, splice)
  return addsJustThis(source, edited, change, isPost) ? { kind: 'edited', source: bom + edited } : unusual
}

const unreadable: YamlEdit = {
  kind: 'refused',
  reason: "The list of series (series.yaml) can't be read, so nothing was added to it.",
}

const unusual: YamlEdit = {
  kind: 'refused',
  reason:
    'The list of series (series.yaml) is written in an unusual way, so nothing was added to it. Add the entry there by hand.',
}

/** Finds where the entry belongs, and writes it there as the list around it is written: a line each, or within brackets. */
class Insertion {
  readonly #source: string
  readonly #lineEnding: string
  readonly #change: ListSiteEntry
  readonly #isPost: (name: PostName | null) => boolean

  constructor(
    source: string,
    lineEnding: string,
    change: ListSiteEntry,
    isPost: (name: PostName | null) => boolean,
  ) {
    this.#source = source
    this.#lineEnding = lineEnding
    this.#change = change
    this.#isPost = isPost
  }

  into(read: Extract<YamlSource, { kind: 'mapping' | 'empty' }>): Splice | null {
    const list = read.kind === 'mapping' ? pairOf(read.root, 'series') : null
    if (read.kind === 'empty' || list === null)
      return this.#atEnd(['series:', ...newSeries(this.#change, '  ')])
    if (isNothing(list.value)) return this.#fill(list, newSeries(this.#change, '  '))
    return isSeq(list.value) ? this.#intoSeries(list.value as YAMLSeq<Node>, read.document) : null
  }

  #intoSeries(list: YAMLSeq<Node>, document: Document): Splice | null {
    const series = list.items.find(
      (node) => isMap(node) && isSeries(node as YAMLMap, this.#change.series, document),
    )
    const last = list.items.at(-1)
    if (!isMap(series)) {
      if (last === undefined) return null
      return list.flow === true
        ? this.#afterInFlow(last, newSeriesInFlow(this.#change))
        : this.#after(last, newSeries(this.#change, this.#dashIndent(last)))
    }
    const posts = pairOf(series as YAMLMap, 'posts')
    if (posts === null) return this.#withPosts(series as YAMLMap)
    if (isSeq(posts.value) && posts.value.items.length > 0)
      return this.#intoPosts(posts.value as YAMLSeq<Node>, document)
    if (!isNothing(posts.value)) return null
    if (series.flow !== true)
      return this.#fill(posts, both(this.#change, `${this.#keyIndent(series as YAMLMap)}  `))
    const [, end] = valueSpan(this.#source, posts)
    return { start: afterColon(this.#source, posts), end, text: ` [${bothInFlow(this.#change)}]` }
  }

  #withPosts(series: YAMLMap): Splice | null {
    const last = series.items.at(-1) as Pair<Node, Node | null> | undefined
    if (last === undefined) return null
    const node = last.value ?? last.key
    if (series.flow === true) return this.#afterInFlow(node, `posts: [${bothInFlow(this.#change)}]`)
    const indent = this.#keyIndent(series)
    return this.#after(node, [`${indent}posts:`, ...both(this.#change, `${indent}  `)])
  }

  #intoPosts(posts: YAMLSeq<Node>, document: Document): Splice | null {
    const isFlow = posts.flow === true
    const last = posts.items.at(-1)
    const post = posts.items.find((node) => this.#isPost(nameIn(node, document)))
    if (last === undefined) return null
    if (post === undefined)
      return isFlow
        ? this.#afterInFlow(last, bothInFlow(this.#change))
        : this.#after(last, both(this.#change, this.#dashIndent(last)))
    if (this.#change.place === 'after')
      return isFlow
        ? this.#afterInFlow(post, siteInFlow(this.#change))
        : this.#after(post, siteEntry(this.#change, this.#dashIndent(post)))
    const [start] = spanOf(post)
    if (isFlow) return { start, end: start, text: `${siteInFlow(this.#change)}, ` }
    const line = lineStart(this.#source, start)
    const lines = siteEntry(this.#change, this.#dashIndent(post))
    return { start: line, end: line, text: lines.map((text) => text + this.#lineEnding).join('') }
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

/** True where a list's entry means this post: its name, or the last part of it where only this post has that. */
function isNamed(post: PostName, entry: PostName, names: readonly PostName[]): boolean {
  if (entry === post) return true
  const endsSo = (name: PostName) => name.endsWith(`/${entry}`)
  return endsSo(post) && !names.includes(entry) && names.filter(endsSo).length <= 1
}

function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null) || (isSeq(node) && node.items.length === 0)
}

function isSeries(map: YAMLMap, slug: string, document: Document): boolean {
  const [own, name] = ['slug', 'name'].map((key) => scalarText(pairOf(map, key)?.value, document)?.trim())
  return (own || slugOf(name ?? '')) === slug
}

function nameIn(node: Node, document: Document): PostName | null {
  const text = scalarText(isMap(node) ? pairOf(node as YAMLMap, 'post')?.value : node, document)
  return text ? postName(text.trim()) : null
}
