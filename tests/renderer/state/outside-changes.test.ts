import { expect, it } from 'vitest'
import { anotherProgram, disk, duringSave, keepMine, open, shown, type } from './desk-of-one.ts'

it.each([
  ['another text', 'Theirs', 'Saved: Theirs'],
  ['the same text', 'Mine', 'Saved: Mine'],
])(
  'an article that is not being edited follows its file when it comes back with %s',
  async (_, text, after) => {
    await open('a.md', 'Mine')
    await anotherProgram('a.md', null)
    expect(shown()).toBe('Not saved: Mine')
    await anotherProgram('a.md', text)
    expect(shown()).toBe(after)
  },
)

it.each([
  ['another text', 'Theirs', 'Changed in two places: More'],
  ['the same text', 'Mine', 'Unsaved changes: More'],
])('what was typed while the file was gone is kept when it comes back with %s', async (_, text, after) => {
  await open('a.md', 'Mine')
  await anotherProgram('a.md', null)
  type('More')
  await anotherProgram('a.md', text)
  expect(shown()).toBe(after)
})

it('what is typed while a lost file is saved again is not said to be saved', async () => {
  await open('a.md', 'Mine')
  await anotherProgram('a.md', null)
  duringSave(() => type('More'))
  await keepMine()
  expect(shown()).toBe('Unsaved changes: More')
  expect(disk.get('a.md')).toBe('Mine')
})
