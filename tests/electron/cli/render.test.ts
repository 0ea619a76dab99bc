import { expect, it } from 'vitest'
import { folderWith } from '../temporary-folder.ts'
import { run } from './command-line.ts'

const post = '---\ntitle: Second\nauthor: Somebody\n---\n\n## A heading\n\nSome *text*.\n'
const series = {
  'first.md': '---\ntitle: First\n---\n\nText.\n',
  'deep/second.md': post,
  'series.yaml': 'series:\n  - name: A Series\n    posts: [first, deep/second]\n',
}

it('prints the text as HTML, without the details', async () => {
  const { status, out, said } = await run(['render', 'a.md'], { folder: await folderWith({ 'a.md': post }) })
  expect({ status, said }).toEqual({ status: 0, said: '' })
  expect(out).toContain('<h2 id="a-heading">A heading</h2>')
  expect(out).toContain('<em>text</em>')
  expect(out).not.toMatch(/Second|Somebody|<html/)
})

it('prints the same of standard input', async () => {
  const fromFile = await run(['render', 'a.md'], { folder: await folderWith({ 'a.md': post }) })
  expect(await run(['render', '-'], { input: post })).toEqual(fromFile)
  expect(await run(['render', '-'], { input: `\uFEFF${post}` })).toEqual(fromFile)
})

it('prints a page with what the preview shows round the text: drafts are neighbours there', async () => {
  const folder = await folderWith(series)
  const { status, out } = await run(['render', 'deep/second.md', '--format', 'page'], { folder })
  expect(status).toBe(0)
  expect(out).toMatch(/^<!doctype html>/)
  expect(out).toContain('Part 2 of 2 · A Series')
  expect(out).toContain('First')
  expect(out).toContain('<h1>Second</h1>')
})

it('says that the details can’t be read; a page without them is not all that was asked', async () => {
  const folder = await folderWith({ 'a.md': '---\ntitle: "open\n---\n\nText.\n' })
  const fragment = await run(['render', 'a.md'], { folder })
  expect(fragment).toEqual({
    status: 0,
    out: expect.stringContaining('<p>Text.</p>'),
    said: expect.stringMatching(/^The details at the top of the article can't be read\. .+\n$/),
  })
  const page = await run(['render', 'a.md', '--format', 'page'], { folder })
  expect(page).toMatchObject({ status: 1, said: fragment.said, out: expect.stringContaining('<p>Text.</p>') })
})

it('prints a page of standard input', async () => {
  expect(await run(['render', '-', '--format', 'page'], { input: post })).toMatchObject({
    status: 0,
    out: expect.stringContaining('<h1>Second</h1>'),
  })
})

it.each(['fragment', 'page'])(
  'shows the punctuation of print where the folder asks for it: %s',
  async (format) => {
    const text = `---\ntitle: A\n---\n\n"So" -- it's.\n`
    const files = { 'deep/a.md': text, 'throughline.yaml': 'smartPunctuation: true\n' }
    const { out } = await run(['render', 'deep/a.md', '--format', format], {
      folder: await folderWith(files),
    })
    expect(out).toContain('<p>“So” – it’s.</p>')
  },
)

it.each([
  ['gone.md', 'There is no file “gone.md”.'],
  ['.', 'is a folder, but a file is wanted'],
  ['latin1.md', 'is not plain text (UTF-8)'],
])('ends with 2 for %s', async (name, sentence) => {
  const folder = await folderWith({ 'latin1.md': Uint8Array.of(0xe9) })
  const { status, out, said } = await run(['render', name], { folder })
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(said).toContain(sentence)
})
