import { FolderSearch } from 'lucide-react'
import { api } from '../api.ts'
import { fileCommand } from './file-command.ts'

/** Shows an article's file in the system's file manager. */
export const showInFolder = fileCommand({
  id: 'show-in-folder',
  title: 'Show in folder',
  icon: FolderSearch,
  key: null,
  runFor: api.showInFolder,
})
