import { arrangeSeries } from './arrange-series.ts'
import type { Change } from './change.ts'
import { setDetail, usualLineEnding } from './front-matter.ts'
import { ignoreRule } from './ignored-rules.ts'
import { listSiteEntry } from './list-site-entry.ts'
import { newPostText } from './new-post.ts'
import type { PostName } from './post.ts'
import { freeName, slugOf } from './slug.ts'
import { lineEnd, nextLine } from './source-lines.ts'
import { setYamlValue, type YamlEdit } from './yaml-edit.ts'

/** The new text of every file that the changes touch, or a sentence that says why nothing was changed. */
export type ApplyResult =
  | { readonly kind: 'applied'; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Works out what changes make of the files, without writing any: all of them or none. `read` gives a file's text, null
 * where there is no such file; `taken` holds the names of all posts. Offsets of changes are those of the texts as read.
 */
export function applyChanges(
  changes: readonly Change[],
  read: (file: string) => string | null,
  taken: readonly PostName[],
): ApplyResult {
  if (doOverlap(changes)) return overlapping
  if (changes.some((change) => isStretch(change) && !doesStand(change, read(change.file))))
    return changedMeanwhile
  const files = new Map<string, string>()
  const names = [...taken]
  const current = (file: string) => files.get(file) ?? read(file)
  // Stretches first and from the end, so that every offset still counts in the text as it was read.
  for (const change of inOrder(changes)) {
    const step = applyOne(change, current, names)
    if (step.kind === 'refused') return step
    files.set(step.file, step.text)
  }
  return { kind: 'applied', files }
}

const overlapping: ApplyResult = {
  kind: 'refused',
  reason: 'Two of these changes are to the same words, so nothing was done. Make them one after the other.',
}

type Step =
  | { readonly kind: 'done'; readonly file: string; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string }

const changedMeanwhile: ApplyResult = {
  kind: 'refused',
  reason: 'The article was changed meanwhile, so nothing was done. Please look at the check again.',
}

type Stretch = Extract<Change, { kind: 'replace-text' | 'remove-lines' }>

function isStretch(change: Change): change is Stretch {
  return change.kind === 'replace-text' || change.kind === 'remove-lines'
}

/** True where what a change was planned for still stands there. Nothing at all stands anywhere, so it counts at the end alone. */
function doesStand({ start, end, expected }: Stretch, text: string | null): boolean {
  // That a file is gone is said in its turn.
  if (text === null) return true
  return expected === '' ? start === text.length : text.slice(start, end) === expected
}

/** Two insertions at one place stay in the order in which they were asked for. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  const stretches = changes.filter(isStretch).toReversed()
  const fromTheEnd = stretches.toSorted((a, b) => b.start - a.start || b.end - a.end)
  return [...fromTheEnd, ...changes.filter((change) => !isStretch(change))]
}

/** Of two changes to the same words, neither can know what the other makes of them. */
function doOverlap(changes: readonly Change[]): boolean {
  const stretches = changes.filter(isStretch)
  return stretches.some((one, index) =>
    stretches
      .slice(index + 1)
      .some((other) => one.file === other.file && one.start < other.end && other.start < one.end),
  )
}

function applyOne(change: Change, read: (file: string) => string | null, names: PostName[]): Step {
  switch (change.kind) {
    case 'set-detail': {
      const text = read(change.file)
      if (text === null) return gone(change.file)
      const result = setDetail(text, change.key, change.value)
      return result.kind === 'set' ? { kind: 'done', file: change.file, text: result.text } : result
    }
    case 'replace-text':
    case 'remove-lines': {
      const text = read(change.file)
      if (text === null) return gone(change.file)
      const replaced =
        change.kind === 'replace-text'
          ? text.slice(0, change.start) + change.text + text.slice(change.end)
          : withoutLines(text, change.start, change.end)
      return { kind: 'done', file: change.file, text: replaced }
    }
    case 'set-setting':
      return setSetting(read('throughline.yaml') ?? '', change.key, change.value)
    case 'list-site-entry':
      return listEdited(listSiteEntry(read('series.yaml') ?? '', change, names))
    case 'arrange-series':
      return listEdited(arrangeSeries(read('series.yaml') ?? '', change))
    case 'ignore-rule': {
      const text = read(change.file)
      if (text === null) return gone(change.file)
      const result = ignoreRule(text, change.rule, change.reason)
      return result.kind === 'set' ? { kind: 'done', file: change.file, text: result.text } : result
    }
    case 'create-placeholder':
      return createPlaceholder(change, names, read)
    default:
      return change satisfies never
  }
}

function listEdited(edit: YamlEdit): Step {
  return edit.kind === 'edited' ? { kind: 'done', file: 'series.yaml', text: edit.source } : edit
}

function setSetting(text: string, key: string, value: string): Step {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const edit = setYamlValue(text.slice(bom.length), key, value, usualLineEnding(text))
  if (edit.kind === 'edited') return { kind: 'done', file: 'throughline.yaml', text: bom + edit.source }
  return {
    kind: 'refused',
    reason:
      "The settings of this folder (throughline.yaml) can't be changed here, so nothing was done. Change them in the file itself.",
  }
}

function createPlaceholder(
  change: Extract<Change, { kind: 'create-placeholder' }>,
  names: PostName[],
  read: (file: string) => string | null,
): Step {
  const wanted = change.name !== undefined && isInFolder(change.name) ? change.name : slugOf(change.title)
  let name = freeName(wanted, names)
  // A file may be there that is no article, or not one that could be read.
  for (const passed = [...names]; read(`${name}.md`) !== null; name = freeName(wanted, passed))
    passed.push(name)
  names.push(name)
  const details = [
    ['title', change.title],
    ['status', 'draft'],
    ['placeholder', true],
  ] as const
  return { kind: 'done', file: `${name}.md`, text: newPostText(details, '') }
}

/** A path to a file below the folder that would be one of its articles. */
function isInFolder(name: PostName): boolean {
  return !/^$|[\\:*?"<>|\p{Cc}]/u.test(name) && !/(?:^|\/)(?:\.|node_modules\/|\/|$)/.test(name)
}

/** The text without these lines and the blank lines before them; at the end the text keeps its last line ending. */
function withoutLines(text: string, start: number, end: number): string {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const lastWord = bom + text.slice(bom, start).trimEnd().length
  const from = lastWord === bom ? bom : Math.min(start, lineEnd(text, lastWord))
  const before = text.slice(0, from)
  const gap = text.slice(from, start)
  const after = text.slice(end)
  const ending = /\r\n|\n|\r/.exec(gap)?.[0] ?? ''
  if (after.trim() === '') return before + ending
  const rest = after.slice(nextLine(after, 0))
  if (from === bom) return before + rest.replace(/^(?:[^\S\r\n]*(?:\r\n|\n|\r))+/, '')
  return /^[^\S\r\n]*[\r\n]/.test(rest) ? before + ending + rest : before + gap + rest
}

function gone(file: string): Step {
  return { kind: 'refused', reason: `“${file}” is no longer in this folder, so nothing was changed.` }
}
