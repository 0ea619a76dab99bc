import { useEffect, useId, useState } from 'react'
import { useLibrary } from '../state/library.ts'

/** The series that the article belongs to; the folder's own series are offered. */
export function SeriesField({ value, onChange }: { value: string; onChange: (series: string) => void }) {
  const library = useLibrary((state) => state.library)
  const offered = library.kind === 'open' ? library.folder.workspace.seriesList.series : []
  const shown = offered.find((series) => series.slug === value)?.name ?? value
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped((now) => (now.trim() === shown.trim() ? now : shown)), [shown])
  const listId = useId()
  return (
    <label
      className="details-field details-field-series"
      title="The series that it is a part of. Readers go through it by Previous and Next."
    >
      Series
      <input
        list={listId}
        placeholder="None"
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
  )
}
