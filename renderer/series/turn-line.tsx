import type { Turn } from '../../shared/domain/series-effects.ts'

/** One thing before and after, struck and underlined; where there was none, only what came. */
export function TurnLine({ label, turn }: { label: string; turn: Turn<string | number> }) {
  return (
    <p className="effect-turn">
      <span className="effect-label">{label}</span>
      <span>
        <span className="only-heard">was </span>
        {turn.from === null ? <span className="only-heard">none</span> : <del>{turn.from}</del>}
        <span className="only-heard">, is now </span>{' '}
        {turn.to === null ? <span className="effect-none">none</span> : <ins>{turn.to}</ins>}
      </span>
    </p>
  )
}
