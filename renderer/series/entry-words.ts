import type { SeriesDialog } from '../state/dialogs.ts'
import type { EntryDraft } from './entry-draft.ts'

/** What the dialog of an entry is about. */
export type AboutEntry = Extract<SeriesDialog, { kind: 'entry' }>

/** The kinds of a part in the words of the dialog, in its order. */
export const entryKinds: readonly (readonly [EntryDraft['kind'], string])[] = [
  ['planned', 'An article still to be written'],
  ['post', 'An article of this folder'],
  ['site', 'An article that is only on your site'],
]

/** The title of the dialog, and its sentence. */
export function entryHead(
  { editedId, beforeTitle }: AboutEntry,
  kind: EntryDraft['kind'],
): { readonly title: string; readonly description: string } {
  if (editedId !== null)
    return kind === 'site'
      ? {
          title: 'An article on your site',
          description: 'Its title and where it stands, so that links can lead to it.',
        }
      : {
          title: 'What is planned',
          description: 'Readers pass over it until it is written and live.',
        }
  return beforeTitle === null
    ? {
        title: 'Plan an article',
        description:
          'It gets its place in the series now, at the end. Readers pass over it until it is live.',
      }
    : { title: 'Insert before', description: `It comes right before “${beforeTitle}”.` }
}

/** What the button says that ends the dialog. */
export function entryAction({ editedId }: AboutEntry, kind: EntryDraft['kind']): string {
  if (editedId !== null) return 'Save'
  return kind === 'planned' ? 'Plan it' : 'Insert it'
}
