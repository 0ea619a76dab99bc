import { findingKey } from '../state/problems.ts'
import type { BoardRow } from './board-rows.ts'
import { Fault } from './fault.tsx'

/** What the checks say of a part, with what settles it; what stands on the way to the next part is not told twice. */
export function RowFindings({ row: { title, findings, gap } }: { row: BoardRow }) {
  const below = findings.find((finding) => finding === gap?.findings[0])
  const others = findings.filter((finding) => finding !== below)
  if (findings.length === 0) return null
  return (
    <ul className="board-findings" aria-label={`What the checks say of “${title}”`}>
      {others.map((finding) => (
        <li key={findingKey(finding)}>
          <Fault finding={finding} />
        </li>
      ))}
      {below !== undefined && <li>{others.length === 0 ? 'It stands' : 'One more stands'} just below.</li>}
    </ul>
  )
}
