import type { Turn } from '../../shared/domain/series-effects.ts'

/** One thing before and after, struck and underlined. */
export function TurnLine({ label, turn }: { label: string; turn: Turn<string | number> }) {
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
