import { useMemo, useState } from 'react'
import type { PostFacts } from '../../shared/domain/post.ts'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { closeDialog } from '../state/dialogs.ts'
import { useFolderNow } from '../state/folder-now.ts'
import { showSeries } from '../state/series-board.ts'
import { beginSeries } from '../state/series-moves.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { DialogForm } from '../ui/dialog-form.tsx'
import { FieldProblem } from '../ui/field-problem.tsx'
import { articlesInNoSeries } from './free-articles.ts'
import { type NewSeriesDraft, newSeries, toggled } from './new-series.ts'

/** Begins a series: its name, the articles that are in it, and the first one that is planned. */
export function BeginDialog() {
  const folder = useFolderNow()
  const free = useMemo(() => (folder === null ? [] : articlesInNoSeries(folder)), [folder])
  const { draft, problem, change, submit } = useNewSeries(folder?.series ?? [])
  return (
    <Dialog
      title="Begin a series"
      description="Articles that readers go through one after the other. You set their order afterwards."
      size="small"
      onClose={closeDialog}
    >
      <DialogForm onSubmit={submit}>
        <NameField name={draft.name} onChange={(name) => change({ name })} />
        {free.length > 0 && (
          <ArticleTicks
            articles={free}
            chosen={draft.chosen}
            onToggle={(name) => change({ chosen: toggled(draft.chosen, name) })}
          />
        )}
        <PlannedField
          label={free.length > 0 ? 'And one still to be written' : 'Title of its first article'}
          title={draft.planned}
          onChange={(planned) => change({ planned })}
        />
        <FieldProblem problem={problem} />
        <DialogButtons submit="Begin it" onCancel={closeDialog} />
      </DialogForm>
    </Dialog>
  )
}

function useNewSeries(others: readonly OrderedSeries[]) {
  const [draft, setDraft] = useState<NewSeriesDraft>({ name: '', chosen: [], planned: '' })
  const [problem, setProblem] = useState<string | null>(null)
  return {
    draft,
    problem,
    change(part: Partial<NewSeriesDraft>): void {
      setDraft((now) => ({ ...now, ...part }))
    },
    async submit(): Promise<void> {
      const begun = newSeries(draft, others)
      if (typeof begun === 'string') return setProblem(begun)
      if (!(await beginSeries(begun.slug, begun.name, begun.entries))) return
      closeDialog()
      showSeries(begun.slug)
    },
  }
}

function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  return (
    <label className="field">
      <span>Name of the series</span>
      <input
        // biome-ignore lint/a11y/noAutofocus: a series begins with its name.
        autoFocus
        value={name}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** Articles to tick; `chosen` are the names of those that are ticked. */
function ArticleTicks({
  articles,
  chosen,
  onToggle,
}: {
  articles: readonly PostFacts[]
  chosen: readonly string[]
  onToggle: (name: string) => void
}) {
  return (
    <fieldset className="field">
      <legend>Articles that belong to it, in the order in which you tick them</legend>
      <div className="begin-articles">
        {articles.map((post) => (
          <label key={post.file} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(post.name)}
              onChange={() => onToggle(post.name)}
            />
            {post.title?.text ?? post.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function PlannedField({
  label,
  title,
  onChange,
}: {
  label: string
  title: string
  onChange: (title: string) => void
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        value={title}
        placeholder="Its title, if you like"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
