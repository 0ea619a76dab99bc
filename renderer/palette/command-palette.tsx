import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { FolderClock, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { whyNot } from '../commands/can-run.ts'
import { keyWords } from '../commands/command.ts'
import { commands } from '../commands/registry.ts'
import { closeDialog } from '../state/dialogs.ts'
import { openRecentFolder, useRecentFolders } from '../state/recent-folders.ts'
import type { PaletteEntry } from './palette-entry.ts'
import { recentIds, rememberUse } from './recent-use.ts'
import { foundEntries } from './search.ts'

/** Every command by its words: type a few letters, choose with the arrow keys, Enter runs it. */
export function CommandPalette() {
  const folders = useRecentFolders((state) => state.folders)
  const [words, setWords] = useState('')
  const entries = useMemo(() => [...commandEntries(), ...folderEntries(folders)], [folders])
  const groups = useMemo(() => foundEntries(entries, words, recentIds()), [entries, words])
  const [chosen, setChosen] = useState<PaletteEntry | null>(null)
  return (
    <Dialog.Root
      open={chosen === null}
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
      onOpenChangeComplete={(isOpen) => !isOpen && chosen !== null && runAfterClosing(chosen)}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="palette" aria-label="Commands">
          <Autocomplete.Root
            open
            inline
            items={groups}
            filter={null}
            value={words}
            onValueChange={(value, { reason }) => reason !== 'item-press' && setWords(value)}
            itemToStringValue={(entry: PaletteEntry) => entry.title}
            autoHighlight="always"
            keepHighlight
          >
            <div className="palette-field">
              <Search aria-hidden size={18} />
              <Autocomplete.Input
                className="palette-input"
                aria-label="Find a command"
                placeholder="What would you like to do?"
              />
            </div>
            <Autocomplete.Empty className="palette-empty">
              {groups.length === 0 && 'Nothing is called that. Try a shorter word.'}
            </Autocomplete.Empty>
            <Autocomplete.List className="palette-list">
              {(group: (typeof groups)[number]) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="palette-group">{group.value}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(entry: PaletteEntry) => <Entry key={entry.id} entry={entry} onChoose={setChosen} />}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Entry({ entry, onChoose }: { entry: PaletteEntry; onChoose: (entry: PaletteEntry) => void }) {
  const { icon: Icon, title, key, reason, isOn } = entry
  return (
    <Autocomplete.Item
      value={entry}
      className="palette-entry"
      disabled={reason !== null}
      onClick={() => onChoose(entry)}
      aria-keyshortcuts={key?.replaceAll('Mod', 'Control').replaceAll('-', '+')}
    >
      <Icon aria-hidden size={17} />
      <span className="palette-title">
        {title}
        {isOn && <span className="palette-on">on</span>}
      </span>
      {reason !== null && <span className="palette-reason">{reason}</span>}
      {reason === null && key !== null && <kbd className="palette-key">{keyWords(key)}</kbd>}
    </Autocomplete.Item>
  )
}

/** The focus goes back to where it was first, so that a command of the editor finds the selection as it was. */
function runAfterClosing(entry: PaletteEntry): void {
  closeDialog()
  rememberUse(entry.id)
  void entry.run()
}

function commandEntries(): readonly PaletteEntry[] {
  return commands
    .filter(({ id }) => id !== 'show-commands')
    .map((command) => ({
      id: command.id,
      group: command.menu ?? 'More',
      title: command.title,
      icon: command.icon,
      key: command.key,
      reason: whyNot(command),
      isOn: command.isOn?.() ?? false,
      run: command.run,
    }))
}

function folderEntries(folders: readonly { readonly path: string; readonly displayName: string }[]) {
  return folders.map(
    ({ path, displayName }): PaletteEntry => ({
      id: `folder:${path}`,
      group: 'Recent folders',
      title: `Open “${displayName}”`,
      icon: FolderClock,
      key: null,
      reason: null,
      isOn: false,
      run: () => openRecentFolder(path),
    }),
  )
}
