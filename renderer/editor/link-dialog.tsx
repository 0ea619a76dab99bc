import { Autocomplete } from '@base-ui/react/autocomplete'
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { currentEditor, type LinkHere, useArticle } from '../state/article.ts'
import { closeDialog } from '../state/dialogs.ts'
import { useLibrary } from '../state/library.ts'
import { Dialog } from '../ui/dialog.tsx'
import { type LinkChoice, linkChoices, linkTarget, matchingChoices } from './link-target.ts'

/** Makes, changes or removes the link at the cursor. */
export function LinkDialog() {
  const [link] = useState(() => currentEditor()?.linkHere() ?? null)
  useEffect(() => {
    if (link !== null) return
    closeDialog()
    currentEditor()?.tell('There can be no link in code.')
  }, [link])
  return link === null ? null : <LinkForm link={link} />
}

function LinkForm({ link }: { link: LinkHere }) {
  const openFile = useArticle((state) => state.article?.file ?? '')
  const choices = useChoices(openFile)
  const [words, setWords] = useState(link.words)
  const [target, setTarget] = useState(() => shownAddress(link.address, choices, openFile))
  const [chosen, setChosen] = useState<LinkChoice | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const problemId = useId()

  function submit(event: FormEvent): void {
    event.preventDefault()
    const read = linkTarget(target, chosen?.value === target ? [chosen] : choices, openFile)
    if (read.kind === 'unclear') {
      setProblem(read.sentence)
      return
    }
    const address = target === shownAddress(link.address, choices, openFile) ? link.address : null
    link.write(words.trim() === '' ? read.words : words, address ?? read.address)
    leave()
  }

  return (
    <Dialog
      title={link.address === null ? 'Make a link' : 'Change the link'}
      description="Readers who press these words are led to the article or the page."
      size="small"
      onClose={leave}
    >
      <form className="dialog-form" noValidate onSubmit={submit}>
        <label className="field">
          <span>Words of the link</span>
          <input value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <TargetField
          choices={choices}
          value={target}
          problemId={problem === null ? null : problemId}
          onChange={(value) => {
            setTarget(value)
            setProblem(null)
          }}
          onChoose={setChosen}
        />
        {problem !== null && (
          <p id={problemId} className="field-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="button-row button-row-end">
          {link.address !== null && (
            <button
              type="button"
              className="button button-first"
              onClick={() => {
                link.remove()
                leave()
              }}
            >
              Remove the link
            </button>
          )}
          <button type="button" className="button" onClick={leave}>
            Cancel
          </button>
          <button type="submit" className="button button-main">
            {link.address === null ? 'Make the link' : 'Change the link'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** Articles by title, narrowed by what is typed; or an address of the web. */
function TargetField({
  choices,
  value,
  problemId,
  onChange,
  onChoose,
}: {
  choices: readonly LinkChoice[]
  value: string
  problemId: string | null
  onChange: (value: string) => void
  onChoose: (choice: LinkChoice) => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const fieldId = useId()
  useEffect(() => field.current?.focus(), [])
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
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="choices-place" sideOffset={4}>
          <Autocomplete.Popup className="choices">
            <Autocomplete.List className="choices-list">
              {(choice: LinkChoice) => (
                <Autocomplete.Item
                  key={choice.file}
                  value={choice}
                  className="choices-item"
                  onClick={() => onChoose(choice)}
                >
                  <span className="choices-title">{choice.value}</span>
                  <span className="choices-note">{choice.series ?? choice.file}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}

function useChoices(openFile: string): readonly LinkChoice[] {
  const library = useLibrary((state) => state.library)
  return useMemo(
    () => (library.kind === 'open' ? linkChoices(library.folder.workspace, openFile) : []),
    [library, openFile],
  )
}

/** An address that leads to an article of the folder is shown as its title. */
function shownAddress(address: string | null, choices: readonly LinkChoice[], openFile: string): string {
  const article = choices.find((choice) => address !== null && leadsTo(address, choice, openFile))
  return article?.value ?? address ?? ''
}

function leadsTo(address: string, choice: LinkChoice, openFile: string): boolean {
  const target = linkTarget(choice.value, [choice], openFile)
  return target.kind === 'address' && target.address === address.replace(/^\.\//, '')
}

function leave(): void {
  closeDialog()
  // The dialog gives the focus back once it is gone; the text is where the writer was.
  requestAnimationFrame(() => currentEditor()?.focus())
}
