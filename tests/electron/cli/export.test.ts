import { execFileSync } from 'node:child_process'
import { chmod, lstat, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asOrdinaryUser, filesIn, folderWith } from '../temporary-folder.ts'
import { run } from './command-line.ts'

const post = (title: string, status: string, text = 'Text.') =>
  `---\ntitle: ${title}\nstatus: ${status}\n---\n\n${text}\n`

const files = {
  'live.md': post('Live', 'published'),
  '2019/review.md': post('Review', 'review'),
  'draft.md': post('Draft', 'draft'),
}

describe('one article', () => {
  it('goes to standard output, whatever its status', async () => {
    const folder = await folderWith(files)
    const page = await run(['export', 'draft.md', '--to', 'html'], { folder })
    expect(page).toMatchObject({
      status: 0,
      said: '',
      out: expect.stringMatching(/^<!doctype html>.*<h1>Draft<\/h1>/s),
    })
    const fragment = await run(['export', 'draft.md', '--to', 'clipboard'], { folder })
    expect(fragment).toEqual({ status: 0, said: '', out: expect.stringMatching(/^<p>Text\.<\/p>\n?$/) })
  })

  it('goes to a file, over what was exported before', async () => {
    const folder = await folderWith({
      ...files,
      'out/live.html': 'an older and much longer page'.repeat(900),
    })
    expect(await run(['export', 'live.md', '--to', 'html', '--out', 'out/live.html'], { folder })).toEqual({
      status: 0,
      out: '',
      said: '',
    })
    const page = await readFile(join(folder, 'out/live.html'), 'utf8')
    expect(page).toBe((await run(['export', 'live.md', '--to', 'html', '--out', '-'], { folder })).out)
    expect(
      await run(['export', 'live.md', '--to', 'html', '--out', 'new/deep/x.html'], { folder }),
    ).toMatchObject({ status: 0 })
    expect(await readFile(join(folder, 'new/deep/x.html'), 'utf8')).toBe(page)
  })

  it('knows its series, from whichever folder below', async () => {
    const folder = await folderWith({
      'one.md': post('One', 'published'),
      'deep/two.md': post('Two', 'published'),
      'series.yaml': 'series:\n  - name: A Series\n    posts: [one, deep/two]\n',
    })
    for (const [typedIn, name] of [
      [folder, 'deep/two.md'],
      [join(folder, 'deep'), 'two.md'],
    ] as const)
      expect((await run(['export', name, '--to', 'html'], { folder: typedIn })).out).toContain(
        'Part 2 of 2 · A Series',
      )
  })

  it('looks as its folder says, with the folder’s own style; one that loads something is left out', async () => {
    const look = { 'throughline.yaml': 'theme: ghost\n', 'theme.css': 'p { color: #123456 }\n' }
    const folder = await folderWith({ ...files, ...look })
    const { status, out } = await run(['export', 'live.md', '--to', 'html'], { folder })
    expect(status).toBe(0)
    expect(out).toMatch(/--link: #c9095c[\s\S]*p \{ color: #123456 \}\n<\/style>/)
    await writeFile(join(folder, 'theme.css'), '@import "x.css"; p { color: #123456 }')
    const refused = await run(['export', 'live.md', '--to', 'html'], { folder })
    expect(refused).toMatchObject({
      status: 1,
      said: expect.stringContaining('theme.css is not used. Line 1'),
    })
    expect(refused.out).not.toContain('#123456')
    expect(await run(['render', 'live.md', '--format', 'page'], { folder })).toMatchObject({ status: 1 })
    expect(await run(['render', 'live.md'], { folder })).toMatchObject({ status: 0, said: '' })
  })

  it('says what was left out, and ends with 1', async () => {
    const folder = await folderWith({
      'a.md': post('A', 'published', 'See [that](b.md).'),
      'b.md': post('B', 'published'),
    })
    const { status, out, said } = await run(['export', 'a.md', '--to', 'html'], { folder })
    expect(status).toBe(1)
    expect(out).toContain('that')
    expect(said).toContain('The link to “B” was left out')
  })

  it('is refused where its details can’t be read', async () => {
    const folder = await folderWith({ 'a.md': '---\ntitle: [\n---\n\nText.\n' })
    const { status, out, said } = await run(['export', 'a.md', '--to', 'html', '--out', 'a.html'], { folder })
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(said).toContain('“a.md” was not exported')
    expect(await filesIn(folder)).toEqual(['a.md'])
  })

  it('is never written over itself, nor over a folder', async () => {
    const folder = await folderWith({ ...files, 'dir/': '' })
    await symlink('live.md', join(folder, 'link.html'))
    for (const out of ['live.md', './2019/../live.md', 'link.html', 'dir', 'dir/', 'none/'])
      expect(await run(['export', 'live.md', '--to', 'html', '--out', out], { folder })).toMatchObject({
        status: 2,
        out: '',
      })
    expect(await readFile(join(folder, 'live.md'), 'utf8')).toBe(files['live.md'])
  })

  it('is never written over another Markdown file', async () => {
    const other = { 'other.markdown': 'notes', 'sub/up.MD': 'more' }
    const folder = await folderWith({ ...files, ...other })
    await symlink('draft.md', join(folder, 'link.html'))
    for (const out of ['draft.md', 'other.markdown', 'sub/up.MD', 'link.html'])
      expect(await run(['export', 'live.md', '--to', 'html', '--out', out], { folder })).toEqual({
        status: 2,
        out: '',
        said: `“${out}” is a Markdown file that is there already. Name another file to write to.\n`,
      })
    for (const [name, text] of Object.entries({ ...files, ...other }))
      expect(await readFile(join(folder, name), 'utf8')).toBe(text)
  })

  it('is never written over what is no web page, nor as an article', async () => {
    const folder = await folderWith({
      ...files,
      'throughline.yaml': 'siteName: Ours\n',
      'room.png': 'picture',
    })
    for (const out of ['throughline.yaml', 'room.png', 'new.md'])
      expect(await run(['export', 'live.md', '--to', 'html', '--out', out], { folder })).toMatchObject({
        status: 2,
        out: '',
      })
    expect(await readFile(join(folder, 'throughline.yaml'), 'utf8')).toBe('siteName: Ours\n')
    expect(await readFile(join(folder, 'room.png'), 'utf8')).toBe('picture')
    expect(await filesIn(folder)).not.toContain('new.md')
  })

  it.each([
    ['a folder', { 'throughline.yaml': 'siteName: Ours\n' }],
    ['a lone article', {}],
  ])('holds the pictures of %s, and tells of those that are not in it', async (_, extra) => {
    const text = `---
title: A
status: published
cover: images/room.png
---

![A > room](images/room.png "Our room")

![Web](https://example.org/a.png)

![Gone](images/none.png)

![Out](../out.png)

<img src="images/room.png" alt="Again">
`
    const folder = await folderWith({ 'a.md': text, 'images/': '', ...extra })
    await writeFile(join(folder, 'images/room.png'), Buffer.from('89504e470d0a1a0a', 'hex'))
    const one = await run(['export', 'a.md', '--to', 'html'], { folder })
    const all = await run(['export', '.', '--to', 'html', '--out', 'pages'], { folder })
    for (const page of [one.out, await readFile(join(folder, 'pages/a.html'), 'utf8')]) {
      expect(page.match(/src="data:image\/png;base64,iVBORw0KGgo="/g)).toHaveLength(3)
      expect(page).toContain('src="https://example.org/a.png"')
      expect(page).toContain('<em>[Gone]</em>')
      expect(page).not.toMatch(/src="(?:images|\.\.)/)
    }
    for (const { said, status } of [one, all]) {
      expect(status).toBe(1)
      expect(said).toContain('“images/none.png” was left out')
      expect(said).toContain('“../out.png” was left out')
    }
  })

  it.skipIf(process.platform === 'win32')('goes into a pipe without taking its place', async () => {
    const folder = await folderWith(files)
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const arrived = readFile(pipe, 'utf8')
    expect(await run(['export', 'live.md', '--to', 'html', '--out', 'pipe'], { folder })).toMatchObject({
      status: 0,
    })
    expect(await arrived).toContain('<!doctype html>')
    expect((await lstat(pipe)).isFIFO()).toBe(true)
  })

  it.each(['gone.md', 'live.md/x.md'])('ends with 2 for %s', async (name) => {
    const folder = await folderWith(files)
    expect(await run(['export', name, '--to', 'html'], { folder })).toMatchObject({
      status: 2,
      out: '',
      said: expect.stringContaining('There is no file'),
    })
  })
})

describe('a folder', () => {
  it('leaves drafts out, and that alone is no fault', async () => {
    const folder = await folderWith(files)
    const { status, out, said } = await run(['export', '.', '--to', 'html', '--out', 'out'], { folder })
    expect({ status, out }).toEqual({ status: 0, out: '' })
    expect(said).toBe(
      '1 draft was left out; --drafts exports them too.\n“2019/review.md” is still in review; it was exported all the same.\n',
    )
    expect(await filesIn(join(folder, 'out'))).toEqual(['2019/review.html', 'live.html'])
  })

  it('names what is left out as a draft because its state is none that is known', async () => {
    const folder = await folderWith({ 'live.md': post('Live', 'published'), 'x.md': post('X', 'nearly') })
    const { status, said } = await run(['export', '.', '--to', 'html', '--out', 'out'], { folder })
    expect(status).toBe(0)
    expect(said).toBe(
      '1 draft was left out; --drafts exports them too.\n“x.md” was left out with the drafts: its status, “nearly”, is none of draft, review and live.\n',
    )
  })

  it('leads from page to page where its articles have no addresses on a site', async () => {
    const folder = await folderWith({
      'one.md': post(
        'One',
        'published',
        'See [that](deep/two part.md), [this](deep/two%20part.md#how) and [x](draft.md).',
      ),
      'deep/two part.md': post('Two', 'published', '## How'),
      'draft.md': post('Draft', 'draft'),
      'series.yaml': 'series:\n  - name: S\n    posts: [one, deep/two part]\n',
    })
    const { status, said } = await run(['export', '.', '--to', 'html', '--out', 'out'], { folder })
    const [one, two] = await Promise.all(
      ['one.html', 'deep/two part.html'].map((file) => readFile(join(folder, 'out', file), 'utf8')),
    )
    expect(one).toMatch(/<a [^>]*href="deep\/two%20part\.html"[^>]*>.*Two/s)
    expect(one).toContain('<a href="deep/two%20part.html#how">this</a>')
    expect(two).toMatch(/href="\.\.\/one\.html"/)
    expect(status).toBe(1)
    expect(said).toContain('The link to “Draft” was left out')
    expect(said).not.toContain('“Two”')
  })

  it('leads to the site where its addresses are known', async () => {
    const folder = await folderWith({
      'one.md': post('One', 'published', 'See [this](two.md).'),
      'two.md': post('Two', 'published'),
      'throughline.yaml': 'baseUrl: https://example.org\nurl: /blog/{slug}\n',
    })
    expect(await run(['export', '.', '--to', 'html', '--out', 'out'], { folder })).toMatchObject({
      status: 0,
    })
    expect(await readFile(join(folder, 'out/one.html'), 'utf8')).toContain(
      'href="https://example.org/blog/two"',
    )
  })

  it('takes drafts in where asked', async () => {
    const folder = await folderWith(files)
    expect(await run(['export', '.', '--to', 'html', '--out', 'out', '--drafts'], { folder })).toEqual({
      status: 0,
      out: '',
      said: '',
    })
    expect(await filesIn(join(folder, 'out'))).toEqual(['2019/review.html', 'draft.html', 'live.html'])
  })

  it.each([
    ['', []],
    ['of drafts too', ['--drafts']],
  ])('never exports a conflicted copy, but names it %s', async (_, drafts) => {
    const series = { 'series.yaml': 'series:\n  - name: S\n    posts: [sleep, rest]\n' }
    const ofSeries = (title: string) => `---\ntitle: ${title}\nstatus: live\nseries: S\n---\n\nText.\n`
    const folder = await folderWith({
      ...series,
      'sleep.md': ofSeries('Sleep'),
      "sleep (Jane's conflicted copy 2026-01-02).md": ofSeries('Sleep of Jane'),
      'rest.md': ofSeries('Rest'),
    })
    const words = ['export', '.', '--to', 'html', '--out', 'out', ...drafts]
    expect(await run(words, { folder })).toEqual({
      status: 1,
      out: '',
      said: "“sleep (Jane's conflicted copy 2026-01-02).md” was left out: it is a second version of “sleep.md”. Open the folder in Throughline, and compare and merge the two there.\n",
    })
    expect(await filesIn(join(folder, 'out'))).toEqual(['rest.html', 'sleep.html'])
    expect(await readFile(join(folder, 'out/rest.html'), 'utf8')).not.toContain('Jane')
    expect((await run(['export', 'rest.md', '--to', 'html'], { folder })).out).not.toContain('Jane')
    expect((await run(['render', 'rest.md', '--format', 'page'], { folder })).out).not.toContain('Jane')
  })

  it('exports what bears the mark of a copy where there is no article that it is a copy of', async () => {
    const folder = await folderWith({ 'sleep (2).md': post('Sleep', 'published') })
    const words = ['export', '.', '--to', 'html', '--out', 'out']
    expect(await run(words, { folder })).toMatchObject({ status: 0, said: '' })
    expect(await filesIn(join(folder, 'out'))).toEqual(['sleep (2).html'])
  })

  it('says what is no article as it stands, exports the others, and ends with 1', async () => {
    const folder = await folderWith({
      ...files,
      'latin1.md': Uint8Array.of(0xe9),
      'broken.md': '---\ntitle: [\nstatus: published\n---\n',
    })
    const { status, said } = await run(['export', '.', '--to', 'html', '--out', 'out', '--drafts'], {
      folder,
    })
    expect(status).toBe(1)
    expect(said).toContain('latin1.md')
    expect(said).toContain('“broken.md” was not exported')
    expect(await filesIn(join(folder, 'out'))).toHaveLength(3)
  })

  it('writes no page over another', async () => {
    const folder = await folderWith({
      'x.md': post('One', 'published'),
      'x/index.md': post('Two', 'published'),
    })
    const { status, said } = await run(['export', '.', '--to', 'html', '--out', 'out'], { folder })
    expect(status).toBe(1)
    expect(said).toContain('“x/index.md” was left out: another article has the same name.')
    expect(await readFile(join(folder, 'out/x.html'), 'utf8')).toContain('One')
  })

  it('names what can’t be read, and counts it among no drafts', async () => {
    const folder = await folderWith({ ...files, 'broken.md': '---\ntitle: [\n---\n\nText.\n' })
    const { status, said } = await run(['export', '.', '--to', 'html', '--out', 'out'], { folder })
    expect(status).toBe(1)
    expect(said).toMatch(
      /^1 draft was left out; --drafts exports them too\.\n“2019\/review\.md” is still in review.*\n“broken\.md” was not exported/,
    )
    expect(await filesIn(join(folder, 'out'))).toEqual(['2019/review.html', 'live.html'])
  })

  it('wants --out for pages, and prints fragments without it', async () => {
    const folder = await folderWith({
      'a.md': post('A', 'published', 'One.'),
      'b.md': post('B', 'published', 'Two.'),
    })
    expect(await run(['export', '.', '--to', 'html'], { folder })).toMatchObject({ status: 2, out: '' })
    const { status, out } = await run(['export', '.', '--to', 'clipboard'], { folder })
    expect(status).toBe(0)
    expect(out).toMatch(/One\..*Two\./s)
  })

  it('says that there is nothing in it', async () => {
    const { status, said } = await run(['export', '.', '--to', 'html', '--out', 'out'], {
      folder: await folderWith(),
    })
    expect(status).toBe(2)
    expect(said).toContain('There are no articles in the folder “.”.')
  })

  it('writes all pages or none', async () => {
    const folder = await folderWith({
      ...files,
      'out/live.html': 'older',
      'out/2019': 'a file where a folder is wanted',
    })
    const { status, out, said } = await run(['export', '.', '--to', 'html', '--out', 'out', '--drafts'], {
      folder,
    })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(said).not.toBe('')
    expect(await readFile(join(folder, 'out/live.html'), 'utf8')).toBe('older')
    expect(await filesIn(join(folder, 'out'))).toEqual(['2019', 'live.html'])
    await writeFile(join(folder, 'file'), '')
    expect(await run(['export', '.', '--to', 'html', '--out', 'file'], { folder })).toMatchObject({
      status: 2,
    })
  })

  it('leaves a folder alone that may not be written to', async () => {
    const folder = await folderWith({ ...files, 'out/': '' })
    await chmod(folder, 0o755)
    await chmod(join(folder, 'out'), 0o555)
    const ended = await asOrdinaryUser(() => run(['export', '.', '--to', 'html', '--out', 'out'], { folder }))
    expect(ended).toMatchObject({
      status: 2,
      out: '',
      said: expect.stringContaining('does not let you write'),
    })
    expect(await filesIn(join(folder, 'out'))).toEqual([])
  })
})
