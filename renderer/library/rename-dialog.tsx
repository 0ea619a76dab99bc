import { useEffect, useMemo, useRef, useState } from 'react'
import { renamingChanges } from '../../shared/domain/renaming.ts'
import { postOf, renameArticle } from '../state/article-files.ts'
import { closeDialog } from '../state/dialogs.ts'
import { useLibrary } from '../state/library.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { DialogForm } from '../ui/dialog-form.tsx'

/** Gives an article's file another name, and everything that leads to it with it. */
export function RenameDialog({ file }: { file: string }) {
  const { name, problem, isBusy, change, submit } = useRenaming(file)
  const leading = useLeading(file)
  return (
    <Dialog
      title="Rename the article's file"
      description="This is the name of the file, which ends its web address unless you gave it another ending. Readers see the title; change that above the text."
      size="small"
      onClose={closeDialog}
    >
      <DialogForm onSubmit={submit}>
        <NameField name={name} isProblem={problem !== null} onChange={change} />
        <p className="field-problem" role="alert">
          {problem}
        </p>
        <p>{leading}</p>
        <DialogButtons submit="Rename" isUseless={isBusy || problem !== null} onCancel={closeDialog} />
      </DialogForm>
    </Dialog>
  )
}

/** The name that is typed, without its folder and ending, which stay; `problem` says why it can't be the file's. */
function useRenaming(file: string) {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const ending = /\.(?:md|markdown)$/i.exec(file)?.[0] ?? '.md'
  const old = file.slice(folder.length, file.length - ending.length)
  const [name, setName] = useState(old)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const problem = refusal ?? problemOf(name, old)
  return {
    name,
    problem,
    isBusy,
    change(typed: string): void {
      setName(typed)
      setRefusal(null)
    },
    async submit(): Promise<void> {
      if (problem !== null || isBusy) return
      setBusy(true)
      const wanted = name.trim()
      const refused = wanted === old ? null : await renameArticle(file, `${folder}${wanted}${ending}`)
      setBusy(false)
      setRefusal(refused)
      if (refused === null) closeDialog()
    },
  }
}

/** All of the name is chosen at first, so that it can be typed over. */
function NameField({
  name,
  isProblem,
  onChange,
}: {
  name: string
  isProblem: boolean
  onChange: (name: string) => void
}) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <label className="field">
      <span>Name</span>
      <input
        ref={field}
        value={name}
        spellCheck={false}
        aria-invalid={isProblem}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** Says what else will change. */
function useLeading(file: string): string {
  const library = useLibrary((state) => state.library)
  return useMemo(() => {
    const post = postOf(file)
    if (library.kind !== 'open' || post === null) return ''
    const changes = renamingChanges(post, file, library.folder.workspace, null)
    const others = new Set(
      changes.flatMap((change) => ('file' in change && change.file !== file ? [change.file] : [])),
    )
    if (others.size === 0) return 'No other article leads to it by its name.'
    return others.size === 1
      ? 'One other article leads to it by its name, and is changed with it.'
      : `${others.size} other articles lead to it by its name, and are changed with it.`
  }, [file, library])
}

function problemOf(name: string, old: string): string | null {
  const wanted = name.trim()
  if (wanted === '') return 'An article needs a name.'
  if (wanted === old) return null
  if (/[/\\:*?"<>|\p{Cc}]/u.test(wanted)) return 'A name can\'t hold any of / \\ : * ? " < > |'
  if (wanted.startsWith('.') || wanted.endsWith('.')) return 'A name can’t begin or end with a full stop.'
  return null
}
