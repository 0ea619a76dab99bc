import type { FixAction } from '../domain/change.ts'
import type { TextRange } from '../domain/text-range.ts'

/** How much a finding matters: errors stop `check`, notes never do by themselves. */
export type Severity = 'error' | 'warning' | 'note'

/** Another place that explains a finding. */
export interface RelatedPlace {
  readonly file: string
  readonly range: TextRange
  readonly message: string
}

/** One way to settle a finding. `title` is the button's own words; `safe` ones may be applied in bulk. */
export interface Fix {
  readonly id: string
  readonly title: string
  readonly safe: boolean
  readonly action: FixAction
}

/** One result of a check: a plain sentence about what a reader of the site would meet, at an exact place. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** Relative to the folder; `series.yaml` and `throughline.yaml` too. */
  readonly file: string
  readonly range: TextRange
  readonly related: readonly RelatedPlace[]
  readonly fixes: readonly Fix[]
}
