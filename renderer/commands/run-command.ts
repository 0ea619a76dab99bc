import { useDialog } from '../state/dialogs.ts'
import { canRun } from './can-run.ts'
import { type Command, isKey, isOtherTextField } from './command.ts'
import { commands } from './registry.ts'

/** Runs a command by its id, as a menu or a key asks for it: nothing happens while a dialog is open, or where what it needs is not there. */
export function runCommand(id: string): void {
  const command = commands.find((one) => one.id === id)
  if (command !== undefined) run(command)
}

/** Listens for the commands' keys; returns a function that stops it. */
export function listenForKeys(): () => void {
  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || useDialog.getState().dialog.kind !== 'none') return
    const pressed = commands.find(({ key }) => key !== null && isKey(event, key))
    if (pressed === undefined || (pressed.isOnText && isOtherTextField(event.target))) return
    event.preventDefault()
    run(pressed)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

function run(command: Command): void {
  if (useDialog.getState().dialog.kind === 'none' && canRun(command)) void command.run()
}
