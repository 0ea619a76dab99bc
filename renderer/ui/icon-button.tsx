import type { ReactNode } from 'react'

/** A button with an icon alone. */
export function IconButton({
  name,
  isUseless = false,
  isExpanded,
  onPress,
  children,
}: {
  name: string
  isUseless?: boolean
  isExpanded?: boolean
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      aria-expanded={isExpanded}
      disabled={isUseless}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
