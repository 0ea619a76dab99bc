import { redo } from '@codemirror/commands'
import { type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { isKey } from '../commands/command.ts'
import { commands } from '../commands/registry.ts'

/** The keys of the commands on text, heard before the editor's own: with Caps Lock on, those would take Ctrl+Shift+Z for Ctrl+Z. */
export function commandKeys(): Extension {
  return [
    Prec.highest(
      EditorView.domEventHandlers({
        keydown(event) {
          const pressed = commands.find(
            ({ key, isOnText }) => isOnText === true && key !== null && isKey(event, key),
          )
          if (pressed === undefined || event.isComposing) return false
          event.preventDefault()
          void pressed.run()
          return true
        },
      }),
    ),
    Prec.high(keymap.of([{ key: 'Mod-y', run: redo, preventDefault: true }])),
  ]
}
