import { CircleHelp, CircleX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Finding, Fix, Severity } from '../../shared/checks/finding.ts'
import { applyFix, goToFinding } from '../state/fixing.ts'
import { findingKey } from '../state/problems.ts'

const icons = { error: CircleX, warning: TriangleAlert, note: CircleHelp } as const
const words: Readonly<Record<Severity, string>> = {
  error: 'To fix',
  warning: 'To look at',
  note: 'A question',
}

/** One finding: its sentence, which leads to its place, and its fixes as buttons. */
export function FindingCard({ finding, where }: { finding: Finding; where: string | null }) {
  const [isBusy, setBusy] = useState(false)
  const Icon = icons[finding.severity]

  async function press(fix: Fix): Promise<void> {
    setBusy(true)
    try {
      await applyFix(finding, fix)
    } finally {
      setBusy(false)
    }
  }

  return (
    <li
      className={`finding finding-${finding.severity}`}
      data-rule={finding.rule}
      data-finding={findingKey(finding)}
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
      <p className="finding-message">{finding.message}</p>
      {finding.fixes.length > 0 && (
        <div className="finding-fixes">
          {finding.fixes.map((fix) => (
            <button
              key={fix.id}
              type="button"
              className="button button-small"
              disabled={isBusy}
              onClick={() => void press(fix)}
            >
              {fix.title}
            </button>
          ))}
        </div>
      )}
    </li>
  )
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
