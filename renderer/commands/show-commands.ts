import { Menu } from 'lucide-react'
import { openDialog } from '../state/dialogs.ts'
import { command } from './command.ts'

export const showCommands = command({
  id: 'show-commands',
  title: 'All commands…',
  icon: Menu,
  key: 'Mod-Shift-P',
  menu: 'View',
  needs: 'nothing',
  run: () => openDialog({ kind: 'commands' }),
})
