import { takeBack, useArranging } from '../state/arranging.ts'
import { openDialog } from '../state/dialogs.ts'
import { effectWords } from './board-words.ts'

/** What the last new order means for articles and readers, to be looked at or taken back. */
export function ArrangedBar() {
  const { steps, takenBack } = useArranging()
  const last = steps.at(-1)
  if (last === undefined && takenBack === null) return null
  return (
    <section className="arranged-bar" aria-label="What was changed" aria-live="polite">
      <p>{takenBack ?? effectWords(last?.effects ?? [])}</p>
      {takenBack === null && last !== undefined && last.effects.length > 0 && (
        <button
          type="button"
          className="button button-small"
          onClick={() => openDialog({ kind: 'series', about: { kind: 'changes' } })}
        >
          Show changes
        </button>
      )}
      {last !== undefined && (
        <button type="button" className="button button-small" onClick={() => void takeBack()}>
          {takenBack === null ? 'Undo' : 'Undo the one before'}
        </button>
      )}
    </section>
  )
}
