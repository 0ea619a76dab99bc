import { Menu } from '@base-ui/react/menu'
import { ArrowRightLeft, BetweenHorizontalStart, Ellipsis, ExternalLink, ListX, Pencil } from 'lucide-react'
import { api } from '../api.ts'
import { openDialog } from '../state/dialogs.ts'
import { removeRow } from '../state/series-moves.ts'
import type { BoardRow } from './board-rows.ts'

/** What else can be done with a part of the series. */
export function RowMenu({ row, at, slug }: { row: BoardRow; at: number; slug: string }) {
  const { id, title, kind, url } = row
  const entry = (editedId: string | null) =>
    openDialog({
      kind: 'series',
      about: { kind: 'entry', slug, at, beforeTitle: editedId === null ? title : null, editedId },
    })
  const actions = [
    kind !== 'post' && { words: 'Edit…', icon: Pencil, run: () => entry(id) },
    kind === 'site' &&
      url !== null && {
        words: 'Open in the browser',
        icon: ExternalLink,
        run: () => void api.openInBrowser(url),
      },
    { words: 'Insert before…', icon: BetweenHorizontalStart, run: () => entry(null) },
    {
      words: 'Move to another series…',
      icon: ArrowRightLeft,
      run: () => openDialog({ kind: 'series', about: { kind: 'move', slug, id, title } }),
    },
    { words: 'Remove from this series', icon: ListX, run: () => void removeRow(slug, id, title) },
  ].filter((action) => action !== false)
  return (
    <Menu.Root>
      <Menu.Trigger
        className="icon-button"
        aria-label={`More for “${title}”`}
        title="Edit, insert, move, remove"
        data-control="more"
      >
        <Ellipsis aria-hidden size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="choices-place" align="end" sideOffset={4}>
          <Menu.Popup className="menu" aria-label={`More for “${title}”`}>
            {actions.map(({ words, icon: Icon, run }) => (
              <Menu.Item key={words} className="menu-item" onClick={run}>
                <Icon aria-hidden size={15} /> {words}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
