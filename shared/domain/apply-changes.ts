import type { Change } from './change.ts'
import { setDetail, usualLineEnding } from './front-matter.ts'
import { listSiteEntry } from './list-site-entry.ts'
import { newPostText } from './new-post.ts'
import type { PostName } from './post.ts'
import { freeName, slugOf } from './slug.ts'
import { setYamlValue } from './yaml-edit.ts'

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

type Step =
  | { readonly kind: 'done'; readonly file: string; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string }

const changedMeanwhile: Step = {
  kind: 'refused',
  reason: 'The article was changed meanwhile, so nothing was done. Please look at the check again.',
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  const stretches = changes.filter(
    (change) => change.kind === 'replace-text' || change.kind === 'remove-lines',
  )
  const others = changes.filter((change) => change.kind !== 'replace-text' && change.kind !== 'remove-lines')
  return [...stretches.sort((a, b) => b.start - a.start), ...others]
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
      if (text.slice(change.start, change.end) !== change.expected) return changedMeanwhile
      const replaced =
        change.kind === 'replace-text'
          ? text.slice(0, change.start) + change.text + text.slice(change.end)
          : withoutLines(text, change.start, change.end)
      return { kind: 'done', file: change.file, text: replaced }
    }
    case 'set-setting':
      return setSetting(read('throughline.yaml') ?? '', change.key, change.value)
    case 'list-site-entry': {
      const result = listSiteEntry(read('series.yaml') ?? '', change)
      return result.kind === 'edited' ? { kind: 'done', file: 'series.yaml', text: result.source } : result
    }
    case 'create-placeholder':
      return createPlaceholder(change, names)
    default:
      return change satisfies never
  }
}

function setSetting(text: string, key: string, value: string): Step {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const edit = setYamlValue(text.slice(bom.length), key, value, usualLineEnding(text))
  return edit.kind === 'edited' ? { kind: 'done', file: 'throughline.yaml', text: bom + edit.source } : edit
}

function createPlaceholder(change: Extract<Change, { kind: 'create-placeholder' }>, names: PostName[]): Step {
  const name = freeName(change.name ?? slugOf(change.title), names)
  names.push(name)
  const details = [
    ['title', change.title],
    ['status', 'draft'],
    ['placeholder', true],
  ] as const
  return { kind: 'done', file: `${name}.md`, text: newPostText(details, '') }
}

/** The text without these lines and the blank lines before them; at the end the text keeps its last line ending. */
function withoutLines(text: string, start: number, end: number): string {
  const before = text.slice(0, start).replace(/(?:\r\n|\n|\r|[^\S\r\n])+$/, '')
  const after = text.slice(end)
  if (after.trim() !== '') {
    const gap = text.slice(before.length, start)
    return before + (gap === '' ? '' : gap) + after.replace(/^(?:[^\S\r\n]*(?:\r\n|\n|\r))+/, '')
  }
  const ending = /\r\n|\n|\r/.exec(text.slice(before.length))?.[0] ?? ''
  return before + ending
}

function gone(file: string): Step {
  return { kind: 'refused', reason: `“${file}” is no longer in this folder, so nothing was changed.` }
}
