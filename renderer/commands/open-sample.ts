import { BookOpen } from 'lucide-react'
import { api } from '../api.ts'
import { openFolderBy } from '../state/library.ts'
import { command } from './command.ts'

/** Opens a copy of the sample articles. */
export const openSample = command({
  id: 'open-sample',
  title: 'Open the sample',
  icon: BookOpen,
  key: null,
  menu: 'File',
  needs: 'nothing',
  async run() {
    await openFolderBy(api.openSample)
  },
})
