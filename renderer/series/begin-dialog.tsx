import { type FormEvent, useMemo, useState } from 'react'
import type { NewEntry } from '../../shared/domain/series-entry.ts'
import { freeName, slugOf } from '../../shared/domain/slug.ts'
import { closeDialog } from '../state/dialogs.ts'
import { useFolderNow } from '../state/folder-now.ts'
import { showSeries } from '../state/series-board.ts'
import { beginSeries } from '../state/series-moves.ts'
import { Dialog } from '../ui/dialog.tsx'
import { articlesInNoSeries } from './free-articles.ts'

/** Begins a series: its name, the articles that are in it, and the first one that is planned. */
export function BeginDialog() {
  const folder = useFolderNow()
  const free = useMemo(() => (folder === null ? [] : articlesInNoSeries(folder)), [folder])
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [planned, setPlanned] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const wanted = name.trim()
    const entries: readonly NewEntry[] = [
      ...chosen.map((one) => ({ kind: 'post' as const, name: one })),
      ...(planned.trim() === '' ? [] : [{ kind: 'planned' as const, title: planned.trim() }]),
    ]
    const isTaken = folder?.series.some((one) => one.name === wanted) === true
    if (wanted === '') return setProblem('A series needs a name.')
    if (isTaken) return setProblem(`There is a series called “${wanted}” already.`)
    if (entries.length === 0) return setProblem('Choose an article, or plan the first one.')
    const slug = freeName(slugOf(wanted), folder?.series.map((one) => one.slug) ?? [])
    if (!(await beginSeries(slug, wanted, entries))) return
    closeDialog()
    showSeries(slug)
  }

  return (
    <Dialog
      title="Begin a series"
      description="Articles that readers go through one after the other. You set their order afterwards."
      size="small"
      onClose={closeDialog}
    >
      <form className="dialog-form" noValidate onSubmit={(event) => void submit(event)}>
        <label className="field">
          <span>Name of the series</span>
          <input autoFocus value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        {free.length > 0 && (
          <fieldset className="field">
            <legend>Articles that belong to it, in the order in which you tick them</legend>
            <div className="begin-articles">
              {free.map((post) => (
                <label key={post.file} className="choice">
                  <input
                    type="checkbox"
                    checked={chosen.includes(post.name)}
                    onChange={() =>
                      setChosen((now) =>
                        now.includes(post.name)
                          ? now.filter((one) => one !== post.name)
                          : [...now, post.name],
                      )
                    }
                  />
                  {post.title?.text ?? post.name}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <label className="field">
          <span>{free.length > 0 ? 'And one still to be written' : 'Title of its first article'}</span>
          <input
            value={planned}
            placeholder="Its title, if you like"
            onChange={(event) => setPlanned(event.target.value)}
          />
        </label>
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
            Begin it
          </button>
        </div>
      </form>
    </Dialog>
  )
}
