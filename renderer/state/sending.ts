import type { ExportResult } from '../../shared/ipc/contract.ts'
import { currentText, useArticle } from './article.ts'
import { notify } from './notices.ts'

/** Sends the open article out of the folder as it stands on the screen, and says what came of it. */
export async function sendOut(
  send: (file: string, text: string) => Promise<ExportResult>,
  whatNow = '',
): Promise<void> {
  const { article } = useArticle.getState()
  const text = currentText()
  if (article === null || text === null) return
  const result = await send(article.file, text)
  switch (result.kind) {
    case 'exported':
      notify('done', `The page was saved as ${result.path}.`)
      return tellLeftOut(result.leftOut)
    case 'copied':
      notify('done', `Copied. ${whatNow}`.trim())
      return tellLeftOut(result.leftOut)
    case 'failed':
      return notify('problem', result.sentence)
    case 'cancelled':
      return
    default:
      return result satisfies never
  }
}

function tellLeftOut(sentences: readonly string[]): void {
  if (sentences.length > 0) notify('problem', sentences.join(' '))
}
