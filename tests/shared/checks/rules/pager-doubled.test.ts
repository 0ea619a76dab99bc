import { describe } from 'vitest'
import { finds, findsNothing } from '../finds.ts'

describe('a label that stands twice in the middle of a text', () => {
  finds(
    '~ Words.⏎⏎|Previous⏎Previous|⏎⏎A paragraph follows, long enough that nobody takes it for a title of an article: it is a sentence.⏎⏎More words follow, in whole sentences.⏎',
    'pager/doubled',
  )
})

describe('a label that does not', () => {
  findsNothing('~ The previous, previous one.⏎⏎More words.⏎')
})
