import { useMemo } from 'react'
import { compareVersions } from '../../shared/domain/compare-versions.ts'
import { formId } from '../../shared/domain/versions.ts'
import { pageReading } from '../../shared/render/page-reading.ts'
import { mergeVersions, takeArticlesName } from '../state/comparing.ts'
import { closeDialog, type ReadVersion, type TwoVersions } from '../state/dialogs.ts'
import { Dialog } from '../ui/dialog.tsx'
import { CompareDifferences } from './compare-differences.tsx'
import { useAnswer } from './use-answer.ts'

/** An article and a second version of it: what differs is chosen, where anything does. */
export function CompareDialog({ versions }: { versions: TwoVersions }) {
  const { article } = versions
  return article === null ? (
    <LoneCopy versions={versions} />
  ) : (
    <Compared versions={versions} article={article} />
  )
}

function Compared({ versions, article }: { versions: TwoVersions; article: ReadVersion }) {
  const comparison = useMemo(
    () => compareVersions(article.text, versions.copy.text, pageReading),
    [article.text, versions.copy.text],
  )
  const isAlike = comparison.differences.every(({ id }) => id === formId)
  return isAlike ? (
    <AlikeVersions versions={versions} article={article} isExact={comparison.differences.length === 0} />
  ) : (
    <CompareDifferences versions={versions} article={article} comparison={comparison} />
  )
}

/** Nothing is to be chosen: the copy can go. */
function AlikeVersions({
  versions,
  article,
  isExact,
}: {
  versions: TwoVersions
  article: ReadVersion
  isExact: boolean
}) {
  const how = isExact
    ? 'They are the same to the last letter.'
    : 'They differ only in what no reader sees, such as blank lines or the ends of lines.'
  return (
    <Question
      title="Both versions say the same"
      description={`“${versions.copy.file}” is a second version of “${versions.title}” (“${article.file}”). ${how}`}
      leave="Leave both"
      take="Move the copy to the trash"
      act={() => mergeVersions(versions, article, article.text)}
    />
  )
}

/** The file is named as a copy, and what it would be a copy of is not there. */
function LoneCopy({ versions }: { versions: TwoVersions }) {
  return (
    <Question
      title="There is only this version"
      description={`“${versions.copy.file}” is named as a second version of an article that isn't in this folder. It can have the article's name, and then is the article.`}
      leave="Leave it"
      take="Give it the article's name"
      act={() => takeArticlesName(versions)}
    />
  )
}

/** One thing that may be done at once, or left. */
function Question({
  title,
  description,
  leave,
  take,
  act,
}: {
  title: string
  description: string
  leave: string
  take: string
  act: Parameters<ReturnType<typeof useAnswer>['answer']>[0]
}) {
  const { isBusy, refusal, answer } = useAnswer()
  return (
    <Dialog title={title} description={description} size="small" onClose={closeDialog}>
      <Refusal sentence={refusal} />
      <div className="button-row button-row-end">
        <button type="button" className="button" onClick={closeDialog}>
          {leave}
        </button>
        <button
          // biome-ignore lint/a11y/noAutofocus: nothing is lost by this answer.
          autoFocus
          type="button"
          className="button button-main"
          disabled={isBusy}
          onClick={() => answer(act)}
        >
          {take}
        </button>
      </div>
    </Dialog>
  )
}

/** Why nothing was changed. */
function Refusal({ sentence }: { sentence: string | null }) {
  return (
    <p className="field-problem compare-refusal" role="alert">
      {sentence}
    </p>
  )
}
