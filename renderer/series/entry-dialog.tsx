import { type FormEvent, useMemo, useState } from 'react'
import type { SeriesEntry } from '../../shared/domain/workspace.ts'
import { closeDialog, type SeriesDialog } from '../state/dialogs.ts'
import { entryIds } from '../state/entry-ids.ts'
import { type FolderNow, useFolderNow } from '../state/folder-now.ts'
import { putEntry } from '../state/series-moves.ts'
import { Dialog } from '../ui/dialog.tsx'
import { draftOf, type EntryDraft, emptyDraft, entryOf } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'
import { articlesToAdd } from './free-articles.ts'
import { insertingWords } from './inserting-words.ts'

type About = Extract<SeriesDialog, { kind: 'entry' }>

const kinds: readonly (readonly [EntryDraft['kind'], string])[] = [
  ['planned', 'An article still to be written'],
  ['post', 'An article of this folder'],
  ['site', 'An article that is only on your site'],
]

/** Puts a part into the series, or changes what is planned or told of one. */
export function EntryDialog({ about }: { about: About }) {
  const folder = useFolderNow()
  const edited = folder === null ? null : editedEntry(folder, about)
  const [draft, setDraft] = useState<EntryDraft>(() => (edited === null ? emptyDraft : draftOf(edited)))
  const [problem, setProblem] = useState<string | null>(null)
  const articles = useMemo(
    () => (folder === null ? [] : articlesToAdd(folder, about.slug)),
    [folder, about.slug],
  )
  const isPlan = about.editedId === null && about.beforeTitle === null
  const words = folder === null || about.editedId !== null ? null : insertingWords(folder, about, draft)

  const leaves =
    draft.kind === 'post' ? (articles.find(({ name }) => name === draft.name)?.leaves ?? null) : null

  function change(part: Partial<EntryDraft>): void {
    setDraft((now) => ({ ...now, ...part }))
    setProblem(null)
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const entry = entryOf(draft)
    if (typeof entry === 'string') return setProblem(entry)
    const place = about.editedId === null ? { at: about.at } : { instead: about.editedId }
    if (await putEntry(about.slug, entry, place)) closeDialog()
  }

  return (
    <Dialog {...headOf(about, draft)} size="small" onClose={closeDialog}>
      <form className="dialog-form" noValidate onSubmit={(event) => void submit(event)}>
        {about.editedId === null && !isPlan && (
          <fieldset className="field">
            <legend>What comes here</legend>
            {kinds.map(([kind, name]) => (
              <label key={kind} className="choice">
                <input
                  type="radio"
                  name="entry-kind"
                  checked={draft.kind === kind}
                  onChange={() => change({ kind })}
                />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        <EntryFields
          draft={draft}
          articles={articles}
          isFirst={about.editedId !== null || isPlan}
          onChange={change}
        />
        {words !== null && (
          <p className="entry-effect">
            {leaves !== null && `It leaves “${leaves}”. `}
            {words}
          </p>
        )}
        {problem !== null && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="button-row button-row-end">
          <button type="button" className="button" onClick={closeDialog}>
            Cancel
          </button>
          <button type="submit" className="button button-main">
            {about.editedId !== null ? 'Save' : draft.kind === 'planned' ? 'Plan it' : 'Insert it'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function headOf({ editedId, beforeTitle }: About, { kind }: EntryDraft) {
  if (editedId !== null)
    return kind === 'site'
      ? {
          title: 'An article on your site',
          description: 'Its title and where it stands, so that links can lead to it.',
        }
      : {
          title: 'What is planned',
          description: 'Readers pass over it until it is written and live.',
        }
  return beforeTitle === null
    ? {
        title: 'Plan an article',
        description:
          'It gets its place in the series now, at the end. Readers pass over it until it is live.',
      }
    : { title: 'Insert before', description: `It comes right before “${beforeTitle}”.` }
}

function editedEntry({ workspace, series }: FolderNow, { slug, editedId }: About): SeriesEntry | null {
  const shown = series.find((one) => one.slug === slug)
  const list = workspace.seriesList.series.find((one) => one.slug === slug)
  if (editedId === null || shown === undefined) return null
  return list?.entries[entryIds(shown).indexOf(editedId)] ?? null
}
