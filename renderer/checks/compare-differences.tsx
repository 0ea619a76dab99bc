import { useState } from 'react'
import type { Comparison } from '../../shared/domain/versions.ts'
import { keepBothVersions, mergeVersions } from '../state/comparing.ts'
import { closeDialog, type ReadVersion, type TwoVersions } from '../state/dialogs.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ComparedText } from './compared-text.tsx'
import { MergedPage } from './merged-page.tsx'
import { useAnswer } from './use-answer.ts'
import { type Choices, useChoices } from './use-choices.ts'

type Shown = 'differences' | 'result'

/** Both versions side by side: for each difference it is chosen which of them stays, and the result can be looked at. */
export function CompareDifferences({
  versions,
  article,
  comparison,
}: {
  versions: TwoVersions
  article: ReadVersion
  comparison: Comparison
}) {
  const choices = useChoices(comparison)
  const [shown, setShown] = useState<Shown>('differences')
  return (
    <Dialog
      title="Compare and merge"
      description={`“${versions.title}” is here twice. Choose for each difference what stays; nothing is changed before you press Merge.`}
      size="large"
      onClose={closeDialog}
    >
      <CompareBar comparison={comparison} choices={choices} shown={shown} onShow={setShown} />
      {shown === 'differences' ? (
        <ComparedText versions={versions} article={article} comparison={comparison} choices={choices} />
      ) : (
        <MergedPage file={article.file} text={choices.text} />
      )}
      <CompareFoot versions={versions} article={article} text={choices.text} />
    </Dialog>
  )
}

/** What is looked at, and everything from one side at once. */
function CompareBar({
  comparison,
  choices,
  shown,
  onShow,
}: {
  comparison: Comparison
  choices: Choices
  shown: Shown
  onShow: (shown: Shown) => void
}) {
  const count = comparison.differences.length
  const names = { differences: count === 1 ? '1 difference' : `${count} differences`, result: 'Result' }
  return (
    <div className="compare-bar">
      <fieldset className="compare-views">
        <legend className="unseen">What is shown</legend>
        {(['differences', 'result'] as const).map((view) => (
          <button
            key={view}
            type="button"
            className="compare-view"
            aria-pressed={shown === view}
            onClick={() => onShow(view)}
          >
            {names[view]}
          </button>
        ))}
      </fieldset>
      <fieldset className="compare-all">
        <legend className="unseen">Every difference at once</legend>
        <button type="button" className="button button-small" onClick={() => choices.chooseAll('article')}>
          All from the article
        </button>
        <button type="button" className="button button-small" onClick={() => choices.chooseAll('copy')}>
          All from the copy
        </button>
      </fieldset>
    </div>
  )
}

/** The ways out: the merged article, one of the two, both, or nothing at all. */
function CompareFoot({
  versions,
  article,
  text,
}: {
  versions: TwoVersions
  article: ReadVersion
  text: string
}) {
  const { isBusy, refusal, answer } = useAnswer()
  const merge = (kept: string) => answer(() => mergeVersions(versions, article, kept))
  return (
    <>
      <p className="field-problem compare-refusal" role="alert">
        {refusal}
      </p>
      <div className="compare-foot">
        <div className="button-row">
          <button type="button" className="button" disabled={isBusy} onClick={() => merge(article.text)}>
            Keep this article, move the copy to the trash
          </button>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => answer(() => keepBothVersions(versions))}
          >
            Keep both as separate articles
          </button>
        </div>
        <div className="button-row">
          <button type="button" className="button" onClick={closeDialog}>
            Cancel
          </button>
          <button
            type="button"
            className="button button-main"
            title="The merged text becomes the article; the copy goes to the trash. Undo brings both back."
            disabled={isBusy}
            onClick={() => merge(text)}
          >
            Merge
          </button>
        </div>
      </div>
    </>
  )
}
