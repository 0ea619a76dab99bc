import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { closePageSearch, findOnPage, stepOnPage, usePageSearch } from '../state/page-search.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { mostFound } from './find-words.ts'

/** The bar above the page in which one looks for words on it; nothing while it is closed. */
export function PageSearchBar() {
  const isOpen = usePageSearch((state) => state.isOpen)
  return isOpen ? <OpenBar /> : null
}

function OpenBar() {
  const { words, total, current, asked } = usePageSearch()
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
    // What leads here, such as the palette, gives the focus back to where it was before.
    const again = setTimeout(() => field.current?.focus())
    return () => clearTimeout(again)
  }, [asked])
  const isUseless = total === 0
  return (
    <search className="page-search" aria-label="Find on the page" onKeyDown={answerKey}>
      <input
        ref={field}
        className="search-field"
        aria-label="Find on the page"
        placeholder="Find on the page"
        spellCheck={false}
        value={words}
        onChange={(event) => findOnPage(event.target.value)}
      />
      <span className="search-count" data-nothing={isUseless && words.trim() !== ''} aria-live="polite">
        {words.trim() === '' ? '' : countWords(total, current)}
      </span>
      <IconButton name="Previous match" isUseless={isUseless} onPress={() => stepOnPage(-1)}>
        <ArrowUp aria-hidden size={16} />
      </IconButton>
      <IconButton name="Next match" isUseless={isUseless} onPress={() => stepOnPage(1)}>
        <ArrowDown aria-hidden size={16} />
      </IconButton>
      <IconButton name="Close find" onPress={closePageSearch}>
        <X aria-hidden size={16} />
      </IconButton>
    </search>
  )
}

function answerKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing)
    return
  event.preventDefault()
  stepOnPage(event.shiftKey ? -1 : 1)
}

/** How many there are, and which one is shown, in words. */
function countWords(total: number, current: number): string {
  if (total === 0) return 'Nothing found'
  return `${current} of ${total >= mostFound ? `more than ${mostFound - 1}` : total}`
}
