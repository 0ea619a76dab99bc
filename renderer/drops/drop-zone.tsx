import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useArticle } from '../state/article.ts'
import { useDialog } from '../state/dialogs.ts'
import { importTextFiles } from '../state/importing.ts'
import { offerPictures } from '../state/pictures.ts'

/** Files may be dropped anywhere on the window: articles are brought in, pictures go into the text. */
export function DropZone() {
  const isOver = useDrops()
  const hasArticle = useArticle((state) => state.article !== null)
  if (!isOver) return null
  return (
    <div className="drop-zone" aria-hidden>
      <p>
        <FileDown size={20} />
        {hasArticle
          ? 'Drop a text to bring it in, or a picture to add it here'
          : 'Drop a text to bring it in'}
      </p>
    </div>
  )
}

/** True while files are held over the window. A drop never leads the window elsewhere. */
function useDrops(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    function over(event: DragEvent): void {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(useDialog.getState().dialog.kind === 'none')
    }
    function leave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false)
    }
    function drop(event: DragEvent): void {
      setOver(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (useDialog.getState().dialog.kind === 'none') void takeFiles([...(event.dataTransfer?.files ?? [])])
    }
    // The overlay goes away also where the editor answers the drop itself.
    const stop = () => setOver(false)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', stop, { capture: true })
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', stop, { capture: true })
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}

async function takeFiles(files: readonly File[]): Promise<void> {
  const pictures = files.filter((file) => file.type.startsWith('image/'))
  const others = files.filter((file) => !pictures.includes(file))
  if (others.length > 0) await importTextFiles(others)
  if (pictures.length > 0 && useArticle.getState().article !== null) await offerPictures(pictures, null)
}
