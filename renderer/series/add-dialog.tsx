import { type FormEvent, useMemo, useState } from 'react'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { closeDialog, type SeriesDialog } from '../state/dialogs.ts'
import { useFolderNow } from '../state/folder-now.ts'
import { putEntry, seriesIn } from '../state/series-moves.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ArticlePicker } from './article-picker.tsx'
import { articlesToAdd } from './free-articles.ts'
import { insertingWords } from './inserting-words.ts'

/** Makes an article that is written a part of the series: at its end, or between two others. */
export function AddDialog({ about: { slug } }: { about: Extract<SeriesDialog, { kind: 'add' }> }) {
  const folder = useFolderNow()
  const series = folder === null ? null : seriesIn(folder, slug)
  const articles = useMemo(() => (folder === null ? [] : articlesToAdd(folder, slug)), [folder, slug])
  const [name, setName] = useState('')
  const [after, setAfter] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const count = series?.posts.length ?? 0
  const at = Math.min(after ?? count, count)
  const article = articles.find((one) => one.name === name) ?? null
  const words =
    folder === null || article === null ? null : insertingWords(folder, { slug, at }, { kind: 'post', name })

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (article === null) return setProblem('Choose an article.')
    if (await putEntry(slug, { kind: 'post', name }, { at })) closeDialog()
  }

  return (
    <Dialog
      title="Add an article"
      description="An article that is written already becomes a part of this series, with its Previous and Next."
      size="small"
      onClose={closeDialog}
    >
      <form className="dialog-form" noValidate onSubmit={(event) => void submit(event)}>
        <ArticlePicker
          articles={articles}
          chosen={name}
          isFirst
          onChoose={(chosen) => {
            setName(chosen)
            setProblem(null)
          }}
        />
        {series !== null && count > 0 && <PlaceField series={series} at={at} onChange={setAfter} />}
        {article !== null && (
          <p className="entry-effect">
            {article.leaves !== null && `It leaves “${article.leaves}”. `}
            {words}
          </p>
        )}
        <AddFoot problem={problem} canAdd={articles.length > 0} />
      </form>
    </Dialog>
  )
}

/** Why nothing was added, and the ways out. */
function AddFoot({ problem, canAdd }: { problem: string | null; canAdd: boolean }) {
  return (
    <>
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="button-row button-row-end">
        <button type="button" className="button" onClick={closeDialog}>
          {canAdd ? 'Cancel' : 'Close'}
        </button>
        {canAdd && (
          <button type="submit" className="button button-main">
            Add it
          </button>
        )}
      </div>
    </>
  )
}

/** Which place the article gets, counted from 0. */
function PlaceField({
  series: { posts },
  at,
  onChange,
}: {
  series: OrderedSeries
  at: number
  onChange: (at: number) => void
}) {
  return (
    <label className="field">
      <span>Where it comes</span>
      <select value={at} onChange={(event) => onChange(Number(event.target.value))}>
        <option value={posts.length}>At the end</option>
        <option value={0}>At the beginning</option>
        {posts.slice(0, -1).map(({ title, name }, index) => (
          <option key={index} value={index + 1}>
            After “{title ?? name}”
          </option>
        ))}
      </select>
    </label>
  )
}
