import { folded, typedWords } from '../ui/folded.ts'
import type { PaletteGroup } from './palette-entry.ts'

/** What the search looks at. */
interface Searched {
  readonly id: string
  readonly group: string
  readonly title: string
}

/**
 * The entries in which every word that was typed is found, whatever the case and accents, each word at the start of one of
 * theirs or within it; the closest come first in one group. Without words: the recently used ones, then all by their groups.
 */
export function foundEntries<Entry extends Searched>(
  entries: readonly Entry[],
  typed: string,
  recent: readonly string[],
): readonly PaletteGroup<Entry>[] {
  const words = typedWords(typed)
  if (words.length === 0) return grouped(entries, recent)
  const ranked = entries
    .map((entry) => ({ entry, distance: distance(entry, words) }))
    .filter(({ distance: far }) => far < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance)
  return ranked.length === 0 ? [] : [{ value: 'Found', items: ranked.map(({ entry }) => entry) }]
}

function grouped<Entry extends Searched>(
  entries: readonly Entry[],
  recent: readonly string[],
): readonly PaletteGroup<Entry>[] {
  const used = recent.flatMap((id) => entries.filter((entry) => entry.id === id))
  const groups = new Map<string, Entry[]>(used.length === 0 ? [] : [['Recently used', used]])
  for (const entry of entries) {
    if (used.includes(entry)) continue
    const group = groups.get(entry.group)
    if (group === undefined) groups.set(entry.group, [entry])
    else group.push(entry)
  }
  return [...groups].map(([value, items]) => ({ value, items }))
}

function distance({ title, group }: Searched, words: readonly string[]): number {
  const name = folded(title)
  const where = folded(group)
  let sum = 0
  for (const word of words) {
    if (name.startsWith(word)) sum += 0
    else if (name.split(/[\s“(]+/).some((part) => part.startsWith(word))) sum += 1
    else if (name.includes(word)) sum += 2
    else if (where.startsWith(word)) sum += 3
    else return Number.POSITIVE_INFINITY
  }
  return sum
}
