import type { Rule } from './rule.ts'
import { fileConflictedCopy } from './rules/file-conflicted-copy.ts'
import { headingDuplicateAnchor } from './rules/heading-duplicate-anchor.ts'
import { labelCosmetic } from './rules/label-cosmetic.ts'
import { labelMismatch } from './rules/label-mismatch.ts'
import { labelTitleDrift } from './rules/label-title-drift.ts'
import { linkAnchor } from './rules/link-anchor.ts'
import { linkAnchorForm } from './rules/link-anchor-form.ts'
import { linkBroken } from './rules/link-broken.ts'
import { linkImage } from './rules/link-image.ts'
import { orderDates } from './rules/order-dates.ts'
import { orderPlatform } from './rules/order-platform.ts'
import { orderSameTime } from './rules/order-same-time.ts'
import { orderScheduled } from './rules/order-scheduled.ts'
import { pagerDoubled } from './rules/pager-doubled.ts'
import { pagerInText } from './rules/pager-in-text.ts'
import { pagerNoTitle } from './rules/pager-no-title.ts'
import { partDuplicate } from './rules/part-duplicate.ts'
import { partGap } from './rules/part-gap.ts'
import { partInvalid } from './rules/part-invalid.ts'
import { partLabel } from './rules/part-label.ts'
import { partOrder } from './rules/part-order.ts'
import { postDateInvalid } from './rules/post-date-invalid.ts'
import { postFrontMatter } from './rules/post-front-matter.ts'
import { postSlugDuplicate } from './rules/post-slug-duplicate.ts'
import { postStatusContradiction } from './rules/post-status-contradiction.ts'
import { postStatusUnknown } from './rules/post-status-unknown.ts'
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
import { seriesInTwo } from './rules/series-in-two.ts'
import { seriesListedMissing } from './rules/series-listed-missing.ts'
import { seriesListedTwice } from './rules/series-listed-twice.ts'
import { seriesMerge } from './rules/series-merge.ts'
import { seriesNameVariant } from './rules/series-name-variant.ts'
import { seriesOrphan } from './rules/series-orphan.ts'
import { seriesOutOfDateClaim } from './rules/series-out-of-date-claim.ts'
import { seriesPreviousIsNext } from './rules/series-previous-is-next.ts'
import { seriesReversed } from './rules/series-reversed.ts'
import { seriesSelfLink } from './rules/series-self-link.ts'
import { seriesSingle } from './rules/series-single.ts'
import { seriesUnlisted } from './rules/series-unlisted.ts'
import { settingsUnknown } from './rules/settings-unknown.ts'
import { slugChanged } from './rules/slug-changed.ts'
import { stateLinksUnpublished } from './rules/state-links-unpublished.ts'
import { textContentsStale } from './rules/text-contents-stale.ts'
import { textOrderWords } from './rules/text-order-words.ts'
import { urlLocal } from './rules/url-local.ts'
import { urlVariant } from './rules/url-variant.ts'

/** Every rule there is; a rule that is not listed here does not exist. */
export const rules: readonly Rule[] = [
  postFrontMatter,
  settingsUnknown,
  postTitleMissing,
  postTitleDuplicate,
  postSlugDuplicate,
  postDateInvalid,
  postStatusUnknown,
  postStatusContradiction,
  fileConflictedCopy,
  seriesListedMissing,
  seriesListedTwice,
  seriesInTwo,
  seriesNameVariant,
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
  seriesUnlisted,
  partDuplicate,
  partGap,
  partInvalid,
  partOrder,
  partLabel,
  orderDates,
  orderSameTime,
  orderPlatform,
  orderScheduled,
  stateLinksUnpublished,
  urlVariant,
  urlLocal,
  linkBroken,
  linkAnchorForm,
  linkAnchor,
  linkImage,
  labelMismatch,
  labelTitleDrift,
  labelCosmetic,
  slugChanged,
  headingDuplicateAnchor,
  textContentsStale,
  textOrderWords,
  pagerInText,
  pagerNoTitle,
  pagerDoubled,
]

/** Those that depend on the whole folder. */
export const ofWholeFolder: readonly Rule[] = rules.filter((rule) => rule.isFolderWide)

/** All others: those that can look at a part of it. */
export const ofParts: readonly Rule[] = rules.filter((rule) => !rule.isFolderWide)
