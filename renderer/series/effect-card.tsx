import type { PartEffect } from '../../shared/domain/series-effects.ts'
import { TurnLine } from './turn-line.tsx'

/** What becomes different for one article. */
export function EffectCard({ effect }: { effect: PartEffect }) {
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
