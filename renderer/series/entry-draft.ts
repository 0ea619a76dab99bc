import type { NewEntry } from '../../shared/domain/series-entry.ts'
import type { SeriesEntry } from '../../shared/domain/workspace.ts'
import { noAddress, typedAddress } from '../ui/typed-address.ts'

/** What the fields of an entry hold while it is written. */
export interface EntryDraft {
  readonly kind: NewEntry['kind']
  readonly title: string
  readonly date: string
  readonly note: string
  readonly person: string
  readonly url: string
  /** The name of an article of the folder. */
  readonly name: string
}

/** Fields with nothing in them: an article that is still to be written. */
export const emptyDraft: EntryDraft = {
  kind: 'planned',
  title: '',
  date: '',
  note: '',
  person: '',
  url: '',
  name: '',
}

/** The fields of an entry that is listed. */
export function draftOf(entry: SeriesEntry): EntryDraft {
  switch (entry.kind) {
    case 'post':
      return { ...emptyDraft, kind: 'post', name: entry.name }
    case 'planned': {
      const { title, date, note, person } = entry
      return { ...emptyDraft, title, date: date ?? '', note: note ?? '', person: person ?? '' }
    }
    case 'site':
      return { ...emptyDraft, kind: 'site', title: entry.title, url: entry.url ?? '' }
    default:
      return entry satisfies never
  }
}

/** The entry that the fields say, or a sentence about what is still missing. */
export function entryOf(draft: EntryDraft): NewEntry | string {
  const [title, date, note, person] = [draft.title, draft.date, draft.note, draft.person].map((text) =>
    text.replace(/\s+/g, ' ').trim(),
  )
  if (draft.kind === 'post')
    return draft.name === '' ? 'Choose an article.' : { kind: 'post', name: draft.name }
  if (!title) return 'It needs a title. You can change it later.'
  if (draft.kind === 'planned')
    return { kind: 'planned', title, ...(date && { date }), ...(note && { note }), ...(person && { person }) }
  const url = typedAddress(draft.url)
  return url === null ? noAddress : { kind: 'site', title, url }
}
