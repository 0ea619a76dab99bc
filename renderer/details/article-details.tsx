import { useId, useMemo } from 'react'
import { setDetail } from '../../shared/domain/front-matter.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { useArticle } from '../state/article.ts'
import { useDetailChanges } from '../state/details.ts'
import { followTitle } from '../state/leading-here.ts'
import { autosave } from '../state/saving.ts'
import { BrokenDetails } from './broken-details.tsx'
import { DateField } from './date-field.tsx'
import { SeenOnSite } from './seen-on-site.tsx'
import { SeriesField } from './series-field.tsx'
import { StatusField } from './status-field.tsx'
import { TitleField } from './title-field.tsx'
import { keepTyping } from './typed-ahead.ts'

/** What can be told of an article beside its text: title, status, date and series, kept in the file's front matter. */
export function ArticleDetails() {
  const file = useArticle((state) => state.article?.file ?? '')
  const frontMatter = useArticle((state) => state.article?.live.frontMatter ?? '')
  const facts = useMemo(() => postFacts(file, frontMatter), [file, frontMatter])
  const { problem, change: changeDetails } = useDetailChanges()
  const problemId = useId()
  const change = (key: string, value: string | undefined) =>
    changeDetails((text) => setDetail(text, key, value))

  if (facts.frontMatter.kind === 'broken')
    return <BrokenDetails frontMatter={frontMatter} reason={facts.frontMatter.reason} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any of the fields saves, as leaving the editor does.
    <div
      ref={keepTyping}
      id="article-details"
      className="details"
      tabIndex={-1}
      aria-describedby={problemId}
      onBlur={() => void autosave()}
    >
      <TitleField
        value={facts.title?.text ?? ''}
        onChange={(title) => change('title', title)}
        onLeave={(before) => void followTitle(before)}
      />
      {problem !== null && (
        <p id={problemId} className="details-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="details-row">
        <StatusField value={facts.status} onChange={(status) => change('status', status)} />
        <DateField value={facts.date?.text ?? ''} onChange={(date) => change('date', date || undefined)} />
        <SeriesField
          name={facts.name}
          value={facts.series?.text ?? ''}
          onChange={(series) => change('series', series || undefined)}
        />
      </div>
      <SeenOnSite claims={facts.claims} />
    </div>
  )
}
