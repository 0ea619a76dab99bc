import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { setShownOrder } from '../state/series-moves.ts'
import { orderWords } from './board-words.ts'

/** Where nobody has set the order: what it follows from, and the button that makes it the order. */
export function UseThisOrder({ series }: { series: OrderedSeries }) {
  const why = orderWords(series.source)
  if (why === null || series.posts.length === 0) return null
  return (
    <div className="board-order">
      <p>{why}</p>
      <button type="button" className="button button-small" onClick={() => void setShownOrder(series.slug)}>
        Use this order
      </button>
    </div>
  )
}
