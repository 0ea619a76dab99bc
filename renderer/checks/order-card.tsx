import { ArrowDownUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { showSeries } from '../state/series-board.ts'
import type { SeriesName } from './told-findings.ts'

/** That the articles of a series disagree about its order, once, with the way to settle it; the details stand below. */
export function OrderCard({ series, children }: { series: SeriesName; children: ReactNode }) {
  return (
    <li className="finding finding-error finding-order">
      <p className="finding-kind">
        <ArrowDownUp aria-hidden size={15} /> {series.name}
      </p>
      <p className="finding-message">These articles disagree about the order.</p>
      <div className="finding-fixes">
        <button
          type="button"
          className="button button-small button-main"
          onClick={() => showSeries(series.slug)}
        >
          Choose the order…
        </button>
      </div>
      <ul className="findings findings-inner">{children}</ul>
    </li>
  )
}
