import { NeighbourField } from './neighbour-field.tsx'
import type { DetailsForm } from './use-details-form.ts'

/** What the article itself says of its neighbours, its part number, and where it was seen on the site. */
export function NeighbourFields({ file, facts: { claims, part, addresses }, set }: DetailsForm) {
  const lines = [
    ...(part === null ? [] : [['Part', part.text]]),
    ...[...new Set(addresses)].map((address) => ['Live at', address]),
  ] as const
  return (
    <>
      {(['previous', 'next'] as const).map((direction) => {
        const claim = claims.find((one) => one.source === 'details' && one.direction === direction)
        return (
          <NeighbourField
            key={direction}
            label={direction === 'previous' ? 'Previous' : 'Next'}
            file={file}
            value={claim?.text ?? ''}
            onChange={set(claim?.key ?? direction)}
          />
        )
      })}
      {lines.length > 0 && (
        <div className="details-said">
          <dl>
            {lines.map(([name, words]) => (
              <div key={`${name} ${words}`}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </>
  )
}
