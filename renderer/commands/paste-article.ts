import { ClipboardPaste } from 'lucide-react'
import { openDialog } from '../state/dialogs.ts'
import { command } from './command.ts'

/** Makes a new article of copied text. */
export const pasteArticle = command({
  id: 'paste-article',
  title: 'Paste an article',
  icon: ClipboardPaste,
  key: 'Mod-Shift-N',
  menu: 'File',
  needs: 'nothing',
  run: () => openDialog({ kind: 'paste', title: null }),
})
