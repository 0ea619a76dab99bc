import type { Rule } from './rule.ts'
import { linkAnchor } from './rules/link-anchor.ts'
import { linkBroken } from './rules/link-broken.ts'
import { linkImage } from './rules/link-image.ts'
import { pagerDoubled } from './rules/pager-doubled.ts'
import { pagerInText } from './rules/pager-in-text.ts'
import { pagerNoTitle } from './rules/pager-no-title.ts'
import { postDateInvalid } from './rules/post-date-invalid.ts'
import { postFrontMatter } from './rules/post-front-matter.ts'
import { postSlugDuplicate } from './rules/post-slug-duplicate.ts'
import { postTitleDuplicate } from './rules/post-title-duplicate.ts'
import { postTitleMissing } from './rules/post-title-missing.ts'
import { seriesAmbiguous } from './rules/series-ambiguous.ts'
import { seriesAsymmetric } from './rules/series-asymmetric.ts'
import { seriesClaimMissing } from './rules/series-claim-missing.ts'
import { seriesContradiction } from './rules/series-contradiction.ts'
import { seriesCrosses } from './rules/series-crosses.ts'
import { seriesCycle } from './rules/series-cycle.ts'
import { seriesDangling } from './rules/series-dangling.ts'
import { seriesDirection } from './rules/series-direction.ts'
import { seriesDisconnected } from './rules/series-disconnected.ts'
import { seriesEdgeClaim } from './rules/series-edge-claim.ts'
import { seriesFork } from './rules/series-fork.ts'
import { seriesMerge } from './rules/series-merge.ts'
import { seriesOrphan } from './rules/series-orphan.ts'
import { seriesOutOfDateClaim } from './rules/series-out-of-date-claim.ts'
import { seriesPreviousIsNext } from './rules/series-previous-is-next.ts'
import { seriesReversed } from './rules/series-reversed.ts'
import { seriesSelfLink } from './rules/series-self-link.ts'
import { seriesSingle } from './rules/series-single.ts'
import { stateLinksUnpublished } from './rules/state-links-unpublished.ts'
import { urlLocal } from './rules/url-local.ts'

/** Every rule there is; a rule that is not listed here does not exist. */
export const rules: readonly Rule[] = [
  postFrontMatter,
  postTitleMissing,
  postTitleDuplicate,
  postSlugDuplicate,
  postDateInvalid,
  seriesSelfLink,
  seriesPreviousIsNext,
  seriesDangling,
  seriesAmbiguous,
  seriesCrosses,
  seriesReversed,
  seriesCycle,
  seriesContradiction,
  seriesFork,
  seriesMerge,
  seriesDisconnected,
  seriesAsymmetric,
  seriesOutOfDateClaim,
  seriesEdgeClaim,
  seriesClaimMissing,
  seriesOrphan,
  seriesSingle,
  seriesDirection,
  stateLinksUnpublished,
  urlLocal,
  linkBroken,
  linkAnchor,
  linkImage,
  pagerInText,
  pagerNoTitle,
  pagerDoubled,
]
