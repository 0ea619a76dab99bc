import { useState } from 'react'
import type { Finding, Fix } from '../../shared/checks/finding.ts'
import { applyFix, goToFinding } from '../state/fixing.ts'

/** A finding in the place that it speaks of: its sentence and its fixes as buttons. */
export function Fault({ finding }: { finding: Finding }) {
  const [isBusy, setBusy] = useState(false)

  async function press(fix: Fix): Promise<void> {
    setBusy(true)
    try {
      await applyFix(finding, fix)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={`board-fault board-fault-${finding.severity}`} data-fault={finding.rule}>
      <p>{finding.message}</p>
      <div className="button-row">
        {finding.fixes.slice(0, 3).map((fix) => (
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
        {/\.(?:md|markdown)$/i.test(finding.file) && (
          <button type="button" className="board-link" onClick={() => void goToFinding(finding)}>
            Show in the article
          </button>
        )}
      </div>
    </div>
  )
}
