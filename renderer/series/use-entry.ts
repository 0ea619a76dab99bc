import { useState } from 'react'
import type { SeriesEntry } from '../../shared/domain/workspace.ts'
import { closeDialog } from '../state/dialogs.ts'
import { entryIds } from '../state/entry-ids.ts'
import { type FolderNow, useFolderNow } from '../state/folder-now.ts'
import { putEntry } from '../state/series-moves.ts'
import { draftOf, type EntryDraft, emptyDraft, entryOf } from './entry-draft.ts'
import type { AboutEntry } from './entry-words.ts'
import { insertingWords } from './inserting-words.ts'
import { useArticlesToAdd } from './use-articles-to-add.ts'

/**
 * A part of a series while it is written: its fields, the articles that it can be, and what follows once it is put in (null
 * where nothing is told). `submit` puts it into the series and closes the dialog; `problem` says what it still lacks.
 */
export function useEntry(about: AboutEntry) {
  const folder = useFolderNow()
  const edited = folder === null ? null : editedEntry(folder, about)
  const [draft, setDraft] = useState<EntryDraft>(() => (edited === null ? emptyDraft : draftOf(edited)))
  const [problem, setProblem] = useState<string | null>(null)
  const articles = useArticlesToAdd(folder, about.slug)
  const words = folder === null || about.editedId !== null ? null : insertingWords(folder, about, draft)
  const article = draft.kind === 'post' ? articles.find(({ name }) => name === draft.name) : undefined
  return {
    draft,
    articles,
    effect: words === null ? null : { leaves: article?.leaves ?? null, words },
    problem,
    change(part: Partial<EntryDraft>): void {
      setDraft((now) => ({ ...now, ...part }))
      setProblem(null)
    },
    async submit(): Promise<void> {
      const entry = entryOf(draft)
      if (typeof entry === 'string') return setProblem(entry)
      const place = about.editedId === null ? { at: about.at } : { instead: about.editedId }
      if (await putEntry(about.slug, entry, place)) closeDialog()
    },
  }
}

function editedEntry({ workspace, series }: FolderNow, { slug, editedId }: AboutEntry): SeriesEntry | null {
  const shown = series.find((one) => one.slug === slug)
  const list = workspace.seriesList.series.find((one) => one.slug === slug)
  if (editedId === null || shown === undefined) return null
  return list?.entries[entryIds(shown).indexOf(editedId)] ?? null
}
