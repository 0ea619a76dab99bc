import { ChecksPane } from './checks/checks-pane.tsx'
import { MoreDetails } from './details/more-details.tsx'

/** What stands beside the article: what the checks say of it, and its further details. */
export function Side() {
  return (
    <div className="side">
      <ChecksPane />
      <MoreDetails />
    </div>
  )
}
