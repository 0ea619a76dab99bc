import { Menu } from 'lucide-react'
import { openDialog } from '../state/dialogs.ts'
import { command } from './command.ts'

/** Shows every command, to be searched by its words. */
export const showCommands = command({
  id: 'show-commands',
  title: 'All commands…',
  icon: Menu,
  key: 'Mod-Shift-P',
  menu: 'View',
  needs: 'nothing',
  run: () => openDialog({ kind: 'commands' }),
})
