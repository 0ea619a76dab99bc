import { today } from '../../shared/domain/today.ts'
import { detectFormat, importArticle } from '../../shared/import/import.ts'
import { api } from '../api.ts'
import { openDialog } from './dialogs.ts'
import { createArticle, openFolderBy, useLibrary } from './library.ts'
import { notify } from './notices.ts'

const largestText = 5 * 1024 * 1024

/** Brings dropped texts in: one is shown first in the paste dialog, several become articles at once. Others are refused with a sentence. */
export async function importTextFiles(files: readonly File[]): Promise<void> {
  const read = await Promise.all(files.map(readText))
  for (const one of read) if (one.kind === 'refused') notify('problem', one.sentence)
  const texts = read.filter((one) => one.kind === 'read')
  const [first] = texts
  if (first === undefined) return
  if (texts.length === 1) {
    openDialog({ kind: 'paste', title: null, text: first.text })
    return
  }
  if (useLibrary.getState().library.kind !== 'open' && !(await openFolderBy(api.openDefaultFolder))) return
  let count = 0
  for (const { name, text } of texts) {
    const result = importArticle(text, { format: detectFormat(name, text), today: today() })
    if (result.kind === 'refused') notify('problem', `“${name}” was not brought in. ${result.reason}`)
    else if ((await createArticle(result.article.name, result.article.text)) !== null) count++
  }
  notify('done', count === 1 ? '1 article was brought in.' : `${count} articles were brought in.`)
}

type ReadText =
  | { readonly kind: 'read'; readonly name: string; readonly text: string }
  | { readonly kind: 'refused'; readonly sentence: string }

async function readText(file: File): Promise<ReadText> {
  const { name } = file
  const refused = (sentence: string): ReadText => ({ kind: 'refused', sentence })
  if (!/\.(?:txt|text|md|markdown)$/i.test(name))
    return refused(`“${name}” is not a text that can be brought in. Copy its words and paste them instead.`)
  if (file.size > largestText) return refused(`“${name}” is too large for an article.`)
  try {
    const bytes = await file.arrayBuffer()
    return { kind: 'read', name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return refused(`“${name}” is not written in UTF-8. Save it as UTF-8 in the program that made it.`)
  }
}
