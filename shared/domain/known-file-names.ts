import { lastPart } from './last-part.ts'
/** The files of a folder that are no posts, by their paths. */
export interface KnownFileNames {
  readonly all: readonly string[]
  /** As the folder spells it; null where there is none. */
  find(path: string): string | null
  /** The only one that is the same but for upper and lower case. */
  findInAnyCase(path: string): string | null
  /** The only one whose path ends so, by whole parts: `b.png` finds `images/b.png`. */
  findByEnd(path: string): string | null
}

/** Knows files by their paths in one Unicode spelling, for folders that were copied between systems. */
export function knowFileNames(files: readonly string[]): KnownFileNames {
  const exact = new Map(files.map((file) => [file.normalize('NFC'), file]))
  let folded: ReadonlyMap<string, readonly string[]> | null = null
  let byName: ReadonlyMap<string, readonly string[]> | null = null
  return {
    all: files,
    find: (path) => exact.get(path.normalize('NFC')) ?? null,
    findInAnyCase(path) {
      folded ??= grouped(files, fold)
      return only(folded.get(fold(path)) ?? [])
    },
    findByEnd(path) {
      byName ??= grouped(files, (file) => fold(lastPart(file)))
      const wanted = `/${fold(path).replace(/^\/+/, '')}`
      const found = byName.get(fold(lastPart(path))) ?? []
      return only(found.filter((file) => `/${fold(file)}`.endsWith(wanted)))
    },
  }
}

function grouped(
  files: readonly string[],
  key: (file: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const file of files) {
    const group = groups.get(key(file))
    if (group === undefined) groups.set(key(file), [file])
    else group.push(file)
  }
  return groups
}

function only(found: readonly string[]): string | null {
  return found.length === 1 ? (found[0] ?? null) : null
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
