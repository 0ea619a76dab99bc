import { FilePlus } from 'lucide-react'
import { newPostText } from '../../shared/domain/new-post.ts'
import { useDialog } from '../state/dialogs.ts'
import { createArticle } from '../state/library.ts'
import { command } from './command.ts'

/** The title stands ready to be typed over, unless somebody has opened a dialog meanwhile, which keeps the focus. */
function selectTitle(): void {
  requestAnimationFrame(() => {
    if (useDialog.getState().dialog.kind !== 'none') return
    document.querySelector<HTMLTextAreaElement>('.details-title')?.select()
  })
}

/** Makes a new draft and opens it. */
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
    if ((await createArticle('untitled-article', text)) !== null) selectTitle()
  },
})
