import type { LucideIcon } from 'lucide-react'

/** The native menus that hold commands of ours. */
export type MenuName = 'File' | 'Edit' | 'Insert' | 'Format' | 'View' | 'Go'

/** What the user can do: toolbar, keys and buttons derive from it, so that a title or key is said once. */
export interface Command {
  /** The same for ever, in kebab case: the native menu and the buttons speak of a command by it. */
  readonly id: string
  readonly title: string
  readonly icon: LucideIcon
  /** Such as `Mod-Shift-E`; Mod is ⌘ on a Mac and Ctrl elsewhere. */
  readonly key: string | null
  /** The native menu that it stands in; null where it is in none. */
  readonly menu: MenuName | null
  /** What the command needs before it can run. */
  readonly needs: 'nothing' | 'folder' | 'article'
  /** For what can be on or off: how it is now, and where to hear of changes. */
  readonly isOn?: () => boolean
  readonly follows?: { subscribe(listener: () => void): () => void }
  /** True of what works on text: in any other text field its key is left to that field. */
  readonly isOnText?: boolean
  run(): Promise<void> | void
}

/** Declares a command. */
export function command(definition: Command): Command {
  return definition
}

/** True on a Mac, where some keys differ by custom. */
export const isMac = navigator.platform.startsWith('Mac')

/** The key as the user knows it: `Ctrl+Shift+E` or `⇧⌘E`. */
export function keyWords(key: string): string {
  const parts = key.split('-')
  const letter = parts.at(-1) ?? ''
  const names = parts.slice(0, -1)
  if (isMac)
    return [
      names.includes('Alt') && '⌥',
      names.includes('Shift') && '⇧',
      names.includes('Mod') && '⌘',
      letter,
    ]
      .filter((part) => part !== false)
      .join('')
  return [...names.map((name) => (name === 'Mod' ? 'Ctrl' : name)), letter].join('+')
}

/** True where a key event is this command's key. */
export function isKey(event: KeyboardEvent, key: string): boolean {
  const parts = key.split('-')
  const last = (parts.at(-1) ?? '').toLowerCase()
  // Alt and Shift make other characters of a key: ™ of Alt+2 on a Mac, * of Shift+8. AltGr only ever types one.
  if (event.getModifierState('AltGraph')) return false
  const isDigit = /^\d$/.test(last)
  const isPressed =
    event.key.toLowerCase() === last ||
    (isDigit && event.code === `Digit${last}`) ||
    (event.altKey && event.code.toLowerCase() === `key${last}`)
  return (
    isPressed &&
    (isMac ? event.metaKey : event.ctrlKey) === parts.includes('Mod') &&
    (isMac ? event.ctrlKey : event.metaKey) === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

/** True of a text field other than the article's text: keys that work on text are its own. */
export function isOtherTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
