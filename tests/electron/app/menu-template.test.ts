import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/app/menu-template.ts'
import type { MenuItem } from '../../../shared/ipc/contract.ts'

const chosen: string[] = []
const actions = {
  runCommand: (id: string) => chosen.push(`command ${id}`),
  openFolder: (path: string) => chosen.push(`folder ${path}`),
  clearFolders: () => chosen.push('clear'),
}
const save: MenuItem = {
  id: 'save',
  title: 'Save & keep',
  key: 'Mod-Shift-S',
  menu: 'File',
  isEnabled: true,
  isOn: null,
}
const marks: MenuItem = { id: 'marks', title: 'Marks', key: null, menu: 'View', isEnabled: false, isOn: true }
const undo: MenuItem = { id: 'undo', title: 'Undo', key: 'Mod-Z', menu: 'Edit', isEnabled: true, isOn: null }
const redo: MenuItem = { ...undo, id: 'redo', title: 'Redo' }

function flat(platform: NodeJS.Platform, items: readonly MenuItem[] = [], recent: readonly string[] = []) {
  const all: MenuItemConstructorOptions[] = []
  const walk = (entries: readonly MenuItemConstructorOptions[]) => {
    for (const entry of entries) {
      all.push(entry)
      if (Array.isArray(entry.submenu)) walk(entry.submenu)
    }
  }
  walk(
    menuTemplate(
      platform,
      items,
      recent.map((path) => ({ path, displayName: `of ${path}` })),
      actions,
    ),
  )
  return all
}

describe('the native menu', () => {
  it.each(['darwin', 'win32', 'linux'] as const)('has the usual roles on %s', (platform) => {
    const roles = flat(platform).map((entry) => entry.role)
    for (const role of [
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'togglefullscreen',
      'windowMenu',
    ])
      expect(roles).toContain(role)
    expect(roles.includes('appMenu')).toBe(platform === 'darwin')
    expect(roles.includes('quit')).toBe(platform !== 'darwin')
  })

  it('shows a command with its key, which the window handles', () =>
    expect(flat('linux', [save]).find(({ id }) => id === 'save')).toMatchObject({
      label: 'Save && keep',
      accelerator: 'CommandOrControl+Shift+S',
      registerAccelerator: false,
      enabled: true,
    }))

  it('shows what is on, and what cannot be done now', () =>
    expect(flat('linux', [marks]).find(({ id }) => id === 'marks')).toMatchObject({
      type: 'checkbox',
      checked: true,
      enabled: false,
    }))

  it("has the editor's own undo in place of the system's", () => {
    const entries = flat('linux', [undo, redo])
    expect(entries.filter(({ label }) => label === 'Undo')).toHaveLength(1)
    expect(entries.map(({ role }) => role)).not.toContain('undo')
  })

  it('says what was chosen', () => {
    for (const id of ['save', 'folder:/a', 'clear-recent'])
      flat('linux', [save], ['/a'])
        .find((entry) => entry.id === id)
        ?.click?.({} as never, undefined, {} as never)
    expect(chosen).toEqual(['command save', 'folder /a', 'clear'])
  })
})
