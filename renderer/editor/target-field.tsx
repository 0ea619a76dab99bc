import { Autocomplete } from '@base-ui/react/autocomplete'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { type LinkChoice, matchingChoices } from './link-target.ts'

/** Where a link leads: articles by title, narrowed by what is typed; or an address of the web. It has the focus from the beginning. */
export function TargetField({
  choices,
  value,
  problemId,
  onChange,
  onChoose,
}: {
  choices: readonly LinkChoice[]
  value: string
  /** The element that says what is wrong with the value; null where nothing is. */
  problemId: string | null
  onChange: (value: string) => void
  onChoose: (choice: LinkChoice) => void
}) {
  const [isAsked, setAsked] = useState(false)
  const matching = useMemo(() => matchingChoices(choices, value), [choices, value])
  return (
    <Autocomplete.Root
      items={matching}
      filter={null}
      // A list that is open hides the rest of the dialog from screen readers: never without something in it.
      open={isAsked && matching.length > 0}
      onOpenChange={setAsked}
      value={value}
      itemToStringValue={(choice: LinkChoice) => choice.value}
      openOnInputClick
      onValueChange={onChange}
    >
      <TargetInput problemId={problemId} />
      <ChoiceList>
        {(choice) => <ChoiceItem key={choice.file} choice={choice} onChoose={onChoose} />}
      </ChoiceList>
    </Autocomplete.Root>
  )
}

function TargetInput({ problemId }: { problemId: string | null }) {
  const field = useFirstFocus<HTMLInputElement>()
  const fieldId = useId()
  return (
    <div className="field">
      <label htmlFor={fieldId}>Article or web address</label>
      <Autocomplete.Input
        ref={field}
        id={fieldId}
        placeholder="Type a title, or paste an address"
        spellCheck={false}
        aria-invalid={problemId !== null}
        aria-describedby={problemId ?? undefined}
      />
    </div>
  )
}

/** The list below the field; `children` draws each choice of it. */
function ChoiceList({ children }: { children: (choice: LinkChoice) => ReactNode }) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner className="choices-place" sideOffset={4}>
        <Autocomplete.Popup className="choices">
          <Autocomplete.List className="choices-list">{children}</Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  )
}

function ChoiceItem({ choice, onChoose }: { choice: LinkChoice; onChoose: (choice: LinkChoice) => void }) {
  return (
    <Autocomplete.Item value={choice} className="choices-item" onClick={() => onChoose(choice)}>
      <span className="choices-title">{choice.value}</span>
      <span className="choices-note">{choice.series ?? choice.file}</span>
    </Autocomplete.Item>
  )
}
