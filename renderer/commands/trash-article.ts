import { Trash2 } from 'lucide-react'
import { useArticle } from '../state/article.ts'
import { openDialog } from '../state/dialogs.ts'
import { command } from './command.ts'

export const trashArticle = command({
  id: 'trash-article',
  title: 'Move to trash…',
  icon: Trash2,
  key: null,
  menu: 'File',
  needs: 'article',
  run() {
    const file = useArticle.getState().article?.file
    if (file !== undefined) openDialog({ kind: 'trash', file })
  },
})
