import { useId, useMemo, useRef } from 'react'
import { pictureTypeOf } from '../../shared/domain/picture-type.ts'
import { relativeLink } from '../../shared/domain/relative-link.ts'
import { useArticle } from '../state/article.ts'
import { useLibrary } from '../state/library.ts'
import { notify } from '../state/notices.ts'
import { keepPicture } from '../state/pictures.ts'
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
    () => files.filter((one) => pictureTypeOf(one) !== null).map((one) => relativeLink(file, one)),
    [files, file],
  )
  const [typed, setTyped] = useTyped(cover ?? '')
  const [id, listId, helpId] = [useId(), useId(), useId()]
  const chooser = useRef<HTMLInputElement>(null)

  async function choose(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return
    const kept = await keepPicture(chosen)
    const isStillOpen = useArticle.getState().article?.file === file
    if ('sentence' in kept) notify('problem', kept.sentence)
    else if (!isStillOpen)
      notify(
        'problem',
        `The picture is kept as “${kept.path}”, but it became no cover: another article is open now.`,
      )
    else onChange(relativeLink(file, kept.path))
  }
  return (
    <div className="field">
      <label htmlFor={id}>Cover picture</label>
      <div className="field-line">
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
        <button type="button" className="button button-small" onClick={() => chooser.current?.click()}>
          Choose…
        </button>
      </div>
      <input
        ref={chooser}
        className="picture-file"
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-hidden
        onChange={(event) => void choose(event.target.files?.[0])}
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
