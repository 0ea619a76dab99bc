import { useCallback, useMemo, useRef } from 'react'
import type { ImportedArticle } from '../../shared/import/article.ts'
import { articleFooter, articleHeader, noSurroundings } from '../../shared/render/article.ts'
import { renderBlocks } from '../../shared/render/blocks.ts'
import { usePageLook } from '../state/page-style.ts'
import { hasSmartPunctuation } from '../state/smart-punctuation.ts'
import { BlockPatcher } from '../ui/block-patcher.ts'
import { PreviewFrame } from '../ui/preview-frame.tsx'

/** The page that a brought-in text becomes, as readers would see it; an empty one until there is an article. */
export function ArticlePage({ article }: { article: ImportedArticle | null }) {
  const patcher = useRef<BlockPatcher | null>(null)
  const look = usePageLook()
  const blocks = useMemo(() => (article === null ? [] : pageOf(article)), [article])
  const newest = useRef(blocks)
  newest.current = blocks
  patcher.current?.show(blocks)
  const onReady = useCallback((document: Document) => {
    const element = document.createElement('article')
    document.body.replaceChildren(element)
    patcher.current = new BlockPatcher(element)
    patcher.current.show(newest.current)
  }, [])
  return <PreviewFrame title="Article" look={look} onReady={onReady} />
}

/** The page that the text becomes, with the site's buttons where they were understood. */
function pageOf({ title, body, pager }: ImportedArticle): readonly { readonly html: string }[] {
  const neighbour = (to: string | null) => (to === null ? null : { title: to, href: null })
  const around = { ...noSurroundings, previous: neighbour(pager.previous), next: neighbour(pager.next) }
  return [
    { html: articleHeader({ title, date: null, author: null, cover: null }, around) },
    ...renderBlocks(body, { smartPunctuation: hasSmartPunctuation() }),
    { html: articleFooter(around) },
  ]
}
