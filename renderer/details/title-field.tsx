import { useEffect, useState } from 'react'
import type { Entered } from '../state/leading-here.ts'
import { useLeaving } from './use-leaving.ts'

/**
 * The article's title, in as many lines as it needs. It keeps what is typed to the letter, but for line breaks, which no
 * title has; a title stored without the blanks round it stays so.
 */
export function TitleField({
  value,
  onChange,
  onLeave,
}: {
  value: string
  onChange: (title: string) => void
  /** The field is left with another title than it was entered with. */
  onLeave: (before: Entered) => void
}) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped((now) => (now.trim() === value.trim() ? now : value)), [value])
  return (
    <textarea
      className="details-title"
      aria-label="Title"
      placeholder="Title"
      rows={1}
      value={typed}
      {...useLeaving(value, onLeave)}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.preventDefault()}
      onChange={(event) => {
        const title = event.target.value.replace(/[\r\n]+/g, ' ')
        setTyped(title)
        onChange(title.trim())
      }}
    />
  )
}
