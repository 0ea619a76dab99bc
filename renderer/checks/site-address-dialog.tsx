import { useState } from 'react'
import { closeDialog } from '../state/dialogs.ts'
import { makeChanges } from '../state/fixing.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { DialogForm } from '../ui/dialog-form.tsx'
import { FieldProblem } from '../ui/field-problem.tsx'
import { firstAnswer, type SiteAnswer, type SiteQuestion, siteEntry } from './site-entry.ts'

/** Asks where an article stands that lives only on the site, and lists it beside the article that leads to it. */
export function SiteAddressDialog({ question }: { question: SiteQuestion }) {
  const { answer, problem, change, submit } = useSiteAnswer(question)
  return (
    <Dialog
      title="It's only on my site"
      description={`“${question.title}” will be listed with its address, so that links can lead to it.`}
      size="small"
      onClose={closeDialog}
    >
      <DialogForm onSubmit={submit}>
        <AddressField
          address={answer.address}
          isProblem={problem !== null}
          onChange={(address) => change({ address })}
        />
        <FieldProblem problem={problem} />
        {question.place === null && (
          <PlaceChoice place={answer.place} onChange={(place) => change({ place })} />
        )}
        {question.series === null && (
          <SeriesNameField name={answer.seriesName} onChange={(seriesName) => change({ seriesName })} />
        )}
        <DialogButtons submit="List it" onCancel={closeDialog} />
      </DialogForm>
    </Dialog>
  )
}

function useSiteAnswer(question: SiteQuestion) {
  const [answer, setAnswer] = useState(() => firstAnswer(question))
  const [problem, setProblem] = useState<string | null>(null)
  return {
    answer,
    problem,
    change(part: Partial<SiteAnswer>): void {
      setAnswer((now) => ({ ...now, ...part }))
      // What is said here is said of the address alone.
      if (part.address !== undefined) setProblem(null)
    },
    async submit(): Promise<void> {
      const entry = siteEntry(question, answer)
      if (typeof entry === 'string') setProblem(entry)
      else if (await makeChanges([entry])) closeDialog()
    },
  }
}

function AddressField({
  address,
  isProblem,
  onChange,
}: {
  address: string
  isProblem: boolean
  onChange: (address: string) => void
}) {
  return (
    <label className="field">
      <span>Its web address</span>
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to ask just this.
        autoFocus
        type="url"
        placeholder="https://"
        value={address}
        aria-invalid={isProblem}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

function PlaceChoice({
  place,
  onChange,
}: {
  place: SiteAnswer['place']
  onChange: (place: SiteAnswer['place']) => void
}) {
  return (
    <fieldset className="field">
      <legend>Readers should read it</legend>
      <label className="choice">
        <input type="radio" checked={place === 'before'} onChange={() => onChange('before')} /> before this
        article
      </label>
      <label className="choice">
        <input type="radio" checked={place === 'after'} onChange={() => onChange('after')} /> after this
        article
      </label>
    </fieldset>
  )
}

function SeriesNameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  return (
    <label className="field">
      <span>Name of the series they belong to</span>
      <input value={name} onChange={(event) => onChange(event.target.value)} />
      <small>You can change this later.</small>
    </label>
  )
}
