import { useEffect, useState } from 'react'

/** The article's title. It keeps what is typed to the letter; a title stored without the blanks round it stays so. */
export function TitleField({ value, onChange }: { value: string; onChange: (title: string) => void }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped((now) => (now.trim() === value.trim() ? now : value)), [value])
  return (
    <input
      className="details-title"
      aria-label="Title"
      placeholder="Title"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(event.target.value.trim())
      }}
    />
  )
}
