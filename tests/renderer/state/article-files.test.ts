import { expect, it } from 'vitest'
import { disk, duplicateArticle, open } from './desk-of-one.ts'

it.each([
  ['a.md', 'a-copy.md'],
  ['2025/a.markdown', '2025/a-copy.md'],
  ['x/index.md', 'x/index-copy.md'],
])('the copy of %s stands beside it', async (file, copy) => {
  await open(file, 'Words.')
  await duplicateArticle(file)
  expect([...disk.keys()]).toEqual([file, copy])
})
