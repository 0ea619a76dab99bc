import { useCallback, useEffect, useRef } from 'react'
import { useArticle } from '../state/article.ts'
import { useChecking } from '../state/checking.ts'
import { PreviewFrame } from '../ui/preview-frame.tsx'
import { PagePatcher } from './page-patcher.ts'

/** The page as readers will see it. It follows each key without going through React. */
export function ArticlePreview() {
  const patcher = useRef<PagePatcher | null>(null)
  const onReady = useCallback((document: Document) => {
    patcher.current = new PagePatcher(document)
    show(patcher.current)
  }, [])
  useEffect(() => {
    const follow = () => patcher.current !== null && show(patcher.current)
    const stops = [useArticle.subscribe(follow), useChecking.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return <PreviewFrame title="Preview" onReady={onReady} />
}

function show(patcher: PagePatcher): void {
  const { article } = useArticle.getState()
  if (article === null) return
  const { surroundings, draft } = useChecking.getState()
  patcher.show(article, draft?.file === article.file ? surroundings : null)
}
