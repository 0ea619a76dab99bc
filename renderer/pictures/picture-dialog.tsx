import { currentEditor } from '../state/article.ts'
import { closeDialog } from '../state/dialogs.ts'
import { dropAll, useWaitingPictures } from '../state/pictures.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ChoosePicture } from './choose-picture.tsx'
import { PictureForm } from './picture-form.tsx'

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
      {picture === undefined ? (
        <ChoosePicture onLeave={leave} />
      ) : (
        <PictureForm key={picture.name + picture.bytes.length} picture={picture} onLeave={leave} />
      )}
    </Dialog>
  )
}

function leave(): void {
  dropAll()
  closeDialog()
  requestAnimationFrame(() => currentEditor()?.focus())
}
