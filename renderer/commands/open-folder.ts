import { FolderOpen } from 'lucide-react'
import { api } from '../api.ts'
import { openFolderBy } from '../state/library.ts'
import { command } from './command.ts'

export const openFolder = command({
  title: 'Open a folder',
  icon: FolderOpen,
  key: 'Mod-O',
  needs: 'nothing',
  async run() {
    await openFolderBy(api.chooseFolder)
  },
})
