import { useCallback, useEffect, useMemo, useRef } from 'react'
import { splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import type { WorkspaceSettings } from '../../shared/domain/workspace.ts'
import { articleHeader, noSurroundings } from '../../shared/render/article.ts'
import { articleDetails } from '../../shared/render/article-head.ts'
import { renderBlocks } from '../../shared/render/blocks.ts'
import { useLibrary } from '../state/library.ts'
import { usePageLook } from '../state/page-style.ts'
import { BlockPatcher } from '../ui/block-patcher.ts'
import { showPictures } from '../ui/pictures.ts'
import { PreviewFrame } from '../ui/preview-frame.tsx'

/** The article that the choices make, as its readers will see it. */
export function MergedPage({ file, text }: { file: string; text: string }) {
  const look = usePageLook()
  const workspace = useLibrary(({ library }) => (library.kind === 'open' ? library.folder.workspace : null))
  const blocks = useMemo(() => pageOf(file, text, workspace?.settings ?? null), [file, text, workspace])
  const newest = useRef({ blocks, file, workspace })
  newest.current = { blocks, file, workspace }
  const patcher = useRef<BlockPatcher | null>(null)
  useEffect(() => patcher.current?.show(blocks), [blocks])
  const onReady = useCallback((document: Document) => {
    const element = document.createElement('article')
    document.body.replaceChildren(element)
    patcher.current = new BlockPatcher(element, (part) =>
      showPictures(part, newest.current.file, newest.current.workspace),
    )
    patcher.current.show(newest.current.blocks)
  }, [])
  return (
    <div className="compare-page">
      <PreviewFrame title="Result" look={look} onReady={onReady} />
    </div>
  )
}

function pageOf(
  file: string,
  text: string,
  settings: WorkspaceSettings | null,
): readonly { readonly html: string }[] {
  const head = articleDetails(postFacts(file, text), text, settings)
  const body = text.slice(splitFrontMatter(text).bodyStart)
  return [
    { html: articleHeader(head, noSurroundings) },
    ...renderBlocks(body, { smartPunctuation: settings?.smartPunctuation ?? false }),
  ]
}
