import { useCallback, useMemo, useRef, useState } from 'react'
import { today } from '../../shared/domain/today.ts'
import type { ImportedArticle } from '../../shared/import/article.ts'
import { detectFormat, importArticle, importSummary } from '../../shared/import/import.ts'
import { articleFooter, articleHeader, noSurroundings } from '../../shared/render/article.ts'
import { renderBlocks } from '../../shared/render/blocks.ts'
import { api } from '../api.ts'
import { closeDialog } from '../state/dialogs.ts'
import { createArticle, openFolderBy, useLibrary } from '../state/library.ts'
import { usePageLook } from '../state/page-style.ts'
import { hasSmartPunctuation } from '../state/smart-punctuation.ts'
import { BlockPatcher } from '../ui/block-patcher.ts'
import { Dialog } from '../ui/dialog.tsx'
import { PreviewFrame } from '../ui/preview-frame.tsx'

/** Pasted text and the article it becomes, side by side, before anything is kept. */
export function PasteDialog({ title, text = '' }: { title: string | null; text?: string }) {
  const [pasted, setPasted] = useState(text)
  const [isBusy, setBusy] = useState(false)
  const result = useMemo(
    () =>
      pasted.trim() === ''
        ? null
        : importArticle(pasted, { format: detectFormat(null, pasted), today: today() }),
    [pasted],
  )
  const article = result?.kind === 'imported' ? result.article : null

  async function add(): Promise<void> {
    if (article === null) return
    setBusy(true)
    const hasFolder =
      useLibrary.getState().library.kind === 'open' || (await openFolderBy(api.openDefaultFolder))
    const file = hasFolder ? await createArticle(article.name, article.text) : null
    setBusy(false)
    if (file !== null) closeDialog()
  }

  return (
    <Dialog
      title={title === null ? 'Paste an article' : 'Add the missing article'}
      description={
        title === null
          ? 'Copy the whole article from your site or document, title and all, and paste it on the left.'
          : `Copy “${title}” from your site, title and all, and paste it on the left.`
      }
      size="large"
      onClose={closeDialog}
    >
      <div className="paste-columns">
        <label className="paste-column">
          Pasted text
          <textarea
            autoFocus
            value={pasted}
            spellCheck={false}
            placeholder="Paste here"
            onChange={(event) => setPasted(event.target.value)}
          />
        </label>
        <div className="paste-column">
          The article it becomes
          <div className="paste-page">
            <ArticlePage article={article} />
            {article === null && (
              <p className="paste-awaited">
                The page that your text becomes appears here as soon as you paste.
              </p>
            )}
          </div>
        </div>
      </div>
      <div className="paste-foot">
        <p className={`paste-summary ${article === null ? 'paste-summary-quiet' : ''}`} aria-live="polite">
          {result === null && 'Nothing is kept until you say so.'}
          {result?.kind === 'refused' && result.reason}
          {article !== null && importSummary(article)}
        </p>
        <button type="button" className="button" onClick={closeDialog}>
          Cancel
        </button>
        <button
          type="button"
          className="button button-main"
          disabled={article === null || isBusy}
          onClick={() => void add()}
        >
          Add to my articles
        </button>
      </div>
    </Dialog>
  )
}

function ArticlePage({ article }: { article: ImportedArticle | null }) {
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
