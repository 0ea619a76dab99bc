import type { MenuItemConstructorOptions } from 'electron'
import type { MenuItem, RecentFolder } from '../../shared/ipc/contract.ts'

/** What the menu does when something in it is chosen. */
export interface MenuActions {
  runCommand(id: string): void
  openFolder(path: string): void
  clearFolders(): void
}

/**
 * The native menu of each system: the window's own commands in their menus, and the roles that people expect of any
 * program there. Keys are shown but handled in the window, so that nothing runs twice.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  items: readonly MenuItem[],
  recent: readonly RecentFolder[],
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const own = (menu: MenuItem['menu']) =>
    items.filter((item) => item.menu === menu).map((item) => entry(item, actions))
  const has = (id: string) => items.some((item) => item.id === id)
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        ...own('File'),
        separator,
        recentMenu(recent, actions),
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        ...(has('undo') ? [] : [{ role: 'undo' as const }]),
        ...(has('redo') ? [] : [{ role: 'redo' as const }]),
        ...(has('undo') ? own('Edit').slice(0, 2) : []),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        ...own('Edit').slice(has('undo') ? 2 : 0),
      ],
    },
    ...ownMenu('&Insert', own('Insert')),
    ...ownMenu('F&ormat', own('Format')),
    {
      label: '&View',
      submenu: [
        ...own('View'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    ...ownMenu('&Go', own('Go')),
    { role: 'windowMenu' },
    ...(isMac ? [] : [{ label: '&Help', role: 'help' as const, submenu: [{ role: 'about' as const }] }]),
  ]
}

const separator = { type: 'separator' } as const

function ownMenu(label: string, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return submenu.length === 0 ? [] : [{ label, submenu }]
}

function entry(
  { id, title, key, isEnabled, isOn }: MenuItem,
  actions: MenuActions,
): MenuItemConstructorOptions {
  return {
    id,
    label: title.replaceAll('&', '&&'),
    enabled: isEnabled,
    ...(key === null ? {} : { accelerator: accelerator(key), registerAccelerator: false }),
    ...(isOn === null ? {} : { type: 'checkbox' as const, checked: isOn }),
    click: () => actions.runCommand(id),
  }
}

/** `Mod-Shift-E` in Electron's words. */
function accelerator(key: string): string {
  return key.split('-').join('+').replace('Mod', 'CommandOrControl')
}

function recentMenu(recent: readonly RecentFolder[], actions: MenuActions): MenuItemConstructorOptions {
  const folders = recent.map(({ path, displayName }) => ({
    id: `folder:${path}`,
    label: displayName.replaceAll('&', '&&'),
    sublabel: path,
    toolTip: path,
    click: () => actions.openFolder(path),
  }))
  return {
    id: 'open-recent',
    label: 'Open recent',
    submenu: [
      ...(folders.length === 0 ? [{ label: 'No folder yet', enabled: false }] : folders),
      separator,
      {
        id: 'clear-recent',
        label: 'Clear this list',
        enabled: folders.length > 0,
        click: () => actions.clearFolders(),
      },
    ],
  }
}
