import { useEffect, useState } from 'react'
import { useLeaving } from './use-leaving.ts'

/** The article's title. It keeps what is typed to the letter; a title stored without the blanks round it stays so. */
export function TitleField({
  value,
  onChange,
  onLeave,
}: {
  value: string
  onChange: (title: string) => void
  /** The field is left with another title than this. */
  onLeave: (before: string) => void
}) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped((now) => (now.trim() === value.trim() ? now : value)), [value])
  return (
    <input
      className="details-title"
      aria-label="Title"
      placeholder="Title"
      value={typed}
      {...useLeaving(value, onLeave)}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(event.target.value.trim())
      }}
    />
  )
}
