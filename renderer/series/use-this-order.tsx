import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { useOrder } from '../../shared/domain/use-order.ts'
import { setShownOrder } from '../state/series-moves.ts'

/** Where nobody has set the order: what it follows from, and the button that makes it the order. */
export function UseThisOrder({ series }: { series: OrderedSeries }) {
  const order = useOrder(series)
  if (order === null) return null
  const doubt = series.source === 'dates' ? ', and is only a guess' : ''
  return (
    <div className="board-order">
      <p>{`Nobody has set this order yet. It follows ${order.why}${doubt}.`}</p>
      <button type="button" className="button button-small" onClick={() => void setShownOrder(series.slug)}>
        Use this order
      </button>
    </div>
  )
}
