import { useId } from 'react'
import { useWaitingPictures, type WaitingPicture } from '../state/pictures.ts'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { DialogForm } from '../ui/dialog-form.tsx'
import { FieldProblem } from '../ui/field-problem.tsx'
import { useObjectUrl } from './use-object-url.ts'
import { usePictureAnswer } from './use-picture-answer.ts'

/** Asks what the first waiting picture shows, and puts it into the article; `onLeave` once none is left, or on the way back. */
export function PictureForm({ picture, onLeave }: { picture: WaitingPicture; onLeave: () => void }) {
  const { length: count } = useWaitingPictures((state) => state.pictures)
  const { answer, problem, isBusy, change, submit } = usePictureAnswer(picture, () => {
    if (count === 1) onLeave()
  })
  const address = useObjectUrl(picture.bytes, picture.type)
  return (
    <DialogForm onSubmit={submit}>
      <img className="picture-shown" src={address} alt={picture.name} />
      <DescriptionField
        description={answer.description}
        isUseless={answer.isDecoration}
        onChange={(description) => change({ description })}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={answer.isDecoration}
          onChange={(event) => change({ isDecoration: event.target.checked })}
        />
        This picture is only decoration
      </label>
      <CaptionField caption={answer.caption} onChange={(caption) => change({ caption })} />
      <FieldProblem problem={problem} />
      <DialogButtons submit="Add the picture" isUseless={isBusy} onCancel={onLeave}>
        {count > 1 && <p className="button-first">{count - 1} more to come</p>}
      </DialogButtons>
    </DialogForm>
  )
}

function DescriptionField({
  description,
  isUseless,
  onChange,
}: {
  description: string
  isUseless: boolean
  onChange: (description: string) => void
}) {
  const helpId = useId()
  return (
    <label className="field">
      <span>Description for people who can't see it</span>
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to ask just this.
        autoFocus
        value={description}
        disabled={isUseless}
        aria-describedby={helpId}
        onChange={(event) => onChange(event.target.value)}
      />
      <small id={helpId}>
        What it tells a reader here, in a sentence: “A chart: sleep improves in week two.”
      </small>
    </label>
  )
}

function CaptionField({ caption, onChange }: { caption: string; onChange: (caption: string) => void }) {
  const helpId = useId()
  return (
    <label className="field">
      <span>Caption (if you like)</span>
      <input value={caption} aria-describedby={helpId} onChange={(event) => onChange(event.target.value)} />
      <small id={helpId}>Everybody reads it, below the picture.</small>
    </label>
  )
}
