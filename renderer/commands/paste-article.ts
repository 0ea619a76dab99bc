import { ClipboardPaste } from 'lucide-react'
import { openDialog } from '../state/dialogs.ts'
import { command } from './command.ts'

export const pasteArticle = command({
  title: 'Paste an article',
  icon: ClipboardPaste,
  key: 'Mod-Shift-N',
  needs: 'nothing',
  run: () => openDialog({ kind: 'paste', title: null }),
})
