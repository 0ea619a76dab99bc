import { redo } from '@codemirror/commands'
import { type Extension, Prec } from '@codemirror/state'
import { type KeyBinding, keymap } from '@codemirror/view'
import { commands } from '../commands/registry.ts'

/** The keys of the commands on text, heard by the editor itself, which knows them on every keyboard. */
export function commandKeys(): Extension {
  return Prec.high(
    keymap.of([...commands.flatMap(bindingOf), { key: 'Mod-y', run: redo, preventDefault: true }]),
  )
}

function bindingOf({ key, isOnText = false, run }: (typeof commands)[number]): readonly KeyBinding[] {
  if (key === null || !isOnText) return []
  const parts = key.split('-')
  const letter = parts.at(-1) ?? ''
  return [
    {
      key: [...parts.slice(0, -1), letter.length === 1 ? letter.toLowerCase() : letter].join('-'),
      preventDefault: true,
      run() {
        void run()
        return true
      },
    },
  ]
}
