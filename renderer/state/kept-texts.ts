import type { Change } from '../../shared/domain/change.ts'
import { api } from '../api.ts'
import { currentText, useArticle } from './article.ts'
import { makeChanges } from './fixing.ts'

/** Whole files before and after something was done to them. */
export type KeptTexts = readonly {
  readonly file: string
  readonly before: string
  readonly after: string
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
    for (const [at, file] of files.entries()) if (!all.has(file)) all.set(file, before[at] ?? '')
    return Promise.all(
      [...all].map(async ([file, text]) => ({ file, before: text, after: await textOf(file) })),
    )
  }
}

/** Puts whole files back to what they were; refused where one of them is neither of the two any more. */
export function putTextsBack(texts: KeptTexts): Promise<boolean> {
  return makeChanges(
    texts
      .filter(({ before, after }) => before !== after)
      .map(({ file, before, after }) => ({
        kind: 'replace-text',
        file,
        start: 0,
        end: after.length,
        expected: after,
        text: before,
      })),
  )
}

function fileOf(change: Change): string {
  if ('file' in change) return change.file
  return change.kind === 'set-setting' ? 'throughline.yaml' : 'series.yaml'
}

/** A file's text as it is now, with what is not saved yet; empty where there is no such file. */
async function textOf(file: string): Promise<string> {
  const { article } = useArticle.getState()
  if (article?.file === file) return currentText() ?? article.loadedText
  const read = await api.readFile(file)
  return read.kind === 'read' ? read.text : ''
}
