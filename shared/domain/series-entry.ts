import { postName } from './post-name.ts'
import type { SeriesEntry } from './workspace.ts'
import { onOneLine, writeScalar } from './yaml-scalar.ts'

/** A place of a series' list that is to be written. */
export type NewEntry =
  | { readonly kind: 'post'; readonly name: string }
  | {
      readonly kind: 'planned'
      readonly title: string
      readonly date?: string
      readonly note?: string
      readonly person?: string
    }
  | { readonly kind: 'site'; readonly title: string; readonly url?: string }

/** What tells one entry of a list from others: a post's name as the list writes it, `planned:title` or `site:title`. */
export function entryKey(entry: SeriesEntry | NewEntry): string {
  return entry.kind === 'post' ? entry.name : `${entry.kind}:${entry.title}`
}

/** The lines of an entry in a list that is written a line each. */
export function entryLines(entry: NewEntry, indent: string): readonly string[] {
  return valuesOf(entry).map(([key, value], at) => {
    const text = writeScalar(value, 'plain', false)
    return `${indent}${at === 0 ? '- ' : '  '}${key === 'post' ? text : `${key}: ${text}`}`
  })
}

/** An entry of a list within brackets. */
export function entryInFlow(entry: NewEntry): string {
  const values = valuesOf(entry).map(([key, value]) => [key, writeScalar(value, 'plain', true)] as const)
  if (entry.kind === 'post') return values[0]?.[1] ?? ''
  return `{${values.map(([key, text]) => `${key}: ${text}`).join(', ')}}`
}

/** A new entry as it will be read again. */
export function asRead(entry: NewEntry): Readonly<Record<string, string | null>> {
  const text = (value: string | undefined) => onOneLine(value ?? '').trim() || null
  switch (entry.kind) {
    case 'post':
      return { kind: 'post', name: postName(text(entry.name) ?? '') }
    case 'planned': {
      const { title, date, note, person } = entry
      return {
        kind: 'planned',
        title: text(title),
        date: text(date),
        note: text(note),
        person: text(person),
      }
    }
    case 'site':
      return { kind: 'site', title: text(entry.title), url: text(entry.url) }
    default:
      return entry satisfies never
  }
}

function valuesOf(entry: NewEntry): readonly (readonly [key: string, value: string])[] {
  if (entry.kind === 'post') return [['post', entry.name]]
  const others =
    entry.kind === 'site'
      ? ([['url', entry.url]] as const)
      : ([
          ['date', entry.date],
          ['note', entry.note],
          ['person', entry.person],
        ] as const)
  return [
    [entry.kind, entry.title],
    ...others.flatMap(([key, value]) =>
      value === undefined || value.trim() === '' ? [] : [[key, value] as const],
    ),
  ]
}
