import { expect, it } from 'vitest'
import { changesWords, whatChanged } from '../../../renderer/state/change-words.ts'

/** A plan over these files; `+` before a name: the file is new. */
function plan(...names: readonly string[]) {
  return names.map((name) => ({
    file: name.replace('+', ''),
    before: name.startsWith('+') ? null : 'a',
    after: 'b',
    expected: null,
  }))
}

it('counts articles', () => expect(whatChanged(plan('a.md', 'b.md'))).toBe('2 articles changed.'))
it('counts one', () => expect(whatChanged(plan('a.md'))).toBe('1 article changed.'))
it('names what is no article', () =>
  expect(whatChanged(plan('series.yaml'))).toBe('The list of your series changed.'))
it('names the settings', () =>
  expect(whatChanged(plan('throughline.yaml'))).toBe('What Throughline knows of your site changed.'))
it('names all of it', () =>
  expect(changesWords(plan('a.md', '+b.md', 'series.yaml'))).toBe(
    'Changes 1 article, 1 new article and the list of your series.',
  ))
