import { Copy } from 'lucide-react'
import { api } from '../api.ts'
import { sendOut } from '../state/sending.ts'
import { command } from './command.ts'

/** Copies the article as rich text for a site's own editor, and says what can't travel. */
export const copyForSite = command({
  id: 'copy-for-site',
  title: 'Copy for your site',
  icon: Copy,
  key: 'Mod-Shift-C',
  menu: 'Edit',
  needs: 'article',
  run: () => sendOut(api.copyForSite, "Paste it into your site's editor, below the title."),
})
