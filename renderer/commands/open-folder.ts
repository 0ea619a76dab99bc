import { FolderOpen } from 'lucide-react'
import { api } from '../api.ts'
import { openFolderBy } from '../state/library.ts'
import { command } from './command.ts'

/** Asks for an Articles folder and opens it. */
export const openFolder = command({
  id: 'open-folder',
  title: 'Open a folder',
  icon: FolderOpen,
  key: 'Mod-O',
  menu: 'File',
  needs: 'nothing',
  async run() {
    await openFolderBy(api.chooseFolder)
  },
})
