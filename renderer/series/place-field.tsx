import type { OrderedSeries } from '../../shared/domain/series-order.ts'

/** Which place of a series an article gets, counted from 0. */
export function PlaceField({
  series: { posts },
  at,
  onChange,
}: {
  series: OrderedSeries
  at: number
  onChange: (at: number) => void
}) {
  return (
    <label className="field">
      <span>Where it comes</span>
      <select value={at} onChange={(event) => onChange(Number(event.target.value))}>
        <option value={posts.length}>At the end</option>
        <option value={0}>At the beginning</option>
        {posts.slice(0, -1).map(({ title, name }, index) => (
          <option key={index} value={index + 1}>
            After “{title ?? name}”
          </option>
        ))}
      </select>
    </label>
  )
}
