import { expect, it } from 'vitest'
import { unsaid, wordsOf } from '../../../renderer/pictures/picture-answer.ts'

const description = 'A chart.'

it('has the words that are said of it', () =>
  expect(wordsOf({ ...unsaid, description, caption: 'C' })).toEqual({ description, caption: 'C' }))
it('has no description where it is only decoration', () =>
  expect(wordsOf({ description, isDecoration: true, caption: '' })).toEqual({ description: '', caption: '' }))
it('is not taken before somebody says what it shows', () =>
  expect(wordsOf({ ...unsaid, description: ' ', caption: 'C' })).toContain('what the picture shows'))
