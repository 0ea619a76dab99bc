import { useId, useMemo } from 'react'
import { relativeLink } from '../../shared/domain/relative-link.ts'
import { useLibrary } from '../state/library.ts'
import { useTyped } from './detail-field.tsx'

/** The picture above the article and in lists; the folder's own pictures are offered. */
export function CoverField({
  cover,
  file,
  onChange,
}: {
  cover: string | null
  file: string
  onChange: (cover: string) => void
}) {
  const library = useLibrary((state) => state.library)
  const files = library.kind === 'open' ? library.folder.workspace.files : []
  const pictures = useMemo(
    () =>
      files
        .filter((one) => /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(one))
        .map((one) => relativeLink(file, one)),
    [files, file],
  )
  const [typed, setTyped] = useTyped(cover ?? '')
  const [id, listId, helpId] = [useId(), useId(), useId()]
  return (
    <div className="field">
      <label htmlFor={id}>Cover picture</label>
      <input
        id={id}
        list={listId}
        value={typed}
        placeholder="None"
        spellCheck={false}
        aria-describedby={helpId}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(event.target.value.trim())
        }}
      />
      <datalist id={listId}>
        {pictures.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <small id={helpId}>A picture of this folder, such as images/cover.jpg, or its web address.</small>
    </div>
  )
}
