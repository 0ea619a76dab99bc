import { useState } from 'react'
import { type SetDetailResult, splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { currentEditor, currentText, useArticle } from './article.ts'

/** How the fields change the details of the open article; `problem` says why the last change was refused. */
export function useDetailChanges() {
  const [problem, setProblem] = useState<string | null>(null)
  return {
    problem,
    /** Makes one change to the details, as one step that can be undone. */
    change(make: (text: string) => SetDetailResult): void {
      const frontMatter = useArticle.getState().article?.live.frontMatter ?? ''
      const result = changedFrontMatter(frontMatter, (currentText() ?? '').slice(frontMatter.length), make)
      setProblem(result.kind === 'refused' ? result.reason : null)
      if (result.kind === 'set') currentEditor()?.setFrontMatter(result.text)
    },
  }
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
