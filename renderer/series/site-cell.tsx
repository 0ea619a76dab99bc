/** Where the site's own buttons lead from a part, as far as that is elsewhere. */
export function SiteCell({ onSite }: { onSite: readonly string[] }) {
  if (onSite.length === 0) return null
  return (
    <div className="board-site">
      <span className="board-site-label">Your site’s buttons lead to</span>
      {onSite.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </div>
  )
}
