import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { statusWords } from '../ui/status-words.ts'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { articlesWith, type FreeArticle } from './free-articles.ts'

/** No list is read further than this. */
const mostShown = 60

/** Chooses one article of a list that is narrowed by what is typed; from the field, the arrow down leads into the list. */
export function ArticlePicker({
  articles,
  chosen,
  isFirst = false,
  onChoose,
}: {
  articles: readonly FreeArticle[]
  /** The name of an article; empty where none is chosen. */
  chosen: string
  /** Whether its field has the focus from the beginning. */
  isFirst?: boolean
  onChoose: (name: string) => void
}) {
  const [typed, setTyped] = useState('')
  const field = useFirstFocus<HTMLInputElement>(isFirst)
  const list = useRef<HTMLFieldSetElement>(null)
  const group = useId()
  const found = articlesWith(articles, typed)
  const shown = found.slice(0, mostShown)
  if (articles.length === 0)
    return <p className="pane-hint picker-hint">Every article is in this series already.</p>

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    const radio = list.current?.querySelector<HTMLInputElement>('input:checked, input')
    radio?.focus()
    if (radio?.checked === false) radio.click()
  }

  return (
    <div className="picker">
      <label className="field">
        <span>Article</span>
        <input
          type="search"
          ref={field}
          placeholder="Type some of its title"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <fieldset ref={list} className="picker-list" aria-label="Articles to choose from">
        {shown.map((article) => (
          <label key={article.name} className="picker-choice">
            <input
              type="radio"
              name={group}
              checked={article.name === chosen}
              onChange={() => onChoose(article.name)}
            />
            <span>
              {article.title}
              <small>{noteOf(article)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="picker-hint" aria-live="polite">
        {countWords(found.length)}
      </p>
    </div>
  )
}

function noteOf({ status, leaves }: FreeArticle): string {
  return leaves === null ? statusWords[status] : `${statusWords[status]} · now in ${leaves}`
}

function countWords(count: number): string {
  if (count === 0) return 'No article has these words in its title.'
  return count > mostShown ? `${count - mostShown} more: type on to find them.` : ''
}
