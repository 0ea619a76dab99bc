import type { MenuItem } from '../shared/ipc/contract.ts'
import { api } from './api.ts'
import { canRun } from './commands/can-run.ts'
import { commands } from './commands/registry.ts'
import { runCommand } from './commands/run-command.ts'
import { useArticle } from './state/article.ts'
import { useLibrary } from './state/library.ts'

let shown = ''
let isAsked = false

/** Keeps the system's menu equal to the registry of commands, and runs what is chosen there. */
export function startNativeMenu(): void {
  api.on('commandChosen', runCommand)
  const followed = new Set(commands.flatMap(({ follows }) => (follows === undefined ? [] : [follows])))
  for (const store of [useArticle, useLibrary, ...followed]) store.subscribe(showSoon)
  showSoon()
}

/** Stores change with each key; the menu only has to be right by the time somebody opens it. */
function showSoon(): void {
  if (isAsked) return
  isAsked = true
  setTimeout(() => {
    isAsked = false
    show()
  }, 100)
}

function show(): void {
  const items = commands.flatMap((command): MenuItem[] => {
    const { id, title, key, menu } = command
    return menu === null
      ? []
      : [{ id, title, key, menu, isEnabled: canRun(command), isOn: command.isOn?.() ?? null }]
  })
  const description = JSON.stringify(items)
  if (description === shown) return
  shown = description
  void api.showMenu(items)
}
