import { useEffect, useId, useState } from 'react'
import { useLibrary } from '../state/library.ts'

/** The series that the article belongs to; the folder's own series are offered. */
export function SeriesField({ value, onChange }: { value: string; onChange: (series: string) => void }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped((now) => (now.trim() === value.trim() ? now : value)), [value])
  const library = useLibrary((state) => state.library)
  const offered = library.kind === 'open' ? library.folder.workspace.seriesList.series : []
  const listId = useId()
  return (
    <label className="details-field details-field-series">
      Series
      <input
        list={listId}
        placeholder="None"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(event.target.value.trim())
        }}
      />
      <datalist id={listId}>
        {offered.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </datalist>
    </label>
  )
}
