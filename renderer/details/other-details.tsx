import type { OtherDetail } from '../../shared/domain/article-details.ts'

/** What else stands at the top of the file, as it is written; nothing here ever changes it. */
export function OtherDetails({ details }: { details: readonly OtherDetail[] }) {
  const shown = details.filter(({ key }) => !withPlaceAbove.has(key))
  if (shown.length === 0) return null
  return (
    <section className="details-said" aria-label="Other details">
      <h3>Other details</h3>
      <p className="pane-hint">Other programs may use these. They are kept just as they are.</p>
      <dl>
        {shown.map(({ key, value }) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value === '' ? '(empty)' : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** These are told in plain words elsewhere. */
const withPlaceAbove = new Set(['previous', 'prev', 'next', 'part', 'pager', 'live', 'placeholder'])
