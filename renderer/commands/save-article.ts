import { Save } from 'lucide-react'
import { saveNow } from '../state/saving.ts'
import { command } from './command.ts'

export const saveArticle = command({
  title: 'Save',
  icon: Save,
  key: 'Mod-S',
  needs: 'article',
  async run() {
    await saveNow()
  },
})
