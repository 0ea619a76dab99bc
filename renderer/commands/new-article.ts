import { FilePlus } from 'lucide-react'
import { newPostText } from '../../shared/domain/new-post.ts'
import { createArticle } from '../state/library.ts'
import { command } from './command.ts'

export const newArticle = command({
  id: 'new-article',
  title: 'New article',
  icon: FilePlus,
  key: 'Mod-N',
  menu: 'File',
  needs: 'folder',
  async run() {
    const text = newPostText(
      [
        ['title', 'Untitled article'],
        ['status', 'draft'],
      ],
      '\n',
    )
    await createArticle('untitled-article', text)
  },
})
