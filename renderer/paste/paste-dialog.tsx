import type { ImportedArticle, ImportResult } from '../../shared/import/article.ts'
import { importSummary } from '../../shared/import/import.ts'
import { closeDialog } from '../state/dialogs.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ArticlePage } from './article-page.tsx'
import { usePasted } from './use-pasted.ts'

/** Pasted text and the article it becomes, side by side, before anything is kept. */
export function PasteDialog({ title, text = '' }: { title: string | null; text?: string }) {
  const { pasted, setPasted, isBusy, result, article, add } = usePasted(text)
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
        <PastedText text={pasted} onChange={setPasted} />
        <BecomingArticle article={article} />
      </div>
      <PasteFoot result={result} isBusy={isBusy} onAdd={add} />
    </Dialog>
  )
}

function PastedText({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  return (
    <label className="paste-column">
      Pasted text
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to paste just here.
        autoFocus
        value={text}
        spellCheck={false}
        placeholder="Paste here"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

function BecomingArticle({ article }: { article: ImportedArticle | null }) {
  return (
    <div className="paste-column">
      The article it becomes
      <div className="paste-page">
        <ArticlePage article={article} />
        {article === null && (
          <p className="paste-awaited">The page that your text becomes appears here as soon as you paste.</p>
        )}
      </div>
    </div>
  )
}

/** What was understood of the text, and the ways out. */
function PasteFoot({
  result,
  isBusy,
  onAdd,
}: {
  result: ImportResult | null
  isBusy: boolean
  onAdd: () => Promise<void>
}) {
  const isArticle = result?.kind === 'imported'
  return (
    <div className="paste-foot">
      <p className={`paste-summary ${isArticle ? '' : 'paste-summary-quiet'}`} aria-live="polite">
        {summaryOf(result)}
      </p>
      <button type="button" className="button" onClick={closeDialog}>
        Cancel
      </button>
      <button
        type="button"
        className="button button-main"
        disabled={!isArticle || isBusy}
        onClick={() => void onAdd()}
      >
        Add to my articles
      </button>
    </div>
  )
}

function summaryOf(result: ImportResult | null): string {
  if (result === null) return 'Nothing is kept until you say so.'
  return result.kind === 'refused' ? result.reason : importSummary(result.article)
}
