import {
  claimOf,
  consistentFolder,
  type DraftFolder,
  type DraftPost,
  type DraftSeries,
  type FolderSize,
  wayTo,
} from './series-folder.ts'

/** Breaks one thing in a series: `post` stands in its midst and no other series links to it. */
interface Planter {
  /** The series that it can be planted in so that nothing else breaks with it; every one where absent. */
  fits?(series: DraftSeries): boolean
  /** Gives the file that the checks must tell of. */
  plant(post: DraftPost, folder: DraftFolder): string
}

/** A fault that was planted, and what the checks must say of it. */
export interface Planted {
  readonly rule: string
  readonly file: string
}

/** How each kind of fault is planted, by the rule that must find it. */
const planters: Readonly<Record<string, Planter>> = {
  'post/front-matter': { fits: isNamedByFile, plant: (post) => set(post, 'description', '"never closed') },
  'post/title-missing': { fits: isNamedByFile, plant: (post) => without(post, 'title') },
  'post/title-duplicate': {
    fits: isNamedByFile,
    plant(post) {
      const other = ahead(post, 2)
      set(post, 'title', JSON.stringify(other.title))
      return [post.file, other.file].sort()[1] ?? ''
    },
  },
  'post/slug-duplicate': {
    plant(post) {
      set(post, 'slug', `one-address-${post.series.number}-${post.at}`)
      return set(ahead(post, 2), 'slug', `one-address-${post.series.number}-${post.at}`)
    },
  },
  'post/date-invalid': { plant: (post) => set(post, 'date', 'March 4th, 2026') },
  'series/self-link': { plant: (post) => set(post, 'next', claimOf(post, 'name')) },
  'series/dangling': { plant: (post) => set(post, 'next', `nowhere/no-such-article-${post.series.number}`) },
  'series/ambiguous': {
    plant(post, { extra }) {
      const name = `two-of-a-kind-${post.series.number}-${post.at}`
      for (const folder of ['one', 'other'])
        extra.set(`${folder}/${name}.md`, `---\ntitle: The ${folder} of ${name}\n---\n\nWords.\n`)
      return set(post, 'next', name)
    },
  },
  'series/asymmetric': { fits: ({ isListed }) => !isListed, plant: (post) => without(post, 'previous') },
  'series/claim-missing': { fits: ({ isListed }) => isListed, plant: (post) => without(post, 'previous') },
  'state/links-unpublished': {
    plant({ series }) {
      const last = series.posts.at(-1)
      last?.details.delete('date')
      last?.details.set('status', 'draft')
      return series.posts.at(-2)?.file ?? ''
    },
  },
  'url/local': { plant: (post) => add(post, 'The notes are in [the drawer](file:///C:/notes.txt).') },
  'link/broken': {
    plant: (post) => add(post, 'There is more in [the missing piece](no-such-file-at-all.md).'),
  },
  'link/anchor': { plant: (post) => add(post, 'Go back to [the beginning](#no-such-heading-here).') },
  'link/image': { plant: (post) => add(post, `![A chair](${wayTo(post, 'images/no-such-picture.jpg')})`) },
  'pager/in-text': { plant: (post) => add(post, `Next: ${ahead(post, 1).title}`) },
  'pager/no-title': { plant: (post) => add(post, 'Previous') },
  'pager/doubled': {
    plant(post) {
      post.blocks.splice(2, 0, 'Next\nNext')
      return post.file
    },
  },
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

/** Nothing in such a series names a post by its title. */
function isNamedByFile({ style, hasPagers }: DraftSeries): boolean {
  return style !== 'title' && style !== 'address' && !hasPagers
}

function ahead(post: DraftPost, steps: number): DraftPost {
  return post.series.posts[post.at + steps] ?? post
}

function set(post: DraftPost, key: string, value: string): string {
  post.details.set(key, value)
  return post.file
}

function without(post: DraftPost, key: string): string {
  post.details.delete(key)
  return post.file
}

function add(post: DraftPost, block: string): string {
  post.blocks.push(block)
  return post.file
}
