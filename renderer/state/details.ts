import { useState } from 'react'
import { type SetDetailResult, splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { currentEditor, useArticle } from './article.ts'

/** How the fields change the details of the open article; `problem` says why the last change was refused. */
export function useDetailChanges() {
  const [problem, setProblem] = useState<string | null>(null)
  return {
    problem,
    /** Makes one change to the details, as one step that can be undone. */
    change(make: (frontMatter: string) => SetDetailResult): void {
      const frontMatter = useArticle.getState().article?.live.frontMatter ?? ''
      const result = make(frontMatter)
      setProblem(result.kind === 'refused' ? result.reason : null)
      if (result.kind === 'refused') return
      // The first details of a text that had none are set off from it by a blank line.
      const isFirst = splitFrontMatter(frontMatter).kind === 'none' && result.text !== frontMatter
      currentEditor()?.setFrontMatter(isFirst ? `${result.text}\n` : result.text)
    },
  }
}
