import {
  Archive,
  CalendarClock,
  CircleDot,
  FileQuestion,
  Globe,
  type LucideIcon,
  NotebookPen,
  PencilLine,
  Radio,
  UserRound,
} from 'lucide-react'
import { writePlanned } from '../state/planned-articles.ts'
import { dateWords } from '../ui/date-words.ts'
import type { BoardRow, RowState } from './board-rows.ts'
import { stateWords } from './board-words.ts'
import { FindingsButton } from './findings-button.tsx'

const stateIcons: Readonly<Record<RowState, LucideIcon>> = {
  published: Radio,
  review: CircleDot,
  draft: PencilLine,
  placeholder: Archive,
  planned: CalendarClock,
  site: Globe,
  missing: FileQuestion,
}

/** What is known of a part, on one line below its title. */
export function RowFacts({
  row,
  slug,
  areFindingsShown,
  onFindings,
}: {
  row: BoardRow
  slug: string
  areFindingsShown: boolean
  onFindings: () => void
}) {
  const { state, date, person, note, url, kind, findings } = row
  const StateIcon = stateIcons[state]
  return (
    <div className="board-facts">
      <span className={`board-state board-state-${state}`}>
        <StateIcon aria-hidden size={13} /> {stateWords[state]}
      </span>
      {date !== null && <time dateTime={date}>{dateWords(date)}</time>}
      {person !== null && (
        <span className="board-person">
          <UserRound aria-hidden size={13} /> {person}
        </span>
      )}
      {kind === 'site' && url !== null && (
        <span className="board-address">{url.replace(/^https?:\/\//, '')}</span>
      )}
      {kind === 'planned' && (
        <button
          type="button"
          className="board-link"
          data-control="write"
          aria-label={`Write “${row.title}”`}
          onClick={() => void writePlanned(slug, row.id)}
        >
          Write it
        </button>
      )}
      {findings.length > 0 && <FindingsButton row={row} isOn={areFindingsShown} onPress={onFindings} />}
      {note !== null && (
        <span className="board-note">
          <NotebookPen aria-hidden size={13} /> {note}
        </span>
      )}
    </div>
  )
}
