import type { NewEntry } from '../../shared/domain/series-entry.ts'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { freeName, slugOf } from '../../shared/domain/slug.ts'

/** What is typed and ticked to begin a series. */
export interface NewSeriesDraft {
  readonly name: string
  /** The names of articles, in the order of the series. */
  readonly chosen: readonly string[]
  /** The title of an article that is still to be written; empty for none. */
  readonly planned: string
}

/** A series that can be begun. */
export interface NewSeries {
  readonly slug: string
  readonly name: string
  readonly entries: readonly NewEntry[]
}

/** The series that the fields say, beside those that are there, or a sentence about what is still missing. */
export function newSeries(
  draft: NewSeriesDraft,
  others: readonly Pick<OrderedSeries, 'slug' | 'name'>[],
): NewSeries | string {
  const name = draft.name.trim()
  const planned = draft.planned.trim()
  if (name === '') return 'A series needs a name.'
  if (others.some((one) => one.name === name)) return `There is a series called “${name}” already.`
  const entries: readonly NewEntry[] = [
    ...draft.chosen.map((one) => ({ kind: 'post' as const, name: one })),
    ...(planned === '' ? [] : [{ kind: 'planned' as const, title: planned }]),
  ]
  if (entries.length === 0) return 'Choose an article, or plan the first one.'
  const taken = others.map(({ slug }) => slug)
  return { slug: freeName(slugOf(name), taken), name, entries }
}

/** The names with this one at their end, or without it where it is among them. */
export function toggled(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names.filter((one) => one !== name) : [...names, name]
}
