import { useEffect, useId, useMemo, useState } from 'react'
import { currentEditor, type LinkHere, useArticle } from '../state/article.ts'
import { closeDialog } from '../state/dialogs.ts'
import { useLibrary } from '../state/library.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { DialogForm } from '../ui/dialog-form.tsx'
import { FieldProblem } from '../ui/field-problem.tsx'
import { type LinkChoice, type LinkDraft, linkChoices, shownAddress, writtenLink } from './link-target.ts'
import { TargetField } from './target-field.tsx'

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
  const { draft, choices, problem, change, submit } = useLinkDraft(link)
  const problemId = useId()
  const action = link.address === null ? 'Make the link' : 'Change the link'
  return (
    <Dialog
      title={link.address === null ? 'Make a link' : 'Change the link'}
      description="Readers who press these words are led to the article or the page."
      size="small"
      onClose={leave}
    >
      <DialogForm onSubmit={submit}>
        <label className="field">
          <span>Words of the link</span>
          <input value={draft.words} onChange={(event) => change({ words: event.target.value })} />
        </label>
        <TargetField
          choices={choices}
          value={draft.target}
          problemId={problem === null ? null : problemId}
          onChange={(target) => change({ target })}
          onChoose={(chosen) => change({ chosen })}
        />
        <FieldProblem id={problemId} problem={problem} />
        <DialogButtons submit={action} onCancel={leave}>
          {link.address !== null && <RemoveButton link={link} />}
        </DialogButtons>
      </DialogForm>
    </Dialog>
  )
}

function RemoveButton({ link }: { link: LinkHere }) {
  return (
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
  )
}

function useLinkDraft(link: LinkHere) {
  const openFile = useArticle((state) => state.article?.file ?? '')
  const choices = useChoices(openFile)
  const [draft, setDraft] = useState<LinkDraft>(() => ({
    words: link.words,
    target: shownAddress(link.address, choices, openFile),
    chosen: null,
  }))
  const [problem, setProblem] = useState<string | null>(null)
  return {
    draft,
    choices,
    problem,
    change(part: Partial<LinkDraft>): void {
      setDraft((now) => ({ ...now, ...part }))
      // What is said here is said of the target alone.
      if (part.target !== undefined) setProblem(null)
    },
    submit(): void {
      const written = writtenLink(draft, link.address, choices, openFile)
      if (typeof written === 'string') {
        setProblem(written)
        return
      }
      link.write(written.words, written.address)
      leave()
    },
  }
}

function useChoices(openFile: string): readonly LinkChoice[] {
  const library = useLibrary((state) => state.library)
  return useMemo(
    () => (library.kind === 'open' ? linkChoices(library.folder.workspace, openFile) : []),
    [library, openFile],
  )
}

function leave(): void {
  closeDialog()
  // The dialog gives the focus back once it is gone; the text is where the writer was.
  requestAnimationFrame(() => currentEditor()?.focus())
}
