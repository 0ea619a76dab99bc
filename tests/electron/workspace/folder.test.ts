import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Folder, openFolder } from '../../../electron/workspace/folder.ts'
import { runChecks } from '../../../shared/checks/run.ts'
import { asOrdinaryUser, filesIn, folderWith } from '../temporary-folder.ts'

const post = (title: string) => `---\ntitle: ${title}\n---\n\nText.\n`

async function opened(path: string): Promise<Folder> {
  const result = await openFolder(path)
  if (result.kind === 'failed') throw new Error(result.sentence)
  return result.folder
}

async function openedWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
  return opened(await folderWith(files))
}

const postsOf = (folder: Folder) => folder.workspace.posts.map(({ file }) => file)
const unreadableOf = (folder: Folder) => folder.unreadable.map(({ file }) => file)

describe('opening a folder', () => {
  it('finds every article below it, in order of the files', async () => {
    const folder = await openedWith({
      'b.md': post('B'),
      'a.markdown': post('A'),
      '2019/safety.md': post('Safety'),
      'x/index.md': post('X'),
      'UPPER.MD': post('Upper'),
      'notes.txt': 'no article',
      '.hidden.md': post('Hidden'),
      '.git/a.md': post('Git'),
      'deep/node_modules/p/readme.md': post('Package'),
      'empty.md/': '',
    })
    expect(postsOf(folder)).toEqual(['2019/safety.md', 'UPPER.MD', 'a.markdown', 'b.md', 'x/index.md'])
    expect(folder.workspace.posts.map(({ name }) => name)).toEqual(['2019/safety', 'UPPER', 'a', 'b', 'x'])
    expect(folder.unreadable).toEqual([])
  })

  it('reads the order of the series and the settings', async () => {
    const folder = await openedWith({
      'a.md': post('A'),
      'series.yaml': 'series:\n  - name: One\n    posts: [a]\n',
      'throughline.yaml': 'siteName: The Practice\n',
    })
    expect(folder.workspace.seriesList.series[0]?.name).toBe('One')
    expect(folder.workspace.settings.siteName).toBe('The Practice')
  })

  it('says why a path can’t be opened', async () => {
    const path = await folderWith({ 'a.md': 'text' })
    expect(await openFolder(join(path, 'gone'))).toMatchObject({
      sentence: expect.stringMatching(/^There is no folder/),
    })
    expect(await openFolder(join(path, 'a.md'))).toMatchObject({
      sentence: expect.stringMatching(/is a file, not/),
    })
    expect(await openFolder(join(path, 'a\0b'))).toMatchObject({ kind: 'failed' })
    await mkdir(join(path, 'locked'), { mode: 0 })
    await chmod(path, 0o755)
    expect(await asOrdinaryUser(() => openFolder(join(path, 'locked')))).toMatchObject({
      sentence: expect.stringContaining('does not let you look into'),
    })
  })

  it('changes nothing in it', async () => {
    const path = await folderWith({
      'a.md': '\uFEFFtext\r\n',
      'b.md': Uint8Array.of(0xe9),
      'series.yaml': 'series: [',
    })
    await opened(path)
    expect(await filesIn(path)).toEqual(['a.md', 'b.md', 'series.yaml'])
    expect([...(await readFile(join(path, 'b.md')))]).toEqual([0xe9])
  })
})

