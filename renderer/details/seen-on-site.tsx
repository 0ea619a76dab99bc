import type { Claim } from '../../shared/domain/post.ts'

/** Where the site's own buttons led when this article was copied: what was seen, not what is claimed. */
export function SeenOnSite({ claims }: { claims: readonly Claim[] }) {
  const seen = claims.filter((claim) => claim.source === 'pager')
  if (seen.length === 0) return null
  return (
    <p className="details-seen">
      When copied:{' '}
      {seen.map(({ direction, text }) => (
        <span key={direction}>
          {direction === 'previous' ? 'Previous' : 'Next'} led to <em>{text}</em>
        </span>
      ))}
    </p>
  )
}
