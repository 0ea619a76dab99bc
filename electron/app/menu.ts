import { Menu } from 'electron'
import type { MenuItem, RecentFolder } from '../../shared/ipc/contract.ts'
import { type MenuActions, menuTemplate } from './menu-template.ts'

/** The system's own menu, kept equal to what the window says of its commands and to the recent folders. */
export class NativeMenu {
  readonly #actions: MenuActions
  #items: readonly MenuItem[] = []
  #recent: readonly RecentFolder[] = []

  constructor(recent: readonly RecentFolder[], actions: MenuActions) {
    this.#actions = actions
    this.#recent = recent
    this.#build()
  }

  showItems(items: readonly MenuItem[]): void {
    this.#items = items
    this.#build()
  }

  showRecent(recent: readonly RecentFolder[]): void {
    this.#recent = recent
    this.#build()
  }

  #build(): void {
    const template = menuTemplate(process.platform, this.#items, this.#recent, this.#actions)
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
}
