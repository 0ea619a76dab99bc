import { type Extension, Prec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { offerPictures } from '../state/pictures.ts'
import { keepPlace, keptPlaces } from './insert-picture.ts'

/** Pictures that are pasted or dropped into the text are asked about and kept; other files are the window's matter. */
export const incomingPictures: Extension = Prec.high([
  EditorView.domEventHandlers({
    paste(event) {
      const pictures = picturesOf(event.clipboardData)
      // What is copied from a text program comes as words and as a picture of them.
      if (pictures.length === 0 || event.clipboardData?.types.includes('text/plain') === true) return false
      event.preventDefault()
      void offerPictures(pictures, null)
      return true
    },
    drop(event, view) {
      const all = [...(event.dataTransfer?.files ?? [])]
      if (all.length === 0) return false
      event.preventDefault()
      if (picturesOf(event.dataTransfer).length === 0) return true
      event.stopPropagation()
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      // Those among them that are no pictures are told of.
      void offerPictures(all, at === null ? null : keep(view, at))
      return true
    },
  }),
  keptPlaces,
])

function keep(view: EditorView, at: number): number {
  const { id, spec } = keepPlace(at)
  view.dispatch(spec)
  return id
}

function picturesOf(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
}
