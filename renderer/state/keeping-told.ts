import { api } from '../api.ts'
import { useArticle } from './article.ts'
import { useChecking } from './checking.ts'
import { useLibrary } from './library.ts'

const pauseBeforeKeeping = 5000

/** More findings than these are found again sooner than they are kept. */
const mostKept = 5000

/** Has what is told of the folder as it is saved kept for the next start, once nothing has changed for a while. */
export function keepWhatIsTold(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  useChecking.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(keepNow, pauseBeforeKeeping)
  })
}

function keepNow(): void {
  const { library } = useLibrary.getState()
  const { findings, draft, checked } = useChecking.getState()
  const { article } = useArticle.getState()
  if (library.kind !== 'open' || findings.length > mostKept) return
  // What was kept is shown before anything is checked: then there is nothing new to keep.
  const isSaved = article?.draft.kind === 'clean' && draft?.file === article.file && checked === article.live
  if (isSaved) void api.keepTold(library.folder.serial, JSON.stringify(findings))
}
