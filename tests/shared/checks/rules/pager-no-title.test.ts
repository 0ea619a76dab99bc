import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

describe('a label without a title at the end', () => {
  finds('~ Words.⏎⏎|Previous|⏎', 'pager/no-title')
  finds('~ Words.⏎⏎|Previous⏎Previous|⏎', 'pager/no-title')
  finds('~ Words.⏎⏎|Next|', 'pager/no-title')
})

describe('no label', () => {
  findsNothing('~ Words.⏎⏎What is next?⏎')
  findsNothing('~ Words.⏎')
})

describe('its fix', () => {
  it('removes the lines', () =>
    expect(fixed('~ Words.⏎⏎Previous⏎Previous⏎', 'remove-lines').get('article.md')).toMatch(/\n\nWords\.\n$/))
  it('is nothing to do in bulk', () =>
    expect(findingIn('~ Words.⏎⏎Next⏎').fixes.some((fix) => fix.safe)).toBe(false))
})
