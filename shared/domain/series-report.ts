import { type OrderedSeries, seriesOf } from './series-order.ts'
import type { Workspace } from './workspace.ts'

/** What `series --format json` prints. */
export interface SeriesReport {
  readonly version: 1
  readonly series: readonly OrderedSeries[]
}

/** The order, derived and claimed links of every series, in the shape of the command line's contract. */
export function seriesReport(workspace: Workspace): SeriesReport {
  return { version: 1, series: seriesOf(workspace) }
}
