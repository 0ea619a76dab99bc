import { PencilRuler } from 'lucide-react'
import { useArticle } from '../state/article.ts'
import { openDialog } from '../state/dialogs.ts'
import { command } from './command.ts'

export const renameArticle = command({
  id: 'rename-article',
  title: 'Rename…',
  icon: PencilRuler,
  key: 'F2',
  menu: 'File',
  needs: 'article',
  run() {
    const file = useArticle.getState().article?.file
    if (file !== undefined) openDialog({ kind: 'rename', file })
  },
})
