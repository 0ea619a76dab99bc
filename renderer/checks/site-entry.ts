import type { Change, FixAction } from '../../shared/domain/change.ts'
import { slugOf } from '../../shared/domain/slug.ts'
import { noAddress, typedAddress } from '../ui/typed-address.ts'

/** An article that lives only on the site, of which the address is asked, and what isn't known of its place. */
export type SiteQuestion = Extract<FixAction, { kind: 'ask-site-address' }>

/** What is typed and chosen of it. */
export interface SiteAnswer {
  readonly address: string
  /** Whether readers read it before the article that leads to it, or after. */
  readonly place: 'before' | 'after'
  readonly seriesName: string
}

const untitled = 'Untitled series'

/** What the fields hold at first: what is known already. */
export function firstAnswer({ place, series }: SiteQuestion): SiteAnswer {
  return { address: '', place: place ?? 'before', seriesName: series?.name ?? untitled }
}

/** The change that lists the article beside the one that leads to it, or a sentence about the address. */
export function siteEntry(
  { post, title, series }: SiteQuestion,
  { address, place, seriesName }: SiteAnswer,
): Change | string {
  const url = typedAddress(address)
  if (url === null) return noAddress
  const name = seriesName.trim() || untitled
  return {
    kind: 'list-site-entry',
    post,
    place,
    title,
    url,
    series: series?.slug ?? slugOf(name),
    seriesName: name,
  }
}
