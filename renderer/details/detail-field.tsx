import { useEffect, useId, useState } from 'react'

/** One detail: its label, its value, and what it is for. What is typed stays to the letter, also where it is not taken. */
export function DetailField({
  label,
  value,
  help,
  placeholder,
  isLong = false,
  isDate = false,
  problemOf = () => null,
  action,
  onChange,
  leaving = {},
}: {
  label: string
  /** Null where the file holds something that is no single value. */
  value: string | null
  help: string
  placeholder?: string
  isLong?: boolean
  isDate?: boolean
  problemOf?: (value: string) => string | null
  action?: { readonly title: string; run(): void }
  onChange: (value: string) => void
  leaving?: { onFocus?: () => void; onBlur?: () => void }
}) {
  const [typed, setTyped] = useTyped(value ?? '')
  const helpId = useId()
  const id = useId()
  const problem = typed.trim() === '' ? null : problemOf(typed.trim())
  const isOtherDate = isDate && typed !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(typed)
  const common = {
    id,
    value: typed,
    placeholder,
    ...leaving,
    'aria-describedby': helpId,
    'aria-invalid': problem !== null,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTyped(event.target.value)
      onChange(event.target.value.trim())
    },
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {value === null ? (
        <p className="details-said">It is written in another way; see below.</p>
      ) : isLong ? (
        <textarea rows={2} {...common} />
      ) : (
        <div className="field-line">
          <input type={isDate && !isOtherDate ? 'date' : 'text'} spellCheck={false} {...common} />
          {action !== undefined && (
            <button type="button" className="button button-small" onClick={() => action.run()}>
              {action.title}
            </button>
          )}
        </div>
      )}
      <small id={helpId} className={problem === null ? undefined : 'field-problem'}>
        {problem ?? help}
      </small>
    </div>
  )
}

/** What is typed, until the value becomes another by other means. */
export function useTyped(value: string) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped((now) => (now.trim() === value.trim() ? now : value)), [value])
  return [typed, setTyped] as const
}
