import { PencilRuler } from 'lucide-react'
import { openDialog } from '../state/dialogs.ts'
import { fileCommand } from './file-command.ts'

/** Asks for another name of an article's file. */
export const renameArticle = fileCommand({
  id: 'rename-article',
  title: 'Rename…',
  icon: PencilRuler,
  key: 'F2',
  runFor: (file) => openDialog({ kind: 'rename', file }),
})
