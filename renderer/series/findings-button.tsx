import { CircleHelp, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { Severity } from '../../shared/checks/finding.ts'
import type { BoardRow } from './board-rows.ts'

const findingIcons: Readonly<Record<Severity, LucideIcon>> = {
  error: CircleX,
  warning: TriangleAlert,
  note: CircleHelp,
}

/** How many findings a part has; it shows them below the part. */
export function FindingsButton({
  row,
  isOn,
  onPress,
}: {
  row: BoardRow
  isOn: boolean
  onPress: () => void
}) {
  const worst =
    (['error', 'warning', 'note'] as const).find((severity) =>
      row.findings.some((finding) => finding.severity === severity),
    ) ?? 'note'
  const Icon = findingIcons[worst]
  const count = row.findings.length
  const words = count === 1 ? '1 finding' : `${count} findings`
  return (
    <button
      type="button"
      className={`board-count-button findings-${worst}`}
      aria-expanded={isOn}
      aria-label={`${words} on “${row.title}”`}
      data-control="findings"
      onClick={onPress}
    >
      <Icon aria-hidden size={13} /> {words}
    </button>
  )
}
