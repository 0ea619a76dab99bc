import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../../shared/checks/run.ts'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'
import { folder } from '../notation.ts'

const rule = 'post/status-contradiction'

describe('a state that does not fit the date', () => {
  finds('status: published; date: |2026-11-24|', rule)
  finds('status: draft; date: |2026-11-22|', rule)
  finds('status: review; date: |2020-01-01T10:00:00-05:00|', rule)
  finds(
    'date: |2026-01-01|; status: draft; previous: b + b.md> status: published; date: 2026-01-02; next: article',
    rule,
    ['state/links-unpublished'],
  )
})

describe('one that does', () => {
  findsNothing('status: published; date: 2026-11-23')
  findsNothing('status: draft; date: 2026-11-23')
  findsNothing('status: draft; date: 2027-01-01')
  findsNothing('status: draft')
  findsNothing('date: 2020-01-01')
  findsNothing('status: draft; placeholder: true; date: 2020-01-01')
  it('nothing is said where nobody says what day it is', () =>
    expect(runChecks(folder('status: published; date: 2099-01-01'))).toEqual([]))
})

describe('what can be done about it', () => {
  it.each([
    ['article.md> status: published; date: 2099-01-01', 'set-date', 'date: 2026-11-23'],
    ['article.md> status: published; date: 2099-01-01', 'set-status', 'status: draft'],
    ['article.md> status: draft; date: 2020-01-01', 'set-status', 'status: published'],
    ['article.md> status: draft; date: 2020-01-01', 'clear-date', 'status: draft\n---'],
    [
      'a.md> date: 2026-01-01 + article.md> status: published; date: 2099-01-01 + c.md> date: 2026-01-11 + series.yaml> series:⏎- name: S⏎  posts: [a, article, c]',
      'set-date',
      'date: 2026-01-06',
    ],
  ])('%s: %s', (notation, id, expected) => {
    const texts = fixed(notation, id)
    expect(texts.get('article.md')).toContain(expected)
    expect(rulesIn(texts)).toEqual([])
  })
  it('does not make an article live first that leads to drafts', () =>
    expect(
      findingIn('status: draft; date: 2020-01-01; next: b + b.md> status: draft; previous: article').fixes[0]
        ?.id,
    ).toBe('clear-date'))
  it('speaks of readers', () =>
    expect(findingIn('status: draft; date: 2020-01-01').message).toBe(
      "'Article' is still a draft, but its date, 1 January 2020, is past: readers may be waiting for it.",
    ))
})
