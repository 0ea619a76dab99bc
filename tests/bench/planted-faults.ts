import { planters } from './planters.ts'
import { consistentFolder, type DraftFolder, type FolderSize } from './series-folder.ts'

/** A fault that was planted, and what the checks must say of it. */
export interface Planted {
  readonly rule: string
  readonly file: string
}

/** The rules whose faults can be planted. */
export const plantedRules: readonly string[] = Object.keys(planters)

/** A folder in which this share of the posts has a planted fault, of every kind equally often, two in one series at most. */
export function faultyFolder(
  size: FolderSize,
  share: number,
): { readonly folder: DraftFolder; readonly planted: readonly Planted[] } {
  const folder = consistentFolder(size)
  const free = [0.35, 0.7].flatMap((part) =>
    folder.series.flatMap(({ posts }) => posts[Math.floor(part * posts.length)] ?? []),
  )
  const planted: Planted[] = []
  const wanted = Math.round(share * size.series * size.postsEach)
  while (planted.length < wanted) {
    const before = planted.length
    for (const [rule, { fits, plant }] of Object.entries(planters)) {
      const at = planted.length === wanted ? -1 : free.findIndex(({ series }) => fits?.(series) ?? true)
      const [post] = at === -1 ? [] : free.splice(at, 1)
      if (post !== undefined) planted.push({ rule, file: plant(post, folder) })
    }
    if (planted.length === before) break
  }
  return { folder, planted }
}
