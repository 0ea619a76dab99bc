import { closeDialog } from '../state/dialogs.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { DialogForm } from '../ui/dialog-form.tsx'
import { FieldProblem } from '../ui/field-problem.tsx'
import type { EntryDraft } from './entry-draft.ts'
import { EntryEffect } from './entry-effect.tsx'
import { EntryFields } from './entry-fields.tsx'
import { type AboutEntry, entryAction, entryHead, entryKinds } from './entry-words.ts'
import { useEntry } from './use-entry.ts'

/** Puts a part into the series, or changes what is planned or told of one. */
export function EntryDialog({ about }: { about: AboutEntry }) {
  const { draft, articles, effect, problem, change, submit } = useEntry(about)
  const isKindAsked = about.editedId === null && about.beforeTitle !== null
  return (
    <Dialog {...entryHead(about, draft.kind)} size="small" onClose={closeDialog}>
      <DialogForm onSubmit={submit}>
        {isKindAsked && <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} />}
        <EntryFields draft={draft} articles={articles} isFirst={!isKindAsked} onChange={change} />
        {effect !== null && <EntryEffect {...effect} />}
        <FieldProblem problem={problem} />
        <DialogButtons submit={entryAction(about, draft.kind)} onCancel={closeDialog} />
      </DialogForm>
    </Dialog>
  )
}

function KindChoice({
  kind: chosen,
  onChange,
}: {
  kind: EntryDraft['kind']
  onChange: (kind: EntryDraft['kind']) => void
}) {
  return (
    <fieldset className="field">
      <legend>What comes here</legend>
      {entryKinds.map(([kind, name]) => (
        <label key={kind} className="choice">
          <input type="radio" name="entry-kind" checked={chosen === kind} onChange={() => onChange(kind)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
