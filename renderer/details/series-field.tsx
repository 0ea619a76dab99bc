import { Waypoints } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useLibrary } from '../state/library.ts'
import { showSeriesOfArticle } from '../state/series-of-article.ts'

/** The series that the article says it belongs to, else that whose list has it; the folder's own series are offered. */
export function SeriesField({
  name,
  value,
  onChange,
}: {
  /** The article's own. */
  name: string
  value: string
  onChange: (series: string) => void
}) {
  const library = useLibrary((state) => state.library)
  const offered = library.kind === 'open' ? library.folder.workspace.seriesList.series : []
  const shown = offered.find((series) => series.slug === value)?.name ?? value
  const lists = offered.find(({ entries }) =>
    entries.some((entry) => entry.kind === 'post' && entry.name === name),
  )
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped((now) => (now.trim() === shown.trim() ? now : shown)), [shown])
  const listId = useId()
  return (
    <div className="details-series">
      <label
        className="details-field details-field-series"
        title="The series that it is a part of. Readers go through it by Previous and Next."
      >
        Series
        <input
          list={listId}
          placeholder={lists?.name ?? 'None'}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            const words = event.target.value.trim()
            onChange(offered.find((series) => series.name === words)?.slug ?? words)
          }}
        />
        <datalist id={listId}>
          {offered.map(({ slug, name }) => (
            <option key={slug} value={name} />
          ))}
        </datalist>
      </label>
      <button
        type="button"
        className="icon-button"
        aria-label="Show series"
        title="Show the series: its order, and where readers go from here"
        onClick={showSeriesOfArticle}
      >
        <Waypoints aria-hidden size={17} />
      </button>
    </div>
  )
}
