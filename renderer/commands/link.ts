import { Link } from 'lucide-react'
import { openDialog } from '../state/dialogs.ts'
import { useFormatting } from '../state/formatting.ts'
import { command } from './command.ts'

/** Makes or changes the link at the cursor. */
export const link = command({
  id: 'link',
  title: 'Link…',
  icon: Link,
  key: 'Mod-K',
  menu: 'Insert',
  needs: 'article',
  isOnText: true,
  follows: useFormatting,
  isOn: () => useFormatting.getState().isLink,
  run: () => openDialog({ kind: 'link' }),
})
