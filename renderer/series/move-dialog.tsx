import { type FormEvent, useState } from 'react'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { closeDialog, type SeriesDialog } from '../state/dialogs.ts'
import { useFolderNow } from '../state/folder-now.ts'
import { moveToSeries } from '../state/series-moves.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogButtons } from '../ui/dialog-buttons.tsx'

/** Moves a part to another series. */
export function MoveDialog({ about }: { about: Extract<SeriesDialog, { kind: 'move' }> }) {
  const folder = useFolderNow()
  const others = (folder?.series ?? []).filter(({ slug }) => slug !== about.slug)
  const [wanted, setWanted] = useState<string | null>(null)
  const to = wanted ?? others[0]?.slug ?? null

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (to !== null && (await moveToSeries(about.slug, about.id, to))) closeDialog()
  }

  return (
    <Dialog
      title="Move to another series"
      description={
        others.length === 0
          ? 'There is no other series yet. “Begin another series…” at the top of the board begins one.'
          : `“${about.title}” leaves this series and becomes the last part of the other one.`
      }
      size="small"
      onClose={closeDialog}
    >
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        {to !== null && <SeriesField all={others} slug={to} onChange={setWanted} />}
        <DialogButtons
          cancel={to === null ? 'Close' : 'Cancel'}
          submit={to === null ? null : 'Move it'}
          onCancel={closeDialog}
        />
      </form>
    </Dialog>
  )
}

function SeriesField({
  all,
  slug: chosen,
  onChange,
}: {
  all: readonly OrderedSeries[]
  slug: string
  onChange: (slug: string) => void
}) {
  return (
    <label className="field">
      <span>Series</span>
      <select value={chosen} onChange={(event) => onChange(event.target.value)}>
        {all.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
