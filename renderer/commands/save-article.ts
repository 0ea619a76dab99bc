import { Save } from 'lucide-react'
import { saveNow } from '../state/saving.ts'
import { command } from './command.ts'

/** Saves the article now. */
export const saveArticle = command({
  id: 'save-article',
  title: 'Save',
  icon: Save,
  key: 'Mod-S',
  menu: 'File',
  needs: 'article',
  async run() {
    await saveNow()
  },
})
