import { CircleHelp, CircleX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Finding, Severity } from '../../shared/checks/finding.ts'
import { fixAllSafe } from '../state/fix-all.ts'
import { useFixPreview } from '../state/fix-preview.ts'
import { applyFix, goToFinding } from '../state/fixing.ts'
import { findingKey } from '../state/problems.ts'
import { ChangePreview } from './change-preview.tsx'

const icons = { error: CircleX, warning: TriangleAlert, note: CircleHelp } as const
const words: Readonly<Record<Severity, string>> = {
  error: 'To fix',
  warning: 'To look at',
  note: 'A question',
}

/**
 * One finding: its sentence as `message` has it here, which leads to its place, and its fixes as buttons; below them what a fix would change, while
 * that is asked. `alike`: so many findings of its kind have a safe fix, told on the first of them.
 */
export function FindingCard({
  finding,
  where,
  message,
  alike = 0,
}: {
  finding: Finding
  where: string | null
  message: string
  alike?: number
}) {
  const { isBusy, press } = usePresses()
  const key = findingKey(finding)
  const preview = useFixPreview((state) => (state.preview?.place === key ? state.preview : null))
  const Icon = icons[finding.severity]

  return (
    <li
      className={`finding finding-${finding.severity}`}
      data-rule={finding.rule}
      data-finding={key}
      tabIndex={-1}
    >
      <p className="finding-kind">
        <Icon aria-hidden size={15} /> {words[finding.severity]}
        {where === null && <PlaceLink finding={finding}>Show</PlaceLink>}
      </p>
      {where !== null && (
        <p className="finding-where">
          <PlaceLink finding={finding}>{where}</PlaceLink>
        </p>
      )}
      <p className="finding-message">{message}</p>
      {finding.fixes.length > 0 && (
        <div className="finding-fixes">
          {finding.fixes.map((fix) => (
            <button
              key={fix.id}
              type="button"
              className="button button-small"
              disabled={isBusy}
              onClick={() => press(() => applyFix(finding, fix))}
            >
              {fix.title}
            </button>
          ))}
        </div>
      )}
      {alike > 1 && (
        <button
          type="button"
          className="finding-alike"
          disabled={isBusy}
          onClick={() => press(() => fixAllSafe({ kind: 'rule', rule: finding.rule }))}
        >
          Fix all {alike} of this kind…
        </button>
      )}
      {preview !== null && <ChangePreview preview={preview} />}
    </li>
  )
}

/** A button rests while what it began goes on. */
function usePresses() {
  const [isBusy, setBusy] = useState(false)
  return {
    isBusy,
    press(act: () => Promise<void>): void {
      setBusy(true)
      void act().finally(() => setBusy(false))
    },
  }
}

/** Leads to the finding's place in the text. */
function PlaceLink({ finding, children }: { finding: Finding; children: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it leads to a place that has no address; a finding's buttons are its fixes.
    <button type="button" role="link" className="finding-place" onClick={() => void goToFinding(finding)}>
      {children}
    </button>
  )
}
