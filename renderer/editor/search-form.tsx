import {
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search'
import type { EditorState } from '@codemirror/state'
import { EditorView, runScopeHandlers } from '@codemirror/view'
import { ArrowDown, ArrowUp, CaseSensitive, ChevronDown, ChevronRight, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import { Field, Toggle } from './search-controls.tsx'
import { countMatches, firstMatch, matchWords } from './search-matches.ts'

type Wanted = Pick<SearchQuery, 'search' | 'replace' | 'caseSensitive' | 'wholeWord'>

/** The fields and buttons of find and replace. */
export function SearchForm({
  view,
  state,
  isReplacing,
  onReplacing,
  onClose,
}: {
  view: EditorView
  /** The state that is shown; the view's own may be newer. */
  state: EditorState
  isReplacing: boolean
  onReplacing: (isReplacing: boolean) => void
  onClose: () => void
}) {
  const query = getSearchQuery(state)
  const origin = useRef(state.selection.main.from)
  const [replaced, setReplaced] = useState<{ readonly words: string; readonly state: EditorState } | null>(
    null,
  )
  const matches = countMatches(state, query)
  const isFound = matches.total > 0
  const words = replaced?.state.doc.eq(state.doc) ? replaced.words : matchWords(matches)

  function change(part: Partial<Wanted>): void {
    const { search, replace, caseSensitive, wholeWord } = query
    const next = new SearchQuery({ search, replace, caseSensitive, wholeWord, literal: true, ...part })
    setReplaced(null)
    const match = 'replace' in part ? null : firstMatch(view.state, next, origin.current)
    view.dispatch({
      effects: [
        setSearchQuery.of(next),
        ...(match === null ? [] : [EditorView.scrollIntoView(match.from, { y: 'nearest', yMargin: 80 })]),
      ],
      ...(match === null ? {} : { selection: { anchor: match.from, head: match.to } }),
      userEvent: 'select.search',
    })
  }

  function step(command: (target: EditorView) => boolean): void {
    setReplaced(null)
    command(view)
    origin.current = view.state.selection.main.from
  }

  function replaceEach(): void {
    const { total } = countMatches(view.state, query)
    if (replaceAll(view)) setReplaced({ words: `${total} replaced`, state: view.state })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (runScopeHandlers(view, event.nativeEvent, 'search-panel')) event.preventDefault()
    if (event.key === 'Escape') event.stopPropagation()
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (event.target.name === 'replace') step(replaceNext)
    else step(event.shiftKey ? findPrevious : findNext)
  }

  return (
    <search aria-label="Find and replace" onKeyDown={onKeyDown}>
      <div className="search-row">
        <IconButton name="Replace too" isExpanded={isReplacing} onPress={() => onReplacing(!isReplacing)}>
          {isReplacing ? <ChevronDown aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
        </IconButton>
        <Field
          name="find"
          label="Find"
          value={query.search}
          onFocus={() => {
            origin.current = view.state.selection.main.from
          }}
          onChange={(search) => change({ search })}
        />
        <div className="search-tools">
          <span className="search-count" aria-live="polite">
            {query.search === '' ? '' : words}
          </span>
          <Toggle
            name="Match case"
            isOn={query.caseSensitive}
            onPress={(is) => change({ caseSensitive: is })}
          >
            <CaseSensitive aria-hidden size={17} />
          </Toggle>
          <Toggle name="Whole words" isOn={query.wholeWord} onPress={(is) => change({ wholeWord: is })}>
            <WholeWord aria-hidden size={17} />
          </Toggle>
          <IconButton name="Previous match" isUseless={!isFound} onPress={() => step(findPrevious)}>
            <ArrowUp aria-hidden size={16} />
          </IconButton>
          <IconButton name="Next match" isUseless={!isFound} onPress={() => step(findNext)}>
            <ArrowDown aria-hidden size={16} />
          </IconButton>
          <IconButton name="Close find" onPress={onClose}>
            <X aria-hidden size={16} />
          </IconButton>
        </div>
      </div>
      {isReplacing && (
        <div className="search-row">
          <span className="search-indent" />
          <Field
            name="replace"
            label="Replace with"
            value={query.replace}
            onChange={(replace) => change({ replace })}
          />
          <button
            type="button"
            className="button button-small"
            disabled={!isFound}
            onClick={() => step(replaceNext)}
          >
            Replace
          </button>
          <button type="button" className="button button-small" disabled={!isFound} onClick={replaceEach}>
            Replace all
          </button>
        </div>
      )}
    </search>
  )
}
