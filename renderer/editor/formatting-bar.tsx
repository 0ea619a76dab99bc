import { Toolbar } from '@base-ui/react/toolbar'
import { Heading2, Heading3, Heading4 } from 'lucide-react'
import { useRef } from 'react'
import { type Command, keyWords } from '../commands/command.ts'
import { commands } from '../commands/registry.ts'
import { canDo, useFormatting } from '../state/formatting.ts'
import { useFormattingMarks } from '../state/formatting-marks.ts'
import { useSize } from '../ui/use-size.ts'
import { groupsWithoutRoom } from './bar-room.ts'
import { MoreFormatting } from './more-formatting.tsx'

/** Which commands stand in the bar, group by group, and which of them matter most. */
const groups = (
  [
    [4, 'undo', 'redo'],
    [1, 'bold', 'italic', 'heading'],
    [2, 'bulleted-list', 'numbered-list', 'quotation'],
    [3, 'link', 'insert-picture'],
    [5, 'find', 'formatting-marks'],
  ] as const
).map(([rank, ...ids]) => ({
  rank,
  count: ids.length,
  commands: commands.filter(({ id }) => ids.some((one) => one === id)),
}))

/** What can be done to the text, above it, in one row: what has no room stands in a menu at its end. The arrow keys walk through the buttons. */
export function FormattingBar() {
  const bar = useRef<HTMLDivElement>(null)
  const { width } = useSize(bar)
  const hidden = width === 0 ? [] : groupsWithoutRoom(groups, width)
  return (
    <Toolbar.Root ref={bar} className="formatting-bar" aria-label="Formatting">
      {groups
        .filter((group) => !hidden.includes(group))
        .map((group) => (
          <Toolbar.Group key={group.rank} className="formatting-group">
            {group.commands.map((command) => (
              <FormattingButton key={command.id} command={command} />
            ))}
          </Toolbar.Group>
        ))}
      {hidden.length > 0 && <MoreFormatting groups={hidden.map((group) => group.commands)} />}
    </Toolbar.Root>
  )
}

function FormattingButton({ command }: { command: Command }) {
  const headingLevel = useFormatting((state) => (command.id === 'heading' ? state.headingLevel : 0))
  const isPossible = useFormatting((state) => canDo(command.id, state))
  useFormatting(() => command.isOn?.())
  useFormattingMarks()
  const Icon = command.id === 'heading' ? (headingIcons[headingLevel] ?? command.icon) : command.icon
  const hint = command.key === null ? command.title : `${command.title} (${keyWords(command.key)})`
  return (
    <Toolbar.Button
      className="formatting-button"
      aria-label={command.title}
      aria-pressed={command.isOn?.()}
      title={hint}
      disabled={!isPossible}
      // The text keeps the focus, so that its marks don't come and go under the pointer.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void command.run()}
    >
      <Icon aria-hidden size={16} />
    </Toolbar.Button>
  )
}

const headingIcons: Readonly<Record<number, typeof Heading2>> = { 2: Heading2, 3: Heading3, 4: Heading4 }
