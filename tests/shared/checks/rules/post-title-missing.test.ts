import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

describe('an article without a title', () => {
  finds('||article.md> untitled', 'post/title-missing')
  finds('||article.md> title: ""', 'post/title-missing')
  finds('||article.md> title:', 'post/title-missing')
  finds('||article.md>! Only words.', 'post/title-missing')
})

describe('an article with one', () => {
  findsNothing('title: T')
  findsNothing('title: 7')
  findsNothing('title: T + LICENSE.md>! # License⏎ + sub/README.md>! Words.⏎')
  finds('||README.md> untitled', 'post/title-missing')
})

describe('its fix', () => {
  it('takes the first heading', () => {
    const files = fixed('untitled ~ # Dosing: How Much?⏎⏎Words.⏎', 'use-heading')
    expect(rulesIn(files)).toEqual([])
    expect(files.get('article.md')).toContain('Words.')
  })
  it('goes to the place where there is no heading', () =>
    expect(findingIn('untitled ~ Words.⏎').fixes.map((fix) => fix.action.kind)).toEqual(['go-to-place']))
})
