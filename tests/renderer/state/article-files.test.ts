import { describe, expect, it } from 'vitest'
import { disk, duplicateArticle, files, open, openIn, press, separateArticle, shown } from './desk-of-one.ts'

it.each([
  ['a.md', 'a-copy.md'],
  ['2025/a.markdown', '2025/a-copy.md'],
  ['x/index.md', 'x/index-copy.md'],
])('the copy of %s stands beside it', async (file, copy) => {
  await open(file, 'Words.')
  await duplicateArticle(file)
  expect([...disk.keys()]).toEqual([file, copy])
})

describe('a second version that becomes an article', () => {
  const live =
    '---\ntitle: A # mine\nslug: a\nstatus: published\nlive: {url: https://x.org/a}\npart: 2\n---\nWords.\n'
  const draft = '---\ntitle: A # mine\nstatus: draft\n---\nWords.\n'
  const both = { 'a.md': live, 'a (1).md': live }

  it.each(['a.md', 'a (1).md'])('is a draft without the other’s place, with %s open', async (file) => {
    await openIn(both, file)
    expect(await separateArticle('a (1).md', 'b.md')).toBeNull()
    expect(files()).toEqual({ 'a.md': live, 'b.md': draft })
    expect(shown()).toBe(`Saved: ${file === 'a.md' ? live : draft}`)
  })
  it('is taken back to the byte', async () => {
    await openIn(both, 'a (1).md')
    await separateArticle('a (1).md', 'b.md')
    await press('Undo')
    expect(files()).toEqual(both)
    expect(shown()).toBe(`Saved: ${live}`)
  })
})
