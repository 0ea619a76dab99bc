import { ImagePlus } from 'lucide-react'
import { openDialog } from '../state/dialogs.ts'
import { command } from './command.ts'

/** Asks for a picture and what it shows, and puts it into the text. */
export const insertPicture = command({
  id: 'insert-picture',
  title: 'Picture…',
  icon: ImagePlus,
  key: 'Mod-Shift-I',
  menu: 'Insert',
  needs: 'article',
  isOnText: true,
  run: () => openDialog({ kind: 'picture' }),
})
