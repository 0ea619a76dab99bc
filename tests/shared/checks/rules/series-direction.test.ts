import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

describe('a copied button whose way nobody has told', () => {
  finds('pager:⏎  previous: |Setting| + setting.md>', 'series/direction')
  finds('pager:⏎  next: |Setting| + setting.md> + later.md> pager:⏎  previous: Setting', 'series/direction')
  finds('pager:⏎  previous: |https://example.com/elsewhere|', 'series/direction')
  finds(
    'a.md> pager:⏎  previous: Lost + b.md> pager:⏎  previous: |Setting| + setting.md>',
    'series/direction',
    ['series/dangling'],
  )
  finds('z.md> pager:⏎  next: Setting + setting.md> + a.md> pager:⏎  next: |Setting|', 'series/direction')
})

describe('nothing to ask', () => {
  findsNothing('pager:⏎  previous: Setting + setting.md> + throughline.yaml> previousLeadsTo: newer')
  findsNothing('pager:⏎  previous:⏎  seen: 2026-01-01')
  findsNothing('previous: setting + setting.md> next: article')
})

describe('what is proposed', () => {
  const first = (notation: string) => findingIn(notation).fixes[0]?.title
  const dated = (date: string, other: string, label: string) =>
    `date: ${date}; pager:⏎  ${label}: Setting + setting.md> date: ${other}`

  it('follows the dates', () => {
    expect(first(dated('2026-02-01', '2026-01-01', 'previous'))).toBe('Previous leads to the earlier part')
    expect(first(dated('2026-01-01', '2026-02-01', 'previous'))).toBe('Previous leads to the newer part')
    expect(first(dated('2026-01-01', '2026-02-01', 'next'))).toBe('Previous leads to the earlier part')
    expect(first(dated('2026-02-01', '2026-01-01', 'next'))).toBe('Previous leads to the newer part')
  })

  it('says why', () => {
    expect(findingIn(dated('2026-01-01', '2026-02-01', 'previous')).message).toBe(
      "Which way does your site's Previous button lead readers: to the earlier part, or to the newer one? By the dates of 'Article' and 'Setting', to the newer one.",
    )
    expect(findingIn(dated('2026-01-01', '2026-01-01', 'previous')).message).not.toContain('dates')
  })

  it.each(['earlier', 'newer'])('is settled by %s', (id) =>
    expect(rulesIn(fixed('pager:⏎  previous: Setting + setting.md>', id))).toEqual([]),
  )
})
