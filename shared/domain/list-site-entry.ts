import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Change } from './change.ts'
import { usualLineEnding } from './front-matter.ts'
import { postName } from './post-name.ts'
import { slugOf } from './slug.ts'
import { applySplice, type YamlEdit } from './yaml-edit.ts'
import { writeScalar } from './yaml-scalar.ts'
import { pairOf, readYaml, spanOf } from './yaml-source.ts'

type ListSiteEntry = Extract<Change, { kind: 'list-site-entry' }>

/**
 * Lists an article that lives only on the site beside a post, by inserting lines into `series.yaml`; every line that is
 * there stays as it is. Where the series has no list yet, one is begun with both.
 */
export function listSiteEntry(text: string, change: ListSiteEntry): YamlEdit {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const source = text.slice(bom.length)
  const lineEnding = usualLineEnding(text)
  const read = readYaml(source)
  if (read.kind === 'broken' || read.kind === 'other')
    return {
      kind: 'refused',
      reason: "The list of series (series.yaml) can't be read, so nothing was added to it.",
    }
  const list = read.kind === 'mapping' ? pairOf(read.root, 'series') : null
  if (list !== null && !isSeq(list.value) && !(isScalar(list.value) && list.value.value === null))
    return unusual
  const insertion =
    list !== null && isSeq(list.value) && list.value.items.length > 0
      ? insertIntoList(source, list.value, change)
      : { at: source.length, lines: [...(list === null ? ['series:'] : []), ...newSeries(change, '  ')] }
  if (insertion === null) return unusual
  const { at, lines } = insertion
  const isAtLineStart = at === 0 || /[\r\n]/.test(source[at - 1] ?? '')
  const block = lines.map((line) => line + lineEnding).join('')
  return {
    kind: 'edited',
    source:
      bom + applySplice(source, { start: at, end: at, text: isAtLineStart ? block : lineEnding + block }),
  }
}

const unusual: YamlEdit = {
  kind: 'refused',
  reason:
    'The list of series (series.yaml) is written in an unusual way, so nothing was added to it. Add the entry there by hand.',
}

interface Insertion {
  readonly at: number
  readonly lines: readonly string[]
}

function insertIntoList(source: string, list: YAMLSeq, change: ListSiteEntry): Insertion | null {
  if (list.flow === true) return null
  const series = (list.items as Node[]).find((node) => isMap(node) && isSeries(node, change.series)) as
    | YAMLMap
    | undefined
  if (series === undefined) {
    const indent = dashIndent(source, list.items[0] as Node)
    return { at: lineAfter(source, contentEnd(source, list)), lines: newSeries(change, indent) }
  }
  const posts = pairOf(series, 'posts')
  if (series.flow === true || posts === null) return null
  if (!isSeq(posts.value) || posts.value.items.length === 0) {
    if (isSeq(posts.value)) return null
    const key = spanOf(posts.key)[0]
    const indent = source.slice(lineStart(source, key), key).replace(/-/g, ' ')
    return { at: lineAfter(source, spanOf(posts.key)[1]), lines: both(change, `${indent}  `) }
  }
  return posts.value.flow === true ? null : insertBesidePost(source, posts.value, change)
}

function insertBesidePost(source: string, posts: YAMLSeq, change: ListSiteEntry): Insertion {
  const items = posts.items as Node[]
  const indent = dashIndent(source, items[0] as Node)
  const post = items.find((node) => nameIn(node) === change.post)
  if (post === undefined)
    return { at: lineAfter(source, contentEnd(source, posts)), lines: both(change, indent) }
  return {
    at:
      change.place === 'before'
        ? lineStart(source, spanOf(post)[0])
        : lineAfter(source, contentEnd(source, post)),
    lines: siteEntry(change, indent),
  }
}

function isSeries(map: YAMLMap, slug: string): boolean {
  const [own, name] = ['slug', 'name'].map((key) => pairOf(map, key)?.value)
  if (isScalar(own) && own.value !== null) return String(own.value) === slug
  return isScalar(name) && slugOf(String(name.value)) === slug
}

function nameIn(node: Node): string | null {
  if (isScalar(node)) return postName(String(node.value))
  const post = isMap(node) ? pairOf(node as YAMLMap, 'post')?.value : null
  return isScalar(post) ? postName(String(post.value)) : null
}

function newSeries(change: ListSiteEntry, indent: string): readonly string[] {
  return [
    `${indent}- name: ${writeScalar(change.seriesName, 'plain', false)}`,
    `${indent}  slug: ${writeScalar(change.series, 'plain', false)}`,
    `${indent}  posts:`,
    ...both(change, `${indent}    `),
  ]
}

function both(change: ListSiteEntry, indent: string): readonly string[] {
  const post = `${indent}- ${writeScalar(change.post, 'plain', false)}`
  const site = siteEntry(change, indent)
  return change.place === 'before' ? [...site, post] : [post, ...site]
}

function siteEntry({ title, url }: ListSiteEntry, indent: string): readonly string[] {
  return [
    `${indent}- site: ${writeScalar(title, 'plain', false)}`,
    `${indent}  url: ${writeScalar(url, 'plain', false)}`,
  ]
}

function dashIndent(source: string, item: Node): string {
  const start = spanOf(item)[0]
  return /^[ ]*/.exec(source.slice(lineStart(source, start), start))?.[0] ?? ''
}

function contentEnd(source: string, node: Node): number {
  const [start, end] = spanOf(node)
  return start + source.slice(start, end).trimEnd().length
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
}

function lineAfter(source: string, at: number): number {
  const ending = /\r\n|\n|\r/g
  ending.lastIndex = at
  const found = ending.exec(source)
  return found === null ? source.length : found.index + found[0].length
}
