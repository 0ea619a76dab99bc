import { ImagePlus } from 'lucide-react'
import { type FormEvent, useEffect, useId, useMemo, useState } from 'react'
import { currentEditor } from '../state/article.ts'
import { closeDialog } from '../state/dialogs.ts'
import { addPicture, dropAll, dropFirst, offerPictures, useWaitingPictures } from '../state/pictures.ts'
import { Dialog } from '../ui/dialog.tsx'

/** Chooses a picture, asks what it shows, and puts it into the article. Nothing is kept before that. */
export function PictureDialog() {
  const [picture] = useWaitingPictures((state) => state.pictures)
  return (
    <Dialog
      title="Add a picture"
      description="It is kept in the folder “images” beside your articles."
      size="small"
      onClose={leave}
    >
      {picture === undefined ? <ChoosePicture /> : <PictureForm key={picture.name + picture.bytes.length} />}
    </Dialog>
  )
}

function ChoosePicture() {
  const id = useId()
  return (
    <div className="dialog-form">
      <label htmlFor={id} className="picture-choose">
        <ImagePlus aria-hidden size={22} />
        Choose a picture…
        <small>JPEG, PNG, GIF, WebP, AVIF or SVG. You can also drop or paste one into the text.</small>
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to choose just this.
        autoFocus
        className="picture-file"
        type="file"
        accept="image/*"
        multiple
        onChange={(event) => void offerPictures([...(event.target.files ?? [])], null)}
      />
      <div className="button-row button-row-end">
        <button type="button" className="button" onClick={leave}>
          Cancel
        </button>
      </div>
    </div>
  )
}

function PictureForm() {
  const { pictures } = useWaitingPictures()
  const [picture] = pictures
  const [description, setDescription] = useState('')
  const [caption, setCaption] = useState('')
  const [isDecoration, setDecoration] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const helpId = useId()
  const captionHelpId = useId()
  const address = useObjectUrl(picture?.bytes, picture?.type)
  const isAnswered = isDecoration || description.trim() !== ''

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (picture === undefined || isBusy) return
    if (!isAnswered) {
      setProblem('Say in a few words what the picture shows, or that it is only decoration.')
      return
    }
    setBusy(true)
    const refused = await addPicture(picture, { description: isDecoration ? '' : description, caption })
    setBusy(false)
    setProblem(refused)
    if (refused !== null) return
    dropFirst()
    if (pictures.length === 1) leave()
  }

  if (picture === undefined) return null
  return (
    <form className="dialog-form" noValidate onSubmit={(event) => void submit(event)}>
      <img className="picture-shown" src={address} alt={picture.name} />
      <label className="field">
        <span>Description for people who can't see it</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to ask just this.
          autoFocus
          value={description}
          disabled={isDecoration}
          aria-describedby={helpId}
          onChange={(event) => {
            setDescription(event.target.value)
            setProblem(null)
          }}
        />
        <small id={helpId}>
          What it tells a reader here, in a sentence: “A chart: sleep improves in week two.”
        </small>
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={isDecoration}
          onChange={(event) => setDecoration(event.target.checked)}
        />
        This picture is only decoration
      </label>
      <label className="field">
        <span>Caption (if you like)</span>
        <input
          value={caption}
          aria-describedby={captionHelpId}
          onChange={(event) => setCaption(event.target.value)}
        />
        <small id={captionHelpId}>Everybody reads it, below the picture.</small>
      </label>
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="button-row button-row-end">
        {pictures.length > 1 && <p className="button-first">{pictures.length - 1} more to come</p>}
        <button type="button" className="button" onClick={leave}>
          Cancel
        </button>
        <button type="submit" className="button button-main" disabled={isBusy}>
          Add the picture
        </button>
      </div>
    </form>
  )
}

function useObjectUrl(bytes: Uint8Array | undefined, type: string | undefined): string {
  const address = useMemo(
    () => (bytes === undefined ? '' : URL.createObjectURL(new Blob([bytes.slice()], { type: type ?? '' }))),
    [bytes, type],
  )
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return address
}

function leave(): void {
  dropAll()
  closeDialog()
  requestAnimationFrame(() => currentEditor()?.focus())
}
