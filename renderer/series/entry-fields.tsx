import type { PostFacts } from '../../shared/domain/post.ts'
import type { EntryDraft } from './entry-draft.ts'

/** What can be told of a part: by what it is, planned, an article of the folder, or only on the site. */
export function EntryFields({
  draft,
  articles,
  onChange,
}: {
  draft: EntryDraft
  articles: readonly PostFacts[]
  onChange: (change: Partial<EntryDraft>) => void
}) {
  if (draft.kind === 'post')
    return (
      <label className="field">
        <span>Article</span>
        <select value={draft.name} onChange={(event) => onChange({ name: event.target.value })}>
          <option value="" disabled>
            {articles.length === 0 ? 'Every article is in a series already' : 'Choose…'}
          </option>
          {articles.map(({ name, title }) => (
            <option key={name} value={name}>
              {title?.text ?? name}
            </option>
          ))}
        </select>
      </label>
    )
  return (
    <>
      <label className="field">
        <span>Title</span>
        <input value={draft.title} onChange={(event) => onChange({ title: event.target.value })} />
      </label>
      {draft.kind === 'site' ? (
        <label className="field">
          <span>Its web address</span>
          <input
            type="url"
            placeholder="https://"
            value={draft.url}
            onChange={(event) => onChange({ url: event.target.value })}
          />
        </label>
      ) : (
        <PlannedFields draft={draft} onChange={onChange} />
      )}
    </>
  )
}

function PlannedFields({
  draft,
  onChange,
}: {
  draft: EntryDraft
  onChange: (change: Partial<EntryDraft>) => void
}) {
  // A date that is written otherwise than a date field can show it stays as it is.
  const isDate = /^(?:\d{4}-\d{2}-\d{2})?$/.test(draft.date)
  return (
    <>
      <div className="field-pair">
        <label className="field">
          <span>Date, if you know it</span>
          <input
            type={isDate ? 'date' : 'text'}
            value={draft.date}
            onChange={(event) => onChange({ date: event.target.value })}
          />
        </label>
        <label className="field">
          <span>Who writes it</span>
          <input value={draft.person} onChange={(event) => onChange({ person: event.target.value })} />
        </label>
      </div>
      <label className="field">
        <span>Note to yourself</span>
        <textarea rows={2} value={draft.note} onChange={(event) => onChange({ note: event.target.value })} />
        <small>Readers never see it.</small>
      </label>
    </>
  )
}
