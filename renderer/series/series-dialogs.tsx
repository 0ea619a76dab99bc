import type { SeriesDialog } from '../state/dialogs.ts'
import { AddDialog } from './add-dialog.tsx'
import { BeginDialog } from './begin-dialog.tsx'
import { ChangesDialog } from './changes-dialog.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'

/** The dialogs of the board. */
export function SeriesDialogs({ about }: { about: SeriesDialog }) {
  switch (about.kind) {
    case 'entry':
      return <EntryDialog about={about} />
    case 'add':
      return <AddDialog about={about} />
    case 'move':
      return <MoveDialog about={about} />
    case 'changes':
      return <ChangesDialog />
    case 'begin':
      return <BeginDialog />
    default:
      return about satisfies never
  }
}
