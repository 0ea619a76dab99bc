import { useMemo } from 'react'
import type { FolderNow } from '../state/folder-now.ts'
import { articlesToAdd, type FreeArticle } from './free-articles.ts'

/** The articles that can become a part of this series, as `articlesToAdd` tells them; none where no folder is open. */
export function useArticlesToAdd(folder: FolderNow | null, slug: string): readonly FreeArticle[] {
  return useMemo(() => (folder === null ? [] : articlesToAdd(folder, slug)), [folder, slug])
}
