import { ArrowLeft, Waypoints } from 'lucide-react'
import { openDialog } from '../state/dialogs.ts'

/** What is shown where the folder has no series: what one is, and the way to begin one. */
export function EmptyBoard({ onBack }: { onBack: () => void }) {
  return (
    <>
      <header className="board-head">
        <button type="button" className="board-back" onClick={onBack}>
          <ArrowLeft aria-hidden size={15} /> Back to the article
        </button>
      </header>
      <div className="board-empty">
        <Waypoints aria-hidden size={34} />
        <h1>No series yet</h1>
        <p>
          A series is several articles that readers go through one after the other, by Previous and Next. Here
          you set their order and plan what is still to be written; Throughline then sees to it that every
          Previous and Next leads where it should.
        </p>
        <button
          type="button"
          className="button button-main"
          onClick={() => openDialog({ kind: 'series', about: { kind: 'begin' } })}
        >
          Begin a series
        </button>
      </div>
    </>
  )
}
