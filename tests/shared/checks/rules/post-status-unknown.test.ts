import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

describe('a state that is none', () => {
  finds('status: |nearly|', 'post/status-unknown')
  finds('status: |"done"|; date: 2020-01-01', 'post/status-unknown')
  findsNothing('status: Draft')
  findsNothing('status: in-review')
  findsNothing('status: LIVE; date: 2026-01-01')
  findsNothing('status:')
  it('is told with what comes of it', () =>
    expect(findingIn('status: nearly').message).toBe(
      "'Article' counts as a draft, which readers don't see: its state, 'nearly', is none of draft, review and live.",
    ))
  it('offers the closest first', () => {
    expect(findingIn('status: publishd').fixes.map(({ title }) => title)).toEqual([
      'Mark it as live',
      'Mark it as a draft',
      'Mark it as in review',
    ])
    expect(findingIn('status: reviewed').fixes[0]?.id).toBe('set-status:review')
  })
  it('is written as it is chosen', () =>
    expect(fixed('status: nearly # yet', 'set-status:review').get('article.md')).toContain(
      'status: review # yet',
    ))
})