describe('what is no article as it stands', () => {
  it('is listed with a plain reason, and the others are read', async () => {
    const path = await folderWith({
      'a.md': post('A'),
      'latin1.md': Uint8Array.of(0x63, 0xe9),
      'locked.md': 'x',
      'shut/a.md': 'x',
    })
    await chmod(path, 0o755)
    await chmod(join(path, 'locked.md'), 0)
    await chmod(join(path, 'shut'), 0)
    const folder = await asOrdinaryUser(() => opened(path))
    await chmod(join(path, 'shut'), 0o755)
    expect(postsOf(folder)).toEqual(['a.md'])
    expect(folder.unreadable).toEqual([
      { file: 'latin1.md', reason: 'This file is not plain text (UTF-8), so it is left as it is.' },
      { file: 'locked.md', reason: 'This computer does not let you read this file.' },
      { file: 'shut', reason: 'This computer does not let you look into this folder.' },
    ])
  })

  it.each([
    [{ depth: 2, entries: 4 }, ['a.md', 'x/y/c.md'], false],
    [{ depth: 1, entries: 4 }, ['a.md'], true],
    [{ depth: 2, entries: 3 }, ['a.md'], true],
  ])('that nobody chose is looked into as far as %j', async (reach, posts, isAlone) => {
    const path = await folderWith({ 'a.md': post('A'), 'x/y/c.md': post('C') })
    const result = await openFolder(path, reach)
    if (result.kind === 'failed') throw new Error(result.sentence)
    expect([postsOf(result.folder), result.folder.isAlone]).toEqual([posts, isAlone])
    await writeFile(join(path, 'd.txt'), '')
    await result.folder.refresh()
    expect([postsOf(result.folder), result.folder.isAlone]).toEqual([posts, isAlone])
  })

  it('tells of links that lead outside or nowhere, and survives loops', async () => {
    const outside = await folderWith({ 'secret.md': post('Secret') })
    const path = await folderWith({ 'a.md': post('A'), 'sub/b.md': post('B'), '.git/c.md': post('C') })
    await symlink(join(outside, 'secret.md'), join(path, 'out.md'))
    await symlink(outside, join(path, 'outside'))
    await symlink('nowhere.md', join(path, 'dangling.md'))
    await symlink('self.md', join(path, 'self.md'))
    await symlink('..', join(path, 'sub/up'))
    await symlink('sub', join(path, 'same'))
    await symlink('.git/c.md', join(path, 'hidden.md'))
    await symlink('sub/b.md', join(path, 'link.md'))
    const folder = await opened(path)
    expect(postsOf(folder)).toEqual(['a.md', 'sub/b.md'])
    expect(unreadableOf(folder)).toEqual([
      'dangling.md',
      'hidden.md',
      'link.md',
      'out.md',
      'outside',
      'self.md',
    ])
    expect(folder.unreadable.find(({ file }) => file === 'link.md')?.reason).toBe(
      'It is a link to “sub/b.md”, which is in this folder already.',
    )
  })

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const path = await folderWith({ 'a.md': post('A') })
    execFileSync('mkfifo', [join(path, 'pipe.md')])
    await symlink('pipe.md', join(path, 'linked.md'))
    expect(unreadableOf(await opened(path))).toEqual(['linked.md', 'pipe.md'])
  })

  it('tells of two articles with one name, and keeps both', async () => {
    const folder = await openedWith({
      'x.md': post('X'),
      'x/index.md': post('Y'),
      'a.md': post('A'),
      'a.markdown': post('B'),
    })
    expect(postsOf(folder)).toEqual(['a.markdown', 'a.md', 'x.md', 'x/index.md'])
    expect(folder.unreadable).toEqual([
      { file: 'a.md', reason: 'Its name is the same as that of “a.markdown”. Rename one of them.' },
      { file: 'x/index.md', reason: 'Its name is the same as that of “x.md”. Rename one of them.' },
    ])
  })
})

describe('a name that is none of the folder’s business', () => {
  const hostile = [
    '../outside.md',
    'sub/../../outside.md',
    'sub/../a.md',
    './a.md',
    '/etc/passwd',
    '/etc/passwd.md',
    '..',
    '',
    '.md',
    'a.md\0.md',
    'a\0.md',
    '..\\outside.md',
    'sub\\a.md',
    'sub//a.md',
    '.git/config.md',
    '.git/config',
    'sub/.hidden/a.md',
    'node_modules/a.md',
    'package.json',
    'sub/series.yaml',
    'out.md',
    'outside/secret.md',
    'outside/new.md',
    'outside/deeper/new.md',
    'hidden.md',
    'a.md/b.md/../../../outside.md',
  ]

  it.each(hostile)('%j is neither read nor written', async (name) => {
    const outside = await folderWith({ 'secret.md': 'secret' })
    const path = await folderWith({
      'in/a.md': 'text',
      'in/.git/config': 'config',
      'in/sub/': '',
      'outside.md': 'secret',
    })
    const root = join(path, 'in')
    await symlink(join(outside, 'secret.md'), join(root, 'out.md'))
    await symlink(outside, join(root, 'outside'))
    await symlink('.git/config', join(root, 'hidden.md'))
    const folder = await opened(root)
    const before = [await filesIn(path), await filesIn(outside)]
    expect(await folder.read(name)).toMatchObject({ kind: 'failed', reason: 'outside' })
    expect(await folder.save(name, 'mine', null)).toMatchObject({ kind: 'failed', reason: 'outside' })
    expect(await folder.save(name, 'mine', 'a'.repeat(64))).toMatchObject({
      kind: 'failed',
      reason: 'outside',
    })
    expect([await filesIn(path), await filesIn(outside)]).toEqual(before)
    expect(await readFile(join(outside, 'secret.md'), 'utf8')).toBe('secret')
    expect(await readFile(join(root, '.git/config'), 'utf8')).toBe('config')
  })

  it.each(['../x', '/tmp/x', '.x', '', 'a\0b', '..', 'outside/x', 'sub/../../x', 'a\\b'])(
    '%j names no new article',
    async (name) => {
      const outside = await folderWith()
      const folder = await openedWith({ 'sub/a.md': post('A') })
      await symlink(outside, join(folder.path, 'outside'))
      expect(await folder.create(name, 'text')).toMatchObject({ kind: 'failed' })
      expect(await filesIn(outside)).toEqual([])
      expect(await filesIn(folder.path)).toEqual(['outside', 'sub/a.md'])
    },
  )
})

