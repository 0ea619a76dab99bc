import type { Change } from '../../shared/domain/change.ts'
import { api } from '../api.ts'
import { currentText, useArticle } from './article.ts'
import { notify } from './notices.ts'
import { saveNow } from './saving.ts'

/** Whole files before and after something was done to them; null where there was none. */
export type KeptTexts = readonly {
  readonly file: string
  readonly before: string | null
  readonly after: string | null
}[]

/**
 * Keeps the texts that changes are about to touch. What comes back is called once they are made, with what was kept of
 * the steps that these go on from, and gives all of it together.
 */
export async function keepTexts(
  changes: readonly Change[],
): Promise<(earlier: KeptTexts) => Promise<KeptTexts>> {
  const files = [...new Set(changes.map(fileOf))]
  const before = await Promise.all(files.map(textOf))
  return async (earlier) => {
    const all = new Map(earlier.map((kept) => [kept.file, kept.before]))
    for (const [at, file] of files.entries()) if (!all.has(file)) all.set(file, before[at] ?? null)
    return Promise.all(
      [...all].map(async ([file, text]) => ({ file, before: text, after: await textOf(file) })),
    )
  }
}

/** Puts whole files back to what they were, all or none: not where one of them was changed since. */
export async function putTextsBack(texts: KeptTexts): Promise<boolean> {
  if (!(await saveNow())) return false
  const changed = texts.filter(({ before, after }) => before !== after)
  if (changed.length === 0) return true
  const now = await Promise.all(changed.map(({ file }) => api.readFile(file)))
  const since = changed.find(({ after }, at) => {
    const read = now[at]
    return (read?.kind === 'read' ? read.text : null) !== after
  })
  if (since !== undefined) {
    notify('problem', `“${since.file}” was changed since, so nothing was taken back.`)
    return false
  }
  const result = await api.applyChanges(
    changed.map(({ file, before }, at) => {
      const read = now[at]
      return { file, expected: read?.kind === 'read' ? read.revision : null, text: before }
    }),
  )
  if (result.kind === 'failed') notify('problem', result.sentence)
  return result.kind === 'applied'
}

function fileOf(change: Change): string {
  if ('file' in change) return change.file
  return change.kind === 'set-setting' ? 'throughline.yaml' : 'series.yaml'
}

/** A file's text as it is now, with what is not saved yet; null where there is no such file. */
async function textOf(file: string): Promise<string | null> {
  const { article } = useArticle.getState()
  if (article?.file === file) return currentText() ?? article.loadedText
  const read = await api.readFile(file)
  return read.kind === 'read' ? read.text : null
}
