import { useState } from 'react'
import { closeDialog, type SeriesDialog } from '../state/dialogs.ts'
import { useFolderNow } from '../state/folder-now.ts'
import { putEntry, seriesIn } from '../state/series-moves.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { DialogForm } from '../ui/dialog-form.tsx'
import { FieldProblem } from '../ui/field-problem.tsx'
import { ArticlePicker } from './article-picker.tsx'
import { EntryEffect } from './entry-effect.tsx'
import { insertingWords } from './inserting-words.ts'
import { PlaceField } from './place-field.tsx'
import { useArticlesToAdd } from './use-articles-to-add.ts'

/** Makes an article that is written a part of the series: at its end, or between two others. */
export function AddDialog({ about: { slug } }: { about: Extract<SeriesDialog, { kind: 'add' }> }) {
  const { series, articles, article, at, words, problem, choose, putAt, submit } = useAdding(slug)
  const canAdd = articles.length > 0
  return (
    <Dialog
      title="Add an article"
      description="An article that is written already becomes a part of this series, with its Previous and Next."
      size="small"
      onClose={closeDialog}
    >
      <DialogForm onSubmit={submit}>
        <ArticlePicker articles={articles} chosen={article?.name ?? ''} isFirst onChoose={choose} />
        {series !== null && series.posts.length > 0 && (
          <PlaceField series={series} at={at} onChange={putAt} />
        )}
        {article !== null && <EntryEffect leaves={article.leaves} words={words} />}
        <FieldProblem problem={problem} />
        <DialogButtons
          cancel={canAdd ? 'Cancel' : 'Close'}
          submit={canAdd ? 'Add it' : null}
          onCancel={closeDialog}
        />
      </DialogForm>
    </Dialog>
  )
}

/** Which article is chosen and where it comes, in the series as it is now. */
function useAdding(slug: string) {
  const folder = useFolderNow()
  const series = folder === null ? null : seriesIn(folder, slug)
  const articles = useArticlesToAdd(folder, slug)
  const [name, setName] = useState('')
  const [after, putAt] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const count = series?.posts.length ?? 0
  const at = Math.min(after ?? count, count)
  const article = articles.find((one) => one.name === name) ?? null
  const words =
    folder === null || article === null ? null : insertingWords(folder, { slug, at }, { kind: 'post', name })
  return {
    series,
    articles,
    article,
    at,
    words,
    problem,
    choose(chosen: string): void {
      setName(chosen)
      setProblem(null)
    },
    putAt,
    async submit(): Promise<void> {
      if (article === null) return setProblem('Choose an article.')
      if (await putEntry(slug, { kind: 'post', name }, { at })) closeDialog()
    },
  }
}
