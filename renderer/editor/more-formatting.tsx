import { Menu } from '@base-ui/react/menu'
import { Toolbar } from '@base-ui/react/toolbar'
import { Check, ChevronsRight } from 'lucide-react'
import { useRef } from 'react'
import { type Command, keyWords } from '../commands/command.ts'
import { currentEditor } from '../state/article.ts'
import { canDo } from '../state/formatting.ts'
import { useFormattingMarks } from '../state/formatting-marks.ts'

/** What has no room in the bar above the text, as a menu. What is chosen runs on the text once the menu is gone; Escape leads back to its button. */
export function MoreFormatting({ groups }: { groups: readonly (readonly Command[])[] }) {
  const chosen = useRef<Command | null>(null)

  function run(): void {
    if (chosen.current === null) return
    currentEditor()?.focus()
    void chosen.current.run()
  }

  return (
    <Menu.Root
      onOpenChange={(isOpen) => {
        if (isOpen) chosen.current = null
      }}
      onOpenChangeComplete={(isOpen) => !isOpen && run()}
    >
      <Toolbar.Button
        render={<Menu.Trigger />}
        className="formatting-button formatting-more"
        aria-label="More formatting"
        title="More formatting"
      >
        <ChevronsRight aria-hidden size={16} />
      </Toolbar.Button>
      <Menu.Portal>
        <Menu.Positioner className="choices-place" align="end" sideOffset={4}>
          <Menu.Popup
            className="menu"
            aria-label="More formatting"
            finalFocus={() => chosen.current === null}
          >
            {groups.map((group) => (
              <Menu.Group key={group[0]?.id} className="menu-group">
                {group.map((command) => (
                  <MoreItem
                    key={command.id}
                    command={command}
                    onChoose={() => {
                      chosen.current = command
                    }}
                  />
                ))}
              </Menu.Group>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function MoreItem({ command, onChoose }: { command: Command; onChoose: () => void }) {
  useFormattingMarks()
  const { id, title, key, icon: Icon, isOn } = command
  const parts = (
    <>
      <Icon aria-hidden size={15} /> {title}
      {isOn?.() === true && <Check aria-hidden size={14} />}
      {key !== null && <kbd className="menu-key">{keyWords(key)}</kbd>}
    </>
  )
  const shared = { className: 'menu-item', disabled: !canDo(id), closeOnClick: true, onClick: onChoose }
  return isOn === undefined ? (
    <Menu.Item {...shared}>{parts}</Menu.Item>
  ) : (
    <Menu.CheckboxItem {...shared} checked={isOn()}>
      {parts}
    </Menu.CheckboxItem>
  )
}
