import { useId } from 'react'
import { setDetailList } from '../../shared/domain/front-matter.ts'
import { today } from '../../shared/domain/today.ts'
import { useArticle } from '../state/article.ts'
import { followAddress } from '../state/leading-here.ts'
import { autosave } from '../state/saving.ts'
import { CoverField } from './cover-field.tsx'
import { DetailField } from './detail-field.tsx'
import { addressProblem, coverAltHelp, slugHelp, slugProblem, summaryHelp } from './detail-help.ts'
import { NeighbourFields } from './neighbour-fields.tsx'
import { OtherDetails } from './other-details.tsx'
import { TagsField } from './tags-field.tsx'
import { keepTyping } from './typed-ahead.ts'
import { type DetailsForm, useDetailsForm } from './use-details-form.ts'
import { useLeaving } from './use-leaving.ts'

/** Everything else that can be told of the open article; each field says what it is for. */
export function MoreDetails() {
  const load = useArticle((state) => state.article?.load ?? null)
  return load === null ? null : <Details key={load} />
}

function Details() {
  const form = useDetailsForm()
  const headingId = useId()
  if (form.facts.frontMatter.kind === 'broken') return null
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
      {form.problem !== null && (
        <p className="details-problem" role="alert">
          {form.problem}
        </p>
      )}
      <AboutFields {...form} />
      <SlugField {...form} />
      <CoverFields {...form} />
      <ReviewFields {...form} />
      <OriginalField {...form} />
      <NeighbourFields {...form} />
      <OtherDetails details={form.others} />
    </section>
  )
}

/** What the article is about, and by whom. */
function AboutFields({ values, tags, field, change }: DetailsForm) {
  return (
    <>
      <DetailField
        {...field('description')}
        label="Summary"
        isLong
        help={summaryHelp(values.description ?? '')}
      />
      <DetailField {...field('author')} label="Author" help="Who is named below the title." />
      <TagsField tags={tags} onChange={(words) => change((text) => setDetailList(text, 'tags', words))} />
    </>
  )
}

/** The ending of the article's address; once it is left, the links that lead here can follow it. */
function SlugField({ facts: { slug, status }, field }: DetailsForm) {
  const leaving = useLeaving(slug, (before) => void followAddress(before))
  return (
    <DetailField
      {...field('slug')}
      label="Web address ending"
      placeholder={slug}
      help={slugHelp(status === 'published')}
      problemOf={slugProblem}
      leaving={leaving}
    />
  )
}

function CoverFields({ values, file, field, set }: DetailsForm) {
  return (
    <>
      <CoverField cover={values.cover} file={file} onChange={set('cover')} />
      <DetailField
        {...field('coverAlt')}
        label="Description for people who can't see it"
        isLong
        help={coverAltHelp(values.cover, values.coverAlt)}
      />
    </>
  )
}

/** When somebody last checked the article, who it was, and when readers last got something new. */
function ReviewFields({ field, set }: DetailsForm) {
  return (
    <>
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
    </>
  )
}

function OriginalField({ field }: DetailsForm) {
  return (
    <DetailField
      {...field('canonical')}
      label="Original page address"
      placeholder="https://…"
      help="Where it was first published, if that was elsewhere: search engines then count that page."
      problemOf={addressProblem}
    />
  )
}