describe('a new article', () => {
  it('takes the next free name, whatever holds the others', async () => {
    const folder = await openedWith({
      'a.markdown': post('A'),
      'A-2/index.md': post('B'),
      'a-3.md/': '',
      'a-4.md': Uint8Array.of(0xff),
    })
    await writeFile(join(folder.path, 'a-5.md'), 'made by others since')
    expect(await folder.create('a', post('New'))).toMatchObject({ kind: 'created', file: 'a-6.md' })
    expect(await readFile(join(folder.path, 'a-5.md'), 'utf8')).toBe('made by others since')
    expect(postsOf(folder)).toContain('a-6.md')
  })

  it('is made in a folder below, too', async () => {
    const folder = await openedWith({})
    expect(await folder.create('2026/new', post('New'))).toMatchObject({ file: '2026/new.md' })
  })

  it('is never made over another, however many are made at once', async () => {
    const folder = await openedWith({})
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, at) => folder.create('a', post(`Number ${at}`))),
    )
    const files = made.map((one) => (one.kind === 'created' ? one.file : one.sentence))
    expect(new Set(files).size).toBe(12)
    expect((await filesIn(folder.path)).length).toBe(12)
  })

  it('is taken back only while it is still what was made', async () => {
    const folder = await openedWith({})
    const first = await folder.create('a', 'one')
    const second = await folder.create('b', 'two')
    if (first.kind === 'failed' || second.kind === 'failed') throw new Error('not made')
    await writeFile(join(folder.path, 'b.md'), 'changed')
    await folder.discard('a.md', first.revision)
    await folder.discard('b.md', second.revision)
    expect(await filesIn(folder.path)).toEqual(['b.md'])
    expect(postsOf(folder)).toEqual(['b.md'])
  })
})

