import { CornerDownRight } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { followLink as follow, linkFromHere } from '../state/following-links.ts'
import { notify } from '../state/notices.ts'
import { command } from './command.ts'

/** Goes to where the link at the cursor leads, or says that there is none. */
export const followLink = command({
  id: 'follow-link',
  title: 'Go to where the link leads',
  icon: CornerDownRight,
  key: 'Mod-Enter',
  menu: 'Go',
  needs: 'article',
  isOnText: true,
  run() {
    const address = currentEditor()?.linkHere()?.address ?? null
    if (address === null) notify('done', 'The cursor stands in no link.')
    else if (!follow(linkFromHere(address)))
      notify('done', 'This link leads to nothing that can be shown here.')
  },
})
