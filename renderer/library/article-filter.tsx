import { ArrowDownUp, ListFilter, Search, X } from 'lucide-react'
import { type ArticleView, setArticleView, sortChoices, useArticleView } from '../state/article-view.ts'
import { QuietSelect } from '../ui/quiet-select.tsx'

const statuses: readonly (readonly [ArticleView['status'], string])[] = [
  ['all', 'All'],
  ['draft', 'Draft'],
  ['review', 'In review'],
  ['published', 'Live'],
  ['findings', 'With findings'],
]

/** Which articles the list shows, and in which order. */
export function ArticleFilter() {
  const { words, status, sort } = useArticleView()
  return (
    <search className="article-filter" aria-label="Filter and sort">
      <WordsField words={words} />
      <div className="filter-choices">
        <span className="filter-choice" title="Which to show">
          <ListFilter aria-hidden size={14} />
          <QuietSelect
            label="Which to show"
            value={status}
            options={statuses}
            onChange={(chosen) => setArticleView({ status: chosen })}
          />
        </span>
        <span className="filter-choice" title="In which order">
          <ArrowDownUp aria-hidden size={14} />
          <QuietSelect
            label="Sort by"
            value={sort}
            options={sortChoices}
            onChange={(chosen) => setArticleView({ sort: chosen })}
          />
        </span>
      </div>
    </search>
  )
}

/** Narrows the list to articles with these words; Escape clears them. */
function WordsField({ words }: { words: string }) {
  return (
    <div className="filter-field">
      <Search aria-hidden size={14} />
      <input
        type="search"
        aria-label="Filter articles"
        placeholder="Filter articles"
        value={words}
        spellCheck={false}
        onChange={(event) => setArticleView({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setArticleView({ words: '' })
        }}
      />
      {words !== '' && (
        <button
          type="button"
          className="icon-button"
          aria-label="Clear the filter"
          onClick={() => setArticleView({ words: '' })}
        >
          <X aria-hidden size={14} />
        </button>
      )}
    </div>
  )
}