describe('looking again', () => {
  it('tells what others changed, made and removed', async () => {
    const folder = await openedWith({ 'a.md': post('A'), 'b.md': post('B'), 'c.md': post('C') })
    await writeFile(join(folder.path, 'a.md'), post('A changed'))
    await rm(join(folder.path, 'b.md'))
    await writeFile(join(folder.path, 'new.md'), post('New'))
    const difference = await folder.refresh()
    expect(difference.posts.map(({ title }) => title?.text)).toEqual(['A changed', 'New'])
    expect(difference).toMatchObject({ removed: ['b.md'], isDifferent: true })
    expect(await folder.refresh()).toMatchObject({ posts: [], removed: [], isDifferent: false })
  })

  it('tells nothing of what it saved itself, nor of a new time', async () => {
    const folder = await openedWith({ 'a.md': post('A') })
    const read = await folder.read('a.md')
    if (read.kind === 'failed') throw new Error(read.sentence)
    expect(await folder.save('a.md', post('Mine'), read.revision)).toMatchObject({ kind: 'saved' })
    await folder.create('b', post('B'))
    await folder.save('series.yaml', 'series: []\n', null)
    await utimes(join(folder.path, 'a.md'), 1, 1)
    expect(await folder.refresh()).toMatchObject({ posts: [], removed: [], isDifferent: false })
    expect(folder.workspace.posts.map(({ title }) => title?.text)).toEqual(['Mine', 'B'])
  })

  it('never takes its own saves for others’, however the two meet', async () => {
    const folder = await openedWith({ 'a.md': 'version 0' })
    let revision = (await folder.read('a.md')) as { revision: string }
    const differences = []
    for (let version = 1; version <= 60; version++) {
      // Several looks one after another, so that some fall between the rename and the end of the save.
      const looking = [null, ['a.md'], ['a.md'], ['a.md'], null, ['a.md']].map((files) =>
        folder.refresh(files),
      )
      const saved = await folder.save('a.md', `# version ${version}`, revision.revision)
      if (saved.kind !== 'saved') throw new Error(saved.kind)
      revision = saved
      differences.push(...(await Promise.all(looking)))
      expect(folder.workspace.posts[0]?.firstHeading).toBe(`version ${version}`)
    }
    expect(differences.filter(({ isDifferent }) => isDifferent)).toEqual([])
  })

  it('looks only at the files that are named', async () => {
    const folder = await openedWith({ 'a.md': post('A'), 'b.md': post('B'), 'c.md': post('C') })
    for (const name of ['a', 'b', 'new'])
      await writeFile(join(folder.path, `${name}.md`), post(`${name} changed`))
    await rm(join(folder.path, 'c.md'))
    await writeFile(join(folder.path, 'throughline.yaml'), 'siteName: S\n')
    const { posts, removed } = await folder.refresh([
      'a.md',
      'new.md',
      'c.md',
      'throughline.yaml',
      '../x.md',
      'gone.md',
    ])
    expect(posts.map(({ file }) => file)).toEqual(['a.md', 'new.md'])
    expect(removed).toEqual(['c.md'])
    expect(folder.workspace.settings.siteName).toBe('S')
    expect(folder.workspace.posts.map(({ title }) => title?.text)).toEqual(['a changed', 'B', 'new changed'])
  })

  it('a post that turns unreadable is none any more, and comes back', async () => {
    const folder = await openedWith({ 'a.md': post('A') })
    await writeFile(join(folder.path, 'a.md'), Uint8Array.of(0xff))
    expect(await folder.refresh(['a.md'])).toMatchObject({ removed: ['a.md'], isDifferent: true })
    expect(unreadableOf(folder)).toEqual(['a.md'])
    await writeFile(join(folder.path, 'a.md'), post('A'))
    expect((await folder.refresh()).posts).toHaveLength(1)
    expect(folder.unreadable).toEqual([])
  })

  it('a link to an article that can’t be read is not broken', async () => {
    const folder = await openedWith({ 'a.md': '[b](b.md) [c](c/d.md)', 'b.md': Uint8Array.of(0xff) })
    const broken = () => runChecks(folder.workspace).filter(({ rule }) => rule === 'link/broken')
    expect(broken()).toHaveLength(1)
    await rm(join(folder.path, 'b.md'))
    expect(await folder.refresh()).toMatchObject({ areOthersDifferent: true })
    expect(broken()).toHaveLength(2)
  })

  it('keeps what it knew while the folder is away', async () => {
    const folder = await openedWith({ 'in/a.md': post('A') })
    const inner = await opened(join(folder.path, 'in'))
    await rename(inner.path, join(folder.path, 'away'))
    expect(await inner.refresh()).toMatchObject({ isDifferent: false })
    expect(await inner.refresh(['a.md'])).toMatchObject({ isDifferent: false })
    expect(postsOf(inner)).toEqual(['a.md'])
  })
})

it('deletes nothing where there is no trash', async () => {
  const folder = await openedWith({ 'a.md': post('A') })
  const result = await folder.trash('a.md', () => Promise.reject(new Error('no trash')))
  expect(result).toMatchObject({ kind: 'failed' })
  expect(await filesIn(folder.path)).toEqual(['a.md'])
  expect((await folder.trash('../x.md', () => Promise.resolve())).kind).toBe('failed')
})

it('sweeps what crashed saves left, but only ours and only old ones', async () => {
  const path = await folderWith({
    'sub/.throughline-aaaaaaaaaaaa.tmp': 'old',
    '.throughline-bbbbbbbbbbbb.tmp': 'fresh',
    '.throughline-mine.tmp': 'not ours',
    '.other.tmp': 'not ours',
  })
  for (const file of ['sub/.throughline-aaaaaaaaaaaa.tmp', '.throughline-mine.tmp', '.other.tmp'])
    await utimes(join(path, file), 1, 1)
  await opened(path)
  expect(await filesIn(path)).toEqual([
    '.other.tmp',
    '.throughline-bbbbbbbbbbbb.tmp',
    '.throughline-mine.tmp',
  ])
})

it('reads a thousand articles at a time', async () => {
  const path = await folderWith()
  const text = post('Many').padEnd(5000, 'word ')
  await Promise.all(Array.from({ length: 1000 }, (_, at) => writeFile(join(path, `post-${at}.md`), text)))
  const start = performance.now()
  expect(postsOf(await opened(path))).toHaveLength(1000)
  expect(performance.now() - start).toBeLessThan(3000)
})
