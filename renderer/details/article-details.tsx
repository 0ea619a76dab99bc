import { useId, useMemo, useState } from 'react'
import { setDetail, splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { currentEditor, useArticle } from '../state/article.ts'
import { autosave } from '../state/saving.ts'
import { BrokenDetails } from './broken-details.tsx'
import { DateField } from './date-field.tsx'
import { SeenOnSite } from './seen-on-site.tsx'
import { SeriesField } from './series-field.tsx'
import { StatusField } from './status-field.tsx'
import { TitleField } from './title-field.tsx'

/** What can be told of an article beside its text: title, status, date and series, kept in the file's front matter. */
export function ArticleDetails() {
  const file = useArticle((state) => state.article?.file ?? '')
  const frontMatter = useArticle((state) => state.article?.live.frontMatter ?? '')
  const facts = useMemo(() => postFacts(file, frontMatter), [file, frontMatter])
  const [problem, setProblem] = useState<string | null>(null)
  const problemId = useId()

  function change(key: string, value: string | undefined): void {
    const result = setDetail(frontMatter, key, value)
    if (result.kind === 'refused') {
      setProblem(result.reason)
      return
    }
    setProblem(null)
    // The first details of a text that had none are set off from it by a blank line.
    const isFirst = splitFrontMatter(frontMatter).kind === 'none'
    currentEditor()?.setFrontMatter(isFirst ? `${result.text}\n` : result.text)
  }

  if (facts.frontMatter.kind === 'broken')
    return <BrokenDetails frontMatter={frontMatter} reason={facts.frontMatter.reason} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any of the fields saves, as leaving the editor does.
    <div
      id="article-details"
      className="details"
      tabIndex={-1}
      aria-describedby={problemId}
      onBlur={() => void autosave()}
    >
      <TitleField value={facts.title?.text ?? ''} onChange={(title) => change('title', title)} />
      {problem !== null && (
        <p id={problemId} className="details-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="details-row">
        <StatusField value={facts.status} onChange={(status) => change('status', status)} />
        <DateField value={facts.date?.text ?? ''} onChange={(date) => change('date', date || undefined)} />
        <SeriesField
          value={facts.series?.text ?? ''}
          onChange={(series) => change('series', series || undefined)}
        />
      </div>
      <SeenOnSite claims={facts.claims} />
    </div>
  )
}
