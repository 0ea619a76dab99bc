import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { openDialog } from '../state/dialogs.ts'
import { showSeries } from '../state/series-board.ts'

const another = '\u0000another'

/** Which series the board shows, and the way to begin another one. */
export function SeriesChoice({ all, shown }: { all: readonly OrderedSeries[]; shown: string }) {
  if (all.length < 2)
    return (
      <button
        type="button"
        className="board-link"
        onClick={() => openDialog({ kind: 'series', about: { kind: 'begin' } })}
      >
        Begin another series…
      </button>
    )
  return (
    <select
      className="series-choice"
      aria-label="Which series"
      value={shown}
      onChange={(event) => {
        const { value } = event.target
        if (value === another) openDialog({ kind: 'series', about: { kind: 'begin' } })
        else showSeries(value)
      }}
    >
      {all.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
      <option value={another}>Begin another series…</option>
    </select>
  )
}
