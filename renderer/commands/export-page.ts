import { FileDown } from 'lucide-react'
import { api } from '../api.ts'
import { sendOut } from '../state/sending.ts'
import { command } from './command.ts'

/** Saves the article as one web page. */
export const exportPage = command({
  id: 'export-page',
  title: 'Save a copy as a web page…',
  icon: FileDown,
  key: 'Mod-Shift-E',
  menu: 'File',
  needs: 'article',
  run: () => sendOut(api.exportPage),
})
