import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asOrdinaryUser, filesIn, folderWith } from '../temporary-folder.ts'
import { run } from './command-line.ts'

const text = 'A Title\n\nThe first paragraph goes on for a while, as paragraphs do.\n'
const another = 'Another Title\n\nThe first paragraph goes on for a while, as paragraphs do.\n'
const seed = join(import.meta.dirname, '../../corpus/import/how-ketamine-differs.txt')

describe('import', () => {
  it('makes an article and prints its path', async () => {
    const folder = await folderWith({ 'a.txt': text })
    const { status, out, said } = await run(['import', 'a.txt', '--into', 'articles/new'], { folder })
    expect({ status, out }).toEqual({ status: 0, out: 'articles/new/a-title.md\n' })
    expect(said).toBe('“a.txt”: 1 title, 1 paragraph. No words changed.\n')
    expect(await readFile(join(folder, 'articles/new/a-title.md'), 'utf8')).toBe(
      '---\ntitle: A Title\nstatus: draft\n---\n\nThe first paragraph goes on for a while, as paragraphs do.\n',
    )
  })

  it('prints an absolute path where it was given one', async () => {
    const folder = await folderWith({ 'a.txt': text })
    const { out } = await run(['import', join(folder, 'a.txt'), '--into', join(folder, 'in')])
    expect(out).toBe(`${join(folder, 'in/a-title.md')}\n`)
  })

  it('takes several files and standard input, a line each in their order', async () => {
    const folder = await folderWith({ 'a.txt': text, 'b.md': '# B\n\nText.\n' })
    const { status, out } = await run(['import', 'b.md', '-', 'a.txt', '--into', 'in'], {
      folder,
      input: another,
    })
    expect({ status, out }).toEqual({ status: 0, out: 'in/b.md\nin/another-title.md\nin/a-title.md\n' })
  })

  it('never replaces an article', async () => {
    const folder = await folderWith({ 'a.txt': text, 'in/a-title.md': 'mine' })
    const { out } = await run(['import', 'a.txt', 'a.txt', '--into', 'in'], { folder })
    expect(out).toBe('in/a-title-2.md\nin/a-title-3.md\n')
    expect(await readFile(join(folder, 'in/a-title.md'), 'utf8')).toBe('mine')
  })

  it('reads the sample so that exactly its two open questions are found', async () => {
    const folder = await folderWith()
    const { status, out } = await run(['import', seed, '--into', 'in'], { folder })
    expect({ status, out }).toEqual({
      status: 0,
      out: 'in/how-ketamine-differs-from-other-mental-health-treatments.md\n',
    })
    const checked = await run(['check', 'in', '--format', 'json'], { folder })
    expect(checked.status).toBe(0)
    expect(JSON.parse(checked.out).findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'series/dangling',
      'series/direction',
    ])
    expect(await run(['export', out.trim(), '--to', 'html'], { folder })).toMatchObject({
      status: 0,
      said: '',
    })
  })

  it('does the others where one is refused, and says which', async () => {
    const folder = await folderWith({
      'a.txt': text,
      'empty.txt': ' \n',
      'page.html': '<html></html>',
      'w.docx': Uint8Array.of(0x50, 0x4b, 0xff),
    })
    const { status, out, said } = await run(
      ['import', 'empty.txt', 'a.txt', 'page.html', 'w.docx', '--into', 'in'],
      { folder },
    )
    expect({ status, out }).toEqual({ status: 1, out: 'in/a-title.md\n' })
    for (const name of ['empty.txt', 'page.html', 'w.docx'])
      expect(said).toContain(`“${name}” was left out. `)
  })

  it('makes no folder where all are refused', async () => {
    const folder = await folderWith({ 'empty.txt': '' })
    expect(await run(['import', 'empty.txt', '--into', 'in/deep'], { folder })).toMatchObject({
      status: 1,
      out: '',
    })
    expect(await filesIn(folder)).toEqual(['empty.txt'])
  })
})

describe('nothing is half done', () => {
  it.each([
    ['a file that is not there', 'gone.txt', 'There is no file “gone.txt”.'],
    ['a folder', 'dir', '“dir” is a folder'],
    ['a file that is no text', 'latin1.txt', "“latin1.txt” can't be read. This file is not plain text"],
    ['standard input that is no text', '-', 'Standard input is not plain text (UTF-8).'],
  ])('where one of the files is %s', async (_, name, sentence) => {
    const folder = await folderWith({ 'a.txt': text, 'dir/': '', 'latin1.txt': Uint8Array.of(0x63, 0xe9) })
    const before = await filesIn(folder)
    const { status, out, said } = await run(['import', 'a.txt', name, '--into', 'in'], {
      folder,
      input: Uint8Array.of(0xff),
    })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(said).toContain(sentence)
    expect(await filesIn(folder)).toEqual(before)
  })

  it.each(['a.txt', 'a.txt/in'])('where --into is %s, a file', async (into) => {
    const folder = await folderWith({ 'a.txt': text })
    const { status, out, said } = await run(['import', 'a.txt', '--into', into], { folder })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(said).toContain('a folder is wanted there')
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(text)
  })

  it('where the folder may not be written to', async () => {
    const folder = await folderWith({ 'a.txt': text, 'locked/': '' })
    await chmod(folder, 0o755)
    await chmod(join(folder, 'locked'), 0o555)
    for (const into of ['locked', 'locked/in'])
      expect(await asOrdinaryUser(() => run(['import', 'a.txt', '--into', into], { folder }))).toMatchObject({
        status: 2,
        out: '',
        said: expect.stringContaining('does not let you write'),
      })
    expect(await filesIn(folder)).toEqual(['a.txt'])
  })
})
