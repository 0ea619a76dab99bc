import type { DraftFolder, DraftPost, DraftSeries } from './series-folder.ts'

/** Breaks one thing in a series: `post` stands in its midst and no other series links to it. */
export interface Planter {
  /** The series that it can be planted in so that nothing else breaks with it; every one where absent. */
  fits?(series: DraftSeries): boolean
  /** Gives the file that the checks must tell of. */
  plant(post: DraftPost, folder: DraftFolder): string
}

/** Nothing in such a series names a post by its title. */
export function isNamedByFile({ style, hasPagers }: DraftSeries): boolean {
  return style !== 'title' && style !== 'address' && !hasPagers
}

export function ahead(post: DraftPost, steps: number): DraftPost {
  return post.series.posts[post.at + steps] ?? post
}

export function set(post: DraftPost, key: string, value: string): string {
  post.details.set(key, value)
  return post.file
}

export function without(post: DraftPost, key: string): string {
  post.details.delete(key)
  return post.file
}

export function add(post: DraftPost, block: string): string {
  post.blocks.push(block)
  return post.file
}
