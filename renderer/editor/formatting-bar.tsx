import { Toolbar } from '@base-ui/react/toolbar'
import { Heading2, Heading3, Heading4 } from 'lucide-react'
import { type Command, keyWords } from '../commands/command.ts'
import { commands } from '../commands/registry.ts'
import { useFormatting } from '../state/formatting.ts'
import { useFormattingMarks } from '../state/formatting-marks.ts'

/** Which commands stand in the bar, group by group. */
const groups = [
  ['undo', 'redo'],
  ['bold', 'italic', 'heading'],
  ['bulleted-list', 'numbered-list', 'quotation'],
  ['link', 'insert-picture'],
  ['find', 'formatting-marks'],
].map((ids) => commands.filter((command) => ids.includes(command.id)))

/** What can be done to the text, above it. The arrow keys walk through the buttons. */
export function FormattingBar() {
  return (
    <Toolbar.Root className="formatting-bar" aria-label="Formatting">
      {groups.map((group) => (
        <Toolbar.Group key={group[0]?.id} className="formatting-group">
          {group.map((command) => (
            <FormattingButton key={command.id} command={command} />
          ))}
        </Toolbar.Group>
      ))}
    </Toolbar.Root>
  )
}

function FormattingButton({ command }: { command: Command }) {
  const isUseless = useFormatting(
    ({ canUndo, canRedo }) => (command.id === 'undo' && !canUndo) || (command.id === 'redo' && !canRedo),
  )
  const headingLevel = useFormatting((state) => (command.id === 'heading' ? state.headingLevel : 0))
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
      disabled={isUseless}
      // The text keeps the focus, so that its marks don't come and go under the pointer.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void command.run()}
    >
      <Icon aria-hidden size={16} />
    </Toolbar.Button>
  )
}

const headingIcons: Readonly<Record<number, typeof Heading2>> = { 2: Heading2, 3: Heading3, 4: Heading4 }
