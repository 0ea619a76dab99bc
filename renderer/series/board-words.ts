import type { PartEffect } from '../../shared/domain/series-effects.ts'
import { statusWords } from '../ui/status-words.ts'
import type { RowState } from './board-rows.ts'

/** What a part's state is called. */
export const stateWords: Readonly<Record<RowState, string>> = {
  ...statusWords,
  placeholder: 'Placeholder',
  planned: 'Planned',
  site: 'On your site',
  missing: 'No such article',
}

const countedWords: readonly (readonly [RowState, string])[] = [
  ['published', 'live'],
  ['review', 'in review'],
  ['draft', 'draft'],
  ['placeholder', 'placeholder'],
  ['planned', 'planned'],
  ['site', 'on your site'],
  ['missing', 'not found'],
]

/** How many parts a series has and where they stand: "4 articles: 2 live, 1 draft, 1 planned". */
export function countWords(states: readonly RowState[]): string {
  if (states.length === 0) return 'No articles yet'
  const counts = countedWords.flatMap(([state, words]) => {
    const count = states.filter((one) => one === state).length
    if (count === 0) return []
    return [`${count} ${state === 'draft' || state === 'placeholder' ? plural(count, words) : words}`]
  })
  return `${states.length} ${plural(states.length, 'article')}: ${counts.join(', ')}`
}

/** What a new order means: "3 articles get new links; 2 live pages need updating." */
export function effectWords(effects: readonly PartEffect[]): string {
  const links = effects.filter(({ kind, previous, next }) => kind === 'post' && (previous || next)).length
  const get = links === 1 ? 'gets' : 'get'
  const given =
    links === 0 ? 'No article gets new links' : `${links} ${plural(links, 'article')} ${get} new links`
  return `${given}; ${updateWords(effects)}.`
}

/** How many pages on the site have to be brought up to date: "2 live pages need updating". */
export function updateWords(effects: readonly PartEffect[]): string {
  const pages = effects.filter(({ needsUpdate }) => needsUpdate).length
  if (pages === 0) return 'no live page needs updating'
  return `${pages} live ${plural(pages, 'page')} ${pages === 1 ? 'needs' : 'need'} updating`
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`
}
