import { useCallback, useMemo, useRef, useState } from 'react'
import { detectFormat, importArticle, importSummary } from '../../shared/import/import.ts'
import { renderBlocks } from '../../shared/render/blocks.ts'
import { api } from '../api.ts'
import { today } from '../state/checking.ts'
import { closeDialog } from '../state/dialogs.ts'
import { createArticle, openFolderBy, useLibrary } from '../state/library.ts'
import { BlockPatcher } from '../ui/block-patcher.ts'
import { Dialog } from '../ui/dialog.tsx'
import { PreviewFrame } from '../ui/preview-frame.tsx'

/** Pasted text and the article it becomes, side by side, before anything is kept. */
export function PasteDialog({ title }: { title: string | null }) {
  const [pasted, setPasted] = useState('')
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
            <ArticlePage title={article?.title ?? null} body={article?.body ?? ''} />
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

function ArticlePage({ title, body }: { title: string | null; body: string }) {
  const patcher = useRef<BlockPatcher | null>(null)
  const blocks = useMemo(() => {
    const heading = title === null ? [] : renderBlocks(`# ${title.replace(/[\\`*_[\]<>&#~|]/g, '\\$&')}`)
    return [...heading, ...renderBlocks(body)]
  }, [title, body])
  const newest = useRef(blocks)
  newest.current = blocks
  patcher.current?.show(blocks)
  const onReady = useCallback((document: Document) => {
    patcher.current = new BlockPatcher(document.body)
    patcher.current.show(newest.current)
  }, [])
  return <PreviewFrame title="Article" onReady={onReady} />
}
