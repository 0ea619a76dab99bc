import { expect, it } from 'vitest'
import type { EntryDraft } from '../../../renderer/series/entry-draft.ts'
import { type AboutEntry, entryAction, entryHead } from '../../../renderer/series/entry-words.ts'

const atEnd: AboutEntry = { kind: 'entry', slug: 's', at: 2, beforeTitle: null, editedId: null }
const before: AboutEntry = { ...atEnd, at: 1, beforeTitle: 'B' }
const edited: AboutEntry = { ...atEnd, editedId: 'planned:A' }

it.each<[string, AboutEntry, EntryDraft['kind'], string, string]>([
  ['at the end', atEnd, 'planned', 'Plan an article', 'Plan it'],
  ['before another', before, 'planned', 'Insert before', 'Plan it'],
  ['an article before another', before, 'post', 'Insert before', 'Insert it'],
  ['that is planned already', edited, 'planned', 'What is planned', 'Save'],
  ['that is on the site', edited, 'site', 'An article on your site', 'Save'],
])('a part %s', (_, about, kind, title, action) =>
  expect([entryHead(about, kind).title, entryAction(about, kind)]).toEqual([title, action]),
)
