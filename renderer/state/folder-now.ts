import { useMemo } from 'react'
import { type KnownPosts, knowPosts } from '../../shared/domain/known-posts.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { type OrderedSeries, seriesOf } from '../../shared/domain/series-order.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { currentText, useArticle } from './article.ts'
import { useChecking } from './checking.ts'
import { useLibrary } from './library.ts'

/** The open folder and its series, with what is not saved yet of the open article. */
export interface FolderNow {
  readonly workspace: Workspace
  readonly known: KnownPosts
  readonly series: readonly OrderedSeries[]
}

/** The folder as it was checked last; null where none is open. */
export function useFolderNow(): FolderNow | null {
  const library = useLibrary((state) => state.library)
  const draft = useChecking((state) => state.draft)
  return useMemo(() => {
    if (library.kind !== 'open') return null
    const { workspace } = library.folder
    const posts = workspace.posts.map((post) => (post.file === draft?.file ? draft : post))
    return folderOf({ ...workspace, posts })
  }, [library, draft])
}

/** The folder as it is at this moment; null where none is open. */
export function folderNow(): FolderNow | null {
  const { library } = useLibrary.getState()
  if (library.kind !== 'open') return null
  const { workspace } = library.folder
  const file = useArticle.getState().article?.file
  const text = currentText()
  if (file === undefined || text === null) return folderOf(workspace)
  const draft = postFacts(file, text)
  return folderOf({ ...workspace, posts: workspace.posts.map((post) => (post.file === file ? draft : post)) })
}

function folderOf(workspace: Workspace): FolderNow {
  const known = knowPosts(workspace)
  return { workspace, known, series: seriesOf(workspace, known) }
}
