import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'

/** The article's tags: Enter or a comma adds one, Backspace takes the last one away. */
export function TagsField({
  tags,
  onChange,
}: {
  /** Null where the file holds something that is no list of words. */
  tags: readonly string[] | null
  onChange: (tags: readonly string[]) => void
}) {
  const [typed, setTyped] = useState('')
  const id = useId()
  const helpId = useId()
  const shown = tags ?? []

  function add(words: string): void {
    const added = words.split(',').flatMap((word) => word.trim() || [])
    const fresh = added.filter((word, at) => !shown.includes(word) && added.indexOf(word) === at)
    if (fresh.length > 0) onChange([...shown, ...fresh])
    setTyped('')
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      add(typed)
    }
    if (event.key === 'Backspace' && typed === '' && shown.length > 0) onChange(shown.slice(0, -1))
  }

  return (
    <div className="field">
      <label htmlFor={id}>Tags</label>
      {tags === null ? (
        <p className="details-said">They are written in another way; see below.</p>
      ) : (
        <div className="tags">
          {shown.map((tag) => (
            <span key={tag} className="tag">
              {tag}
              <button
                type="button"
                aria-label={`Remove the tag ${tag}`}
                onClick={() => onChange(shown.filter((one) => one !== tag))}
              >
                <X aria-hidden size={12} />
              </button>
            </span>
          ))}
          <input
            id={id}
            value={typed}
            placeholder={shown.length === 0 ? 'None' : ''}
            aria-describedby={helpId}
            onChange={(event) =>
              event.target.value.includes(',') ? add(event.target.value) : setTyped(event.target.value)
            }
            onKeyDown={onKeyDown}
            onBlur={() => add(typed)}
          />
        </div>
      )}
      <small id={helpId}>Words that your site sorts articles by. Enter or a comma adds one.</small>
    </div>
  )
}
