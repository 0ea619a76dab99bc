import { Copy } from 'lucide-react'
import { api } from '../api.ts'
import { sendOut } from '../state/sending.ts'
import { command } from './command.ts'

export const copyForSite = command({
  id: 'copy-html',
  title: 'Copy as HTML',
  icon: Copy,
  key: 'Mod-Shift-C',
  menu: 'Edit',
  needs: 'article',
  run: () => sendOut(api.copyHtml),
})
