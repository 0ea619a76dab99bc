import { takeBack, useArranging } from '../state/arranging.ts'
import { closeDialog } from '../state/dialogs.ts'
import { Dialog } from '../ui/dialog.tsx'
import { effectWords } from './board-words.ts'
import { EffectCard } from './effect-card.tsx'

/** What the last new order changed, article by article, before and after. */
export function ChangesDialog() {
  const effects = useArranging((state) => state.steps.at(-1)?.effects ?? [])
  return (
    <Dialog
      title="What changes for readers"
      description={effectWords(effects)}
      size="medium"
      onClose={closeDialog}
    >
      <ul className="effects">
        {effects.map((effect) => (
          <EffectCard key={`${effect.kind} ${effect.name ?? effect.title}`} effect={effect} />
        ))}
      </ul>
      <div className="button-row button-row-end">
        <button
          type="button"
          className="button button-first"
          onClick={() => {
            closeDialog()
            void takeBack()
          }}
        >
          Undo
        </button>
        <button type="button" className="button button-main" onClick={closeDialog}>
          Close
        </button>
      </div>
    </Dialog>
  )
}
