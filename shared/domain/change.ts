import type { PostName } from './post.ts'
import type { NewEntry } from './series-entry.ts'

/** One step of a fix, said in the domain's words; `applyChanges` turns steps into new texts. Files are relative to the folder. */
export type Change =
  /** Sets a front-matter key (dotted for a nested one: `pager.previous`); null writes an empty value, undefined removes the key. */
  | {
      readonly kind: 'set-detail'
      readonly file: string
      readonly key: string
      readonly value: string | null | undefined
    }
  /** Replaces a stretch of text; refused where `expected` no longer stands there, or is empty before the end of the text. */
  | {
      readonly kind: 'replace-text'
      readonly file: string
      readonly start: number
      readonly end: number
      readonly expected: string
      readonly text: string
    }
  /**
   * Removes whole lines with the blank lines before them; refused where `expected` no longer stands there. What
   * follows keeps its own blank line, and where nothing follows the file ends with the text's last line ending.
   */
  | {
      readonly kind: 'remove-lines'
      readonly file: string
      readonly start: number
      readonly end: number
      readonly expected: string
    }
  /** Sets a key of `throughline.yaml`, which is made where it is absent. */
  | { readonly kind: 'set-setting'; readonly key: string; readonly value: string }
  /**
   * Lists an article that lives only on the site as the neighbour of `post` in `series.yaml`, which is made where absent.
   * `series` names the list; where no such list exists it is begun with `seriesName`, holding both.
   */
  | {
      readonly kind: 'list-site-entry'
      readonly post: PostName
      readonly place: 'before' | 'after'
      readonly title: string
      readonly url: string
      readonly series: string
      readonly seriesName: string
    }
  /** Keeps a check silent about a post from now on: adds it to the post's `ignore`, with the reason. */
  | { readonly kind: 'ignore-rule'; readonly file: string; readonly rule: string; readonly reason: string }
  /**
   * Gives the list of the series with this slug in `series.yaml` these entries, in this order: a number is the index of
   * one that is there and keeps its own lines. `expected` holds the `entryKey`s that this was planned against, null where
   * there is no such list yet: then it is begun, under `name`. Refused where the list is another by now.
   */
  | {
      readonly kind: 'arrange-series'
      readonly series: string
      readonly name: string
      readonly expected: readonly string[] | null
      readonly entries: readonly (number | NewEntry)[]
    }
  /** Makes a new draft with `placeholder: true` and this title, under `name` where that is given and free, else under a free name. */
  | { readonly kind: 'create-placeholder'; readonly title: string; readonly name?: PostName }

/** What a fix does when its button is pressed. */
export type FixAction =
  | { readonly kind: 'change'; readonly changes: readonly Change[] }
  /** Opens the paste dialog, so that the missing article can be added. */
  | { readonly kind: 'paste-article'; readonly title: string }
  /** Asks for the address of an article that lives only on the site, then lists it. */
  | {
      readonly kind: 'ask-site-address'
      readonly title: string
      readonly post: PostName
      /** Null until the site's direction is known: then the user is asked that too. */
      readonly place: 'before' | 'after' | null
      readonly series: { readonly slug: string; readonly name: string } | null
    }
  /** Shows a second version of an article beside it, to make one of the two. */
  | { readonly kind: 'compare-copy'; readonly copy: string }
  /** Puts the cursor at the finding, for what only a person can mend. */
  | { readonly kind: 'go-to-place' }
