import { expect, it } from 'vitest'
import { linkChoices, shownAddress, writtenLink } from '../../../renderer/editor/link-target.ts'
import { folder } from '../../shared/checks/notation.ts'

const open = 'x/open.md'
const choices = linkChoices(
  folder('x/open.md> title: Open + x/a.md> title: Calm + b.md> title: Twice + c.md> title: Twice'),
  open,
)
const calm = choices.find(({ file }) => file === 'x/a.md') ?? null
const second = choices.find(({ file }) => file === 'c.md') ?? null

/** What is written for these fields: `[words](address)`, or the sentence. */
function written(words: string, target: string, before: string | null = null, chosen = calm): string {
  const link = writtenLink({ words, target, chosen }, before, choices, open)
  return typeof link === 'string' ? link : `[${link.words}](${link.address})`
}

it.each([
  ['a title', 'here', 'Calm', '[here](a.md)'],
  ['an article without words', ' ', 'Calm', '[Calm](a.md)'],
  ['a web address', '', 'example.org', '[example.org](https://example.org)'],
])('%s', (_, words, target, link) => expect(written(words, target)).toBe(link))

it('leads to the one of two articles that was chosen', () =>
  expect(written('here', 'Twice', null, second)).toBe('[here](../c.md)'))
it('asks which of two articles is meant', () =>
  expect(written('here', 'Twice')).toContain('Several articles'))
it('keeps an address that was not touched as it was written', () =>
  expect(written('there', 'Calm', './a.md')).toBe('[there](./a.md)'))
it('shows an article of the folder by its title, and any other address as it is', () =>
  expect(['./a.md', 'gone.md', null].map((address) => shownAddress(address, choices, open))).toEqual([
    'Calm',
    'gone.md',
    '',
  ]))
