import type { ReactNode } from 'react'

/** A field of the search panel. */
export function Field({
  name,
  label,
  value,
  onChange,
  onFocus,
}: {
  name: 'find' | 'replace'
  label: string
  value: string
  onChange: (value: string) => void
  onFocus?: () => void
}) {
  // The editor gives the focus to the field with this attribute.
  const mark = name === 'find' ? { 'main-field': 'true' } : {}
  return (
    <input
      {...mark}
      name={name}
      className="search-field"
      aria-label={label}
      placeholder={label}
      spellCheck={false}
      value={value}
      onFocus={onFocus}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** A button that is on or off. */
export function Toggle({
  name,
  isOn,
  onPress,
  children,
}: {
  name: string
  isOn: boolean
  onPress: (isOn: boolean) => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      aria-pressed={isOn}
      onClick={() => onPress(!isOn)}
    >
      {children}
    </button>
  )
}
