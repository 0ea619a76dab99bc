import { useFirstFocus } from '../ui/use-first-focus.ts'
import { ArticlePicker } from './article-picker.tsx'
import type { EntryDraft } from './entry-draft.ts'
import type { FreeArticle } from './free-articles.ts'

/** What can be told of a part: by what it is, planned, an article of the folder, or only on the site. */
export function EntryFields({
  draft,
  articles,
  isFirst,
  onChange,
}: {
  draft: EntryDraft
  /** Whether nothing stands before it in the dialog. */
  isFirst: boolean
  articles: readonly FreeArticle[]
  onChange: (change: Partial<EntryDraft>) => void
}) {
  const title = useFirstFocus<HTMLInputElement>(isFirst)
  if (draft.kind === 'post')
    return <ArticlePicker articles={articles} chosen={draft.name} onChoose={(name) => onChange({ name })} />
  return (
    <>
      <label className="field">
        <span>Title</span>
        <input
          ref={title}
          value={draft.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
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
