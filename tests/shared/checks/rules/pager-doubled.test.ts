import { describe, expect, it } from 'vitest'
import { finds, findsNothing, fixed } from '../finds.ts'

describe('a label that stands twice in the middle of a text', () => {
  finds(
    '~ Words.⏎⏎|Previous⏎Previous|⏎⏎A paragraph follows, long enough that nobody takes it for a title of an article: it is a sentence.⏎⏎More words follow, in whole sentences.⏎',
    'pager/doubled',
  )
})

describe('a label that does not', () => {
  findsNothing('~ The previous, previous one.⏎⏎More words.⏎')
})

describe('the label in its place', () => {
  const rest = 'A paragraph follows, and it is a whole sentence.⏎⏎More words follow, in whole sentences.⏎'
  it.each(['Previous Previous', 'PreviousPrevious', 'Previous⏎Previous'])('%s is kept once', (label) =>
    expect(fixed(`~ Words.⏎⏎${label}⏎⏎${rest}`, 'collapse').get('article.md')).toContain(
      '\n\nPrevious\n\nA paragraph',
    ),
  )
})
