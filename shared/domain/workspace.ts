import type { PageTheme } from './page-theme.ts'
import type { PostFacts, PostName } from './post.ts'
import type { Remark } from './remark.ts'
import type { TextRange } from './text-range.ts'

/** One place in a series' list. */
export type SeriesEntry =
  | { readonly kind: 'post'; readonly name: PostName; readonly range: TextRange }
  | {
      readonly kind: 'planned'
      readonly title: string
      readonly date: string | null
      readonly note: string | null
      readonly person: string | null
      readonly range: TextRange
    }
  | { readonly kind: 'site'; readonly title: string; readonly url: string | null; readonly range: TextRange }

/** A series as `series.yaml` lists it: the list is the truth about the order. */
export interface ListedSeries {
  readonly slug: string
  readonly name: string
  readonly entries: readonly SeriesEntry[]
  readonly range: TextRange
  /** True where an entry can't be read: nothing can be written into such a list. */
  readonly isReadInPart?: true
}

/** `series.yaml`, read; `problem` is null where it is absent or whole. */
export interface SeriesList {
  readonly series: readonly ListedSeries[]
  readonly problem: Problem | null
  /** Lines of which nothing comes; absent where there are none. */
  readonly remarks?: readonly Remark[]
}

/** What of a file can't be read, and where; `instead` is what may have been meant there. */
export interface Problem {
  readonly reason: string
  readonly range: TextRange
  readonly instead?: { readonly written: string; readonly text: string }
}

/** The platforms whose pagers we know something of. */
export type Platform = 'squarespace' | 'wordpress' | 'ghost' | 'hugo' | 'docusaurus' | 'dev' | 'html'

/** How much the findings of some checks matter in this folder; `off` keeps them silent. */
export interface RuleSeverity {
  /** A rule id, or a pattern with `*` and `?`. */
  readonly pattern: string
  readonly severity: 'off' | 'error' | 'warning' | 'note'
  /** Where the pattern stands. */
  readonly range: TextRange
}

/** `throughline.yaml`, read; what is absent is null. */
export interface WorkspaceSettings {
  readonly siteName: string | null
  readonly baseUrl: string | null
  readonly platform: Platform | null
  /** How pages look; null leaves that to the platform. */
  readonly theme: PageTheme | null
  /** Straight quotation marks, dashes and dots of the text are shown as those of print. */
  readonly smartPunctuation: boolean
  /** The address pattern of a post, with `{slug}` `{yyyy}` `{mm}` `{dd}` `{series}`. */
  readonly url: string | null
  /** Where the site's "Previous" button leads, once the user has said so. */
  readonly previousLeadsTo: 'earlier' | 'newer' | null
  readonly author: string | null
  /** As written; of several that fit one check, the last counts. */
  readonly rules: readonly RuleSeverity[]
  readonly problem: Problem | null
  /** Lines of which nothing comes; absent where there are none. */
  readonly remarks?: readonly Remark[]
}

/** One Articles folder as the checks see it: facts, never texts. */
export interface Workspace {
  readonly posts: readonly PostFacts[]
  /** The paths, with `/`, of all other files of the folder: pictures, what articles lead to, articles that can't be read. */
  readonly files: readonly string[]
  readonly seriesList: SeriesList
  readonly settings: WorkspaceSettings
}
