import type { PostFacts } from './post.ts'
import type { Workspace } from './workspace.ts'

/** A file that a program put beside an article when two computers had saved it, and the article itself. */
export interface ConflictedCopy {
  readonly copy: PostFacts
  readonly original: PostFacts
}

// The marks of Dropbox, Nextcloud, Box and others; Syncthing; Seafile; Google Drive and browsers; Windows; and our own,
// of an article that was changed in two places.
const marks: readonly RegExp[] = [
  / ?\([^()]*\b(?:conflicted copy|case conflict|conflict(?:ed)? version)\b[^()]*\)(?: ?\(\d+\))?$/i,
  /\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/i,
  / ?\(SFConflict [^()]*\)$/i,
  / ?\(\d{1,2}\)$/,
  / - Copy(?: \(\d+\))?$/,
  / \((?:my|other) version\)(?:-\d+)?$/,
]

/** The name of the post that a post's name marks it as a copy of; null where it bears no such mark. */
export function markedCopyOf(name: string): string | null {
  for (const mark of marks) {
    const original = name.replace(mark, '')
    if (original !== name && original !== '' && !original.endsWith('/')) return original
  }
  return null
}

/**
 * Parts the conflicted copies of a workspace from its articles: what a copy says is what its original says or said, and
 * would be told twice. A copy counts as one only where its original is there.
 */
export function withoutConflictedCopies(workspace: Workspace): {
  readonly workspace: Workspace
  readonly copies: readonly ConflictedCopy[]
} {
  const marked = workspace.posts.filter(({ name }) => markedCopyOf(name) !== null)
  if (marked.length === 0) return { workspace, copies: [] }
  const byName = new Map(workspace.posts.map((post) => [post.name, post]))
  const copies = marked.flatMap((copy) => {
    const original = byName.get(markedCopyOf(copy.name) ?? '')
    return original ? [{ copy, original }] : []
  })
  const isCopy = new Set(copies.map(({ copy }) => copy))
  return { workspace: { ...workspace, posts: workspace.posts.filter((post) => !isCopy.has(post)) }, copies }
}

/** The articles that a page of this post may lead to and be listed with: the post as it stands now, and no conflicted copy of any other. */
export function articlesAround(post: PostFacts, workspace: Workspace): Workspace {
  const isThere = workspace.posts.some(({ file }) => file === post.file)
  const posts = isThere
    ? workspace.posts.map((one) => (one.file === post.file ? post : one))
    : [...workspace.posts, post]
  const { workspace: articles } = withoutConflictedCopies({ ...workspace, posts })
  return articles.posts.includes(post) ? articles : { ...articles, posts: [...articles.posts, post] }
}
