import { Trash2 } from 'lucide-react'
import { openDialog } from '../state/dialogs.ts'
import { fileCommand } from './file-command.ts'

/** Moves an article to the system's trash, once that is confirmed. */
export const trashArticle = fileCommand({
  id: 'trash-article',
  title: 'Move to trash…',
  icon: Trash2,
  key: null,
  runFor: (file) => openDialog({ kind: 'trash', file }),
})
