import { useState } from 'react'
import { type SetDetailResult, splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { currentText, useArticle } from './article.ts'
import { replaceFrontMatter } from './text-changes.ts'

/** How the fields change the details of the open article; `problem` says why the last change was refused. */
export function useDetailChanges() {
  const [problem, setProblem] = useState<string | null>(null)
  return {
    problem,
    /** Makes one change to the details, as one step that can be undone. */
    change: (make: (text: string) => SetDetailResult) => setProblem(changeDetails(make)),
  }
}

/** Makes one change to the details of the open article; null where it is made, else why it is refused. */
export function changeDetails(make: (text: string) => SetDetailResult): string | null {
  const frontMatter = useArticle.getState().article?.live.frontMatter ?? ''
  const result = changedFrontMatter(frontMatter, (currentText() ?? '').slice(frontMatter.length), make)
  if (result.kind === 'refused') return result.reason
  replaceFrontMatter(result.text)
  return null
}

/**
 * The details after one change, with what sets them off from the text below. The first ones are made of the whole article,
 * so that their lines end as its lines do.
 */
export function changedFrontMatter(
  frontMatter: string,
  body: string,
  make: (text: string) => SetDetailResult,
): SetDetailResult {
  if (splitFrontMatter(frontMatter).kind !== 'none') return make(frontMatter)
  const result = make(frontMatter + body)
  if (result.kind === 'refused') return result
  return { kind: 'set', text: result.text.slice(0, result.text.length - body.length) }
}
