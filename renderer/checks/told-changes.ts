import { diffArrays } from 'diff'
import { splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { isPostFile, postName } from '../../shared/domain/post-name.ts'
import { readSeriesList } from '../../shared/domain/series-list.ts'
import type { SeriesEntry } from '../../shared/domain/workspace.ts'
import { readings } from '../../shared/domain/yaml-readings.ts'
import { comparedWords, type Words, whole } from './compared-words.ts'
import { detailLabel, detailWords } from './detail-words.ts'

/** One place that changes, as its author reads it; empty where there is nothing before or after. */
export interface ToldChange {
  /** What it is where it is no sentence of the text: a detail, the order of a series. */
  readonly label: string | null
  readonly before: readonly Words[]
  readonly after: readonly Words[]
}

/** What becomes of a file, place by place: details in the words of their form, sentences of the text, lists by their titles. */
export function toldChanges(
  file: string,
  before: string | null,
  after: string | null,
  titleOf: (name: string) => string,
): readonly ToldChange[] {
  if (isPostFile(file)) {
    if (before === null) return [{ label: 'New article', before: [], after: whole(titleOf(postName(file))) }]
    if (after === null)
      return [{ label: 'Article taken away', before: whole(titleOf(postName(file))), after: [] }]
    return [
      ...changedReadings(detailsOf(before), detailsOf(after), titleOf),
      ...sentenceChanges(bodyOf(before), bodyOf(after)),
    ]
  }
  if (file === 'series.yaml') return orderChanges(before, after, titleOf)
  return changedReadings(before ?? '', after ?? '', titleOf)
}

function changedReadings(
  before: string,
  after: string,
  titleOf: (name: string) => string,
): readonly ToldChange[] {
  const [old, now] = [readings(before) ?? new Map(), readings(after) ?? new Map()]
  // A group of details is told by each of its own.
  const isGroup = (key: string) =>
    [...old.keys(), ...now.keys()].some((other) => other.startsWith(`${key}\n`))
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => old.get(key) !== now.get(key) && !isGroup(key))
    .map((key) => ({
      label: detailLabel(key),
      before: whole(detailWords(key, old.get(key) ?? '', titleOf)),
      after: whole(detailWords(key, now.get(key) ?? '', titleOf)),
    }))
}

function orderChanges(
  before: string | null,
  after: string | null,
  titleOf: (name: string) => string,
): readonly ToldChange[] {
  const [old, now] = [readSeriesList(before).series, readSeriesList(after).series]
  const slugs = new Set([...old, ...now].map(({ slug }) => slug))
  return [...slugs].flatMap((slug): ToldChange[] => {
    const [from, to] = [old.find((one) => one.slug === slug), now.find((one) => one.slug === slug)]
    const label = `Order of “${(to ?? from)?.name ?? slug}”`
    const titles = (entries: readonly SeriesEntry[] = []) =>
      entries.map((entry) => (entry.kind === 'post' ? titleOf(entry.name) : entry.title))
    const parts = diffArrays(titles(from?.entries), titles(to?.entries))
    if (parts.every(({ added, removed }) => !added && !removed)) return []
    const listed = (without: 'added' | 'removed') =>
      parts
        .filter((part) => !part[without])
        .flatMap(({ value, added, removed }) => value.map((text) => ({ text, isChanged: added || removed })))
        .flatMap((words, at) => (at === 0 ? [words] : [{ text: ', ', isChanged: false }, words]))
    return [{ label, before: listed('added'), after: listed('removed') }]
  })
}

function sentenceChanges(before: string, after: string): readonly ToldChange[] {
  const parts = diffArrays(sentencesOf(before), sentencesOf(after))
  const changes: ToldChange[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]
    if (part === undefined || (!part.added && !part.removed)) continue
    const next = parts[at + 1]
    const isPair = next !== undefined && next.added !== part.added && (next.added || next.removed)
    const both = isPair ? [part, next] : [part]
    const text = (kind: 'added' | 'removed') =>
      both
        .flatMap((one) => (one[kind] ? one.value : []))
        .join('')
        .trim()
    if (isPair) at++
    const told = comparedWords(text('removed'), text('added'))
    // Where nothing is changed, only blank lines differ.
    if (told !== null) changes.push({ label: null, ...told })
  }
  return changes
}

/** Made when it is needed first: that takes its time, which the start of the window would pay. */
let sentences: Intl.Segmenter | undefined

function sentencesOf(text: string): string[] {
  sentences ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  return [...sentences.segment(text)].map(({ segment }) => segment)
}

function detailsOf(text: string): string {
  const { yamlStart, yamlEnd } = splitFrontMatter(text)
  return text.slice(yamlStart, yamlEnd)
}

function bodyOf(text: string): string {
  return text.slice(splitFrontMatter(text).bodyStart).replace(/\r\n?/g, '\n')
}
