import { ContextMenu } from '@base-ui/react/context-menu'
import { Menu } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { compareVersions } from '../commands/compare-versions.ts'
import { duplicateArticle } from '../commands/duplicate-article.ts'
import type { FileCommand } from '../commands/file-command.ts'
import { renameArticle } from '../commands/rename-article.ts'
import { showInFolder } from '../commands/show-in-folder.ts'
import { trashArticle } from '../commands/trash-article.ts'
import { useArticle } from '../state/article.ts'

const actions: readonly FileCommand[] = [
  renameArticle,
  duplicateArticle,
  compareVersions,
  showInFolder,
  trashArticle,
]

function actionsFor(file: string): readonly FileCommand[] {
  return actions.filter(({ isFor }) => isFor(file))
}

/** What can be done with the open article's file. */
export function ArticleMenuButton() {
  const file = useArticle((state) => state.article?.file ?? null)
  if (file === null) return null
  return (
    <Menu.Root>
      <Menu.Trigger className="icon-button" aria-label="Article actions" title="Rename, duplicate, trash">
        <Ellipsis aria-hidden size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="choices-place" align="end" sideOffset={4}>
          <Menu.Popup className="menu" aria-label="Article actions">
            {actionsFor(file).map(({ title, icon: Icon, runFor }) => (
              <Menu.Item key={title} className="menu-item" onClick={() => void runFor(file)}>
                <Icon aria-hidden size={15} /> {title}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** The same for the article under the pointer, or with the menu key for the open one. */
export function ArticleContextMenu({ children }: { children: ReactNode }) {
  const [file, setFile] = useState<string | null>(null)
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        onContextMenu={(event) => {
          const option = (event.target as Element).closest('[data-file]')
          setFile(option?.getAttribute('data-file') ?? useArticle.getState().article?.file ?? null)
        }}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="choices-place">
          <ContextMenu.Popup className="menu" aria-label="Article actions">
            {file !== null &&
              actionsFor(file).map(({ title, icon: Icon, runFor }) => (
                <ContextMenu.Item key={title} className="menu-item" onClick={() => void runFor(file)}>
                  <Icon aria-hidden size={15} /> {title}
                </ContextMenu.Item>
              ))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
