import { isAddress } from '../domain/address.ts'
import type { PostFacts } from '../domain/post.ts'
import { PostDetails } from '../domain/post-details.ts'
import { LineIndex } from '../domain/text-range.ts'
import type { WorkspaceSettings } from '../domain/workspace.ts'
import { isSafeImage } from './addresses.ts'
import type { ArticleHead } from './article.ts'

/** What the details of an article say of its page. */
export interface ArticleDetails extends ArticleHead {
  readonly description: string | null
  /** The address that search engines should count; null where it is none on the web. */
  readonly canonical: string | null
  /** A BCP 47 tag; null where the article says nothing of the kind. */
  readonly lang: string | null
}

/** Reads them from a post's text, or from its front matter alone. An author whom the whole folder has stands for one that is missing. */
export function articleDetails(
  facts: PostFacts,
  text: string,
  settings: Pick<WorkspaceSettings, 'author'> | null,
): ArticleDetails {
  const details = new PostDetails(text, new LineIndex(text))
  const detail = (key: string) => details.get(key)?.text ?? null
  const lang = detail('lang')
  const { canonical } = facts
  return {
    title: facts.title?.text ?? null,
    date: facts.date?.text ?? null,
    author: facts.author ?? settings?.author ?? null,
    cover:
      facts.cover === null || !isSafeImage(facts.cover.text)
        ? null
        : { address: facts.cover.text, alt: detail('coverAlt') ?? '' },
    description: detail('description'),
    canonical: canonical !== null && isAddress(canonical.text) ? canonical.text : null,
    lang: lang !== null && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) ? lang : null,
  }
}
