import type { PartEffect, Turn } from '../../shared/domain/series-effects.ts'
import { takeBack, useArranging } from '../state/arranging.ts'
import { closeDialog } from '../state/dialogs.ts'
import { Dialog } from '../ui/dialog.tsx'
import { effectWords } from './board-words.ts'

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

function EffectCard({ effect }: { effect: PartEffect }) {
  const { title, kind, previous, next, part, needsUpdate } = effect
  return (
    <li className="effect">
      <h3>{title}</h3>
      {previous !== null && <TurnLine label="Previous" turn={previous} />}
      {next !== null && <TurnLine label="Next" turn={next} />}
      {part !== null && <TurnLine label="Part" turn={part} />}
      {needsUpdate && (
        <p className="effect-update">
          {kind === 'site'
            ? 'It is only on your site: change its Previous and Next there.'
            : 'It is live: bring its page on your site up to date.'}
        </p>
      )}
    </li>
  )
}

function TurnLine({ label, turn }: { label: string; turn: Turn<string | number> }) {
  return (
    <p className="effect-turn">
      <span className="effect-label">{label}</span>
      <span>
        <span className="only-heard">was </span>
        <del>{turn.from ?? 'none'}</del>
        <span className="only-heard">, is now </span> <ins>{turn.to ?? 'none'}</ins>
      </span>
    </p>
  )
}
