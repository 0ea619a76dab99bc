import { ArrowDownUp, ListFilter, Search, X } from 'lucide-react'
import { type ArticleView, setArticleView, sortWords, useArticleView } from '../state/article-view.ts'

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
      <div className="filter-choices">
        <span className="filter-choice" title="Which to show">
          <ListFilter aria-hidden size={14} />
          <select
            className="quiet-select"
            aria-label="Which to show"
            value={status}
            onChange={(event) => setArticleView({ status: event.target.value as ArticleView['status'] })}
          >
            {statuses.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </span>
        <span className="filter-choice" title="In which order">
          <ArrowDownUp aria-hidden size={14} />
          <select
            className="quiet-select"
            aria-label="Sort by"
            value={sort}
            onChange={(event) => setArticleView({ sort: event.target.value as ArticleView['sort'] })}
          >
            {Object.entries(sortWords).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </span>
      </div>
    </search>
  )
}
