import { CodeXml } from 'lucide-react'
import { api } from '../api.ts'
import { sendOut } from '../state/sending.ts'
import { command } from './command.ts'

/** Copies the HTML of the article for a code block of a site. */
export const copyHtml = command({
  id: 'copy-html',
  title: 'Copy as HTML',
  icon: CodeXml,
  key: null,
  menu: 'Edit',
  needs: 'article',
  run: () => sendOut(api.copyHtml, 'Paste it into a code or HTML block of your site.'),
})
