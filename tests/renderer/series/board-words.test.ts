import { describe, expect, it } from 'vitest'
import type { RowState } from '../../../renderer/series/board-rows.ts'
import { countWords, effectWords } from '../../../renderer/series/board-words.ts'
import type { PartEffect } from '../../../shared/domain/series-effects.ts'

const turn = { from: 'A', to: 'B' }
const effect: PartEffect = {
  kind: 'post',
  name: 'a',
  title: 'A',
  isLive: false,
  previous: null,
  next: turn,
  part: null,
  needsUpdate: false,
}
const live = { ...effect, isLive: true, needsUpdate: true }
const onSite: PartEffect = { ...live, kind: 'site' }
const renumbered = { ...effect, next: null, part: { from: 1, to: 2 } }

describe('the head of the board', () => {
  it.each<[readonly RowState[], string]>([
    [['published', 'draft', 'planned', 'published'], '4 articles: 2 live, 1 draft, 1 planned'],
    [['site', 'draft', 'draft', 'review'], '4 articles: 1 in review, 2 drafts, 1 on your site'],
    [['published'], '1 article: 1 live'],
    [['missing', 'placeholder'], '2 articles: 1 placeholder, 1 not found'],
    [[], 'No articles yet'],
  ])('of %j says %s', (states, words) => expect(countWords(states)).toBe(words))
})

describe('a new order', () => {
  it.each<[string, readonly PartEffect[], string]>([
    ['several', [effect, live, live], '3 articles get new links; 2 live pages need updating.'],
    ['one', [live], '1 article gets new links; 1 live page needs updating.'],
    ['one on the site', [effect, onSite], '1 article gets new links; 1 live page needs updating.'],
    ['a draft', [effect], '1 article gets new links; no live page needs updating.'],
    ['a number', [renumbered], 'No article gets new links; no live page needs updating.'],
  ])('of %s says so', (_, effects, words) => expect(effectWords(effects)).toBe(words))
})
