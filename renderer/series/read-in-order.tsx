import { useCallback, useEffect, useRef } from 'react'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import type { FolderNow } from '../state/folder-now.ts'
import { usePageLook } from '../state/page-style.ts'
import { seriesTexts } from '../state/series-texts.ts'
import { PreviewFrame } from '../ui/preview-frame.tsx'
import { SeriesPage } from './series-page.ts'

/** The whole series as one page, one part after the other, as readers meet them. */
export function ReadInOrder({ folder, series }: { folder: FolderNow; series: OrderedSeries }) {
  const page = useRef<SeriesPage | null>(null)
  const look = usePageLook()
  const newest = useRef({ folder, series })
  newest.current = { folder, series }

  const show = useCallback(async () => {
    const { folder: now, series: wanted } = newest.current
    const texts = await seriesTexts(wanted, now.known)
    if (newest.current.folder === now) page.current?.show(wanted, now, texts)
  }, [])
  const onReady = useCallback(
    (document: Document) => {
      page.current = new SeriesPage(document)
      void show()
    },
    [show],
  )
  useEffect(() => void show(), [folder, series, show])
  return (
    <div className="board-page">
      <PreviewFrame title="The series in order" look={look} onReady={onReady} />
    </div>
  )
}
