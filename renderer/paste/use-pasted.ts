import { useMemo, useState } from 'react'
import { today } from '../../shared/domain/today.ts'
import { detectFormat, importArticle } from '../../shared/import/import.ts'
import { api } from '../api.ts'
import { closeDialog } from '../state/dialogs.ts'
import { createArticle, openFolderBy, useLibrary } from '../state/library.ts'

/**
 * A text that is pasted, which begins as `text`, and the article that it becomes: null where there is none. `add` keeps it in the
 * open folder, or in the usual one where none is open, and closes the dialog.
 */
export function usePasted(text: string) {
  const [pasted, setPasted] = useState(text)
  const [isBusy, setBusy] = useState(false)
  const result = useMemo(
    () =>
      pasted.trim() === ''
        ? null
        : importArticle(pasted, { format: detectFormat(null, pasted), today: today() }),
    [pasted],
  )
  const article = result?.kind === 'imported' ? result.article : null
  return {
    pasted,
    setPasted,
    isBusy,
    result,
    article,
    async add(): Promise<void> {
      if (article === null) return
      setBusy(true)
      const hasFolder =
        useLibrary.getState().library.kind === 'open' || (await openFolderBy(api.openDefaultFolder))
      const file = hasFolder ? await createArticle(article.name, article.text) : null
      setBusy(false)
      if (file !== null) closeDialog()
    },
  }
}
