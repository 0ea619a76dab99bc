import { ImagePlus } from 'lucide-react'
import { useId } from 'react'
import { offerPictures } from '../state/pictures.ts'
import { DialogButtons } from '../ui/dialog-buttons.tsx'

/** Takes pictures from the computer; those that are chosen wait for their descriptions from then on. */
export function ChoosePicture({ onLeave }: { onLeave: () => void }) {
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
      <DialogButtons submit={null} onCancel={onLeave} />
    </div>
  )
}
