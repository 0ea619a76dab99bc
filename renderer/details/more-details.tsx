import { useId, useMemo } from 'react'
import { type DetailKey, readDetails } from '../../shared/domain/article-details.ts'
import { setDetail, setDetailList } from '../../shared/domain/front-matter.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { today } from '../../shared/domain/today.ts'
import { useArticle } from '../state/article.ts'
import { useDetailChanges } from '../state/details.ts'
import { followAddress } from '../state/leading-here.ts'
import { autosave } from '../state/saving.ts'
import { CoverField } from './cover-field.tsx'
import { DetailField } from './detail-field.tsx'
import { NeighbourField } from './neighbour-field.tsx'
import { OtherDetails } from './other-details.tsx'
import { TagsField } from './tags-field.tsx'
import { keepTyping } from './typed-ahead.ts'
import { useLeaving } from './use-leaving.ts'

/** Everything else that can be told of the open article; each field says what it is for. */
export function MoreDetails() {
  const load = useArticle((state) => state.article?.load ?? null)
  return load === null ? null : <DetailsForm key={load} />
}

function DetailsForm() {
  const file = useArticle((state) => state.article?.file ?? '')
  const frontMatter = useArticle((state) => state.article?.live.frontMatter ?? '')
  const details = useMemo(() => readDetails(frontMatter), [frontMatter])
  const facts = useMemo(() => postFacts(file, frontMatter), [file, frontMatter])
  const { problem, change } = useDetailChanges()
  const headingId = useId()
  const addressLeaving = useLeaving(facts.slug, (before) => void followAddress(before))
  if (facts.frontMatter.kind === 'broken') return null
  const { values, tags, others } = details
  const set = (key: DetailKey) => (value: string) =>
    change((text) => setDetail(text, key, value === '' ? undefined : value))
  const field = (key: DetailKey) => ({ value: values[key], onChange: set(key) })
  return (
    <section
      ref={keepTyping}
      className="more-details"
      aria-labelledby={headingId}
      onBlur={() => void autosave()}
    >
      <h2 id={headingId} className="pane-title">
        Details
      </h2>
      {problem !== null && (
        <p className="details-problem" role="alert">
          {problem}
        </p>
      )}
      <DetailField
        {...field('description')}
        label="Summary"
        isLong
        help={summaryHelp(values.description ?? '')}
      />
      <DetailField {...field('author')} label="Author" help="Who is named below the title." />
      <TagsField tags={tags} onChange={(words) => change((text) => setDetailList(text, 'tags', words))} />
      <DetailField
        {...field('slug')}
        label="Web address ending"
        placeholder={facts.slug}
        help={
          facts.status === 'published'
            ? 'The last part of the page’s address. This article is live: changing it breaks the links that lead to it.'
            : 'The last part of the page’s address. Left empty, it is the name of the file.'
        }
        problemOf={slugProblem}
        leaving={addressLeaving}
      />
      <CoverField cover={values.cover} file={file} onChange={set('cover')} />
      <DetailField
        {...field('coverAlt')}
        label="Description for people who can't see it"
        isLong
        help={
          values.cover !== '' && values.coverAlt === ''
            ? 'The cover has none yet. Say in a sentence what the picture shows.'
            : 'What the cover shows, in a sentence; read aloud to those who don’t see it.'
        }
      />
      <DetailField
        {...field('lastReviewed')}
        label="Last reviewed"
        isDate
        help="The day on which somebody last checked that all of it still holds."
        action={{ title: 'Reviewed today', run: () => set('lastReviewed')(today()) }}
      />
      <DetailField {...field('reviewedBy')} label="Reviewed by" help="Who checked it." />
      <DetailField
        {...field('updated')}
        label="Changed on"
        isDate
        help="The day of the last change that readers should know of."
      />
      <DetailField
        {...field('canonical')}
        label="Original page address"
        placeholder="https://…"
        help="Where it was first published, if that was elsewhere: search engines then count that page."
        problemOf={addressProblem}
      />
      <Neighbours change={change} />
      <OtherDetails details={others} />
    </section>
  )
}

/** About what search engines show of a summary (Google Search Central: snippets are cut to fit the device). */
const usualSummary = 155

function summaryHelp(summary: string): string {
  const length = [...summary].length
  const base = 'One or two sentences for search engines and lists of articles.'
  if (length === 0) return base
  return length > usualSummary
    ? `${length} characters: search engines show about ${usualSummary}, and cut the rest.`
    : `${base} ${length} of about ${usualSummary} characters.`
}

function slugProblem(slug: string): string | null {
  if (/^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$/u.test(slug)) return null
  return 'Only letters, figures and hyphens between them make a safe address.'
}

function addressProblem(address: string): string | null {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address)
    ? null
    : 'A web address begins with https:// and has no blanks.'
}

/** What the article itself says of its neighbours, its part number, and where it was seen on the site. */
function Neighbours({ change }: { change: ReturnType<typeof useDetailChanges>['change'] }) {
  const file = useArticle((state) => state.article?.file ?? '')
  const frontMatter = useArticle((state) => state.article?.live.frontMatter ?? '')
  const { claims, part, addresses } = useMemo(() => postFacts(file, frontMatter), [file, frontMatter])
  const lines = [
    ...(part === null ? [] : [['Part', part.text]]),
    ...[...new Set(addresses)].map((address) => ['Live at', address]),
  ] as const
  return (
    <>
      {(['previous', 'next'] as const).map((direction) => {
        const claim = claims.find((one) => one.source === 'details' && one.direction === direction)
        const key = claim?.key ?? direction
        return (
          <NeighbourField
            key={direction}
            label={direction === 'previous' ? 'Previous' : 'Next'}
            file={file}
            value={claim?.text ?? ''}
            onChange={(value) => change((text) => setDetail(text, key, value === '' ? undefined : value))}
          />
        )
      })}
      {lines.length > 0 && (
        <div className="details-said">
          <dl>
            {lines.map(([name, words]) => (
              <div key={`${name} ${words}`}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </>
  )
}
