import type { Rule } from './rule.ts'
import { pagerDoubled } from './rules/pager-doubled.ts'
import { pagerInText } from './rules/pager-in-text.ts'
import { pagerNoTitle } from './rules/pager-no-title.ts'
import { postFrontMatter } from './rules/post-front-matter.ts'
import { postTitleMissing } from './rules/post-title-missing.ts'
import { seriesAmbiguous } from './rules/series-ambiguous.ts'
import { seriesAsymmetric } from './rules/series-asymmetric.ts'
import { seriesDangling } from './rules/series-dangling.ts'
import { seriesDirection } from './rules/series-direction.ts'
import { seriesSelfLink } from './rules/series-self-link.ts'

/** Every rule there is; a rule that is not listed here does not exist. */
export const rules: readonly Rule[] = [
  postFrontMatter,
  postTitleMissing,
  seriesSelfLink,
  seriesDangling,
  seriesAmbiguous,
  seriesAsymmetric,
  seriesDirection,
  pagerInText,
  pagerNoTitle,
  pagerDoubled,
]
