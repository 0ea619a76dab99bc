import { describe, expect, it } from 'vitest'
import { type EntryDraft, emptyDraft, entryOf } from '../../../renderer/series/entry-draft.ts'

describe('the fields of an entry', () => {
  it.each<[Partial<EntryDraft>, unknown]>([
    [{ title: ' A  part ' }, { kind: 'planned', title: 'A part' }],
    [
      { title: 'A', date: '2027-01-15', note: 'ask\nfirst', person: 'Somebody' },
      { kind: 'planned', title: 'A', date: '2027-01-15', note: 'ask first', person: 'Somebody' },
    ],
    [{ title: ' ' }, 'It needs a title. You can change it later.'],
    [
      { kind: 'site', title: 'A', url: 'example.com/a' },
      { kind: 'site', title: 'A', url: 'https://example.com/a' },
    ],
    [
      { kind: 'post', name: 'a' },
      { kind: 'post', name: 'a' },
    ],
    [{ kind: 'post' }, 'Choose an article.'],
  ])('%j', (fields, entry) => expect(entryOf({ ...emptyDraft, ...fields })).toEqual(entry))

  it.each(['', 'a', 'javascript:alert(1)', 'file:///c'])('asks for a web address, not %j', (url) =>
    expect(entryOf({ ...emptyDraft, kind: 'site', title: 'A', url })).toContain('web address'),
  )
})
