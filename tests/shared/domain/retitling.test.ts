import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/domain/apply-changes.ts'
import type { Change } from '../../../shared/domain/change.ts'
import type { PostFacts } from '../../../shared/domain/post.ts'
import { readdressingChanges, redirectLine } from '../../../shared/domain/readdressing.ts'
import { retitlingChanges } from '../../../shared/domain/retitling.ts'
import type { Workspace } from '../../../shared/domain/workspace.ts'
import { workspaceOf } from '../checks/notation.ts'

type Files = Readonly<Record<string, string>>

function changed(
  files: Files,
  changesFor: (post: PostFacts, workspace: Workspace) => readonly Change[],
): Files {
  const texts = new Map(Object.entries(files))
  const workspace = workspaceOf(texts)
  const post = workspace.posts.find(({ file }) => file === 'dosing.md')
  if (post === undefined) throw new Error('dosing.md')
  const result = applyChanges(changesFor(post, workspace), (file) => texts.get(file) ?? null, [])
  if (result.kind !== 'applied') throw new Error(result.reason)
  return Object.fromEntries(result.files)
}

const dosing = '---\ntitle: The Dose\nslug: how-much\nstatus: published\n---\n\nWords.\n'

describe('a new title', () => {
  const retitled = (text: string) =>
    changed({ 'a.md': text, 'dosing.md': dosing }, (post, workspace) =>
      retitlingChanges(post, 'Dose & [Time]', workspace),
    )['a.md'] ?? text

  it.each([
    ['---\nnext: The Dose\n---\n', '---\nnext: Dose & [Time]\n---\n'],
    ['---\nnext: the dose\n---\n', '---\nnext: Dose & [Time]\n---\n'],
    ['---\npager:\n  next: The Do…\n---\n', '---\npager:\n  next: Dose & [Time]\n---\n'],
    ['---\nnext: dosing\n---\n', '---\nnext: dosing\n---\n'],
    ['[The Dose](dosing.md)', '[Dose & \\[Time\\]](dosing.md)'],
    ['[The Dose][d]\n\n[d]: dosing.md', '[Dose & \\[Time\\]][d]\n\n[d]: dosing.md'],
    ['[**The Dose**](dosing.md)', '[**Dose & \\[Time\\]**](dosing.md)'],
    ['[The Dose]\n\n[The Dose]: dosing.md', '[Dose & \\[Time\\]][The Dose]\n\n[The Dose]: dosing.md'],
    ['[The Dose][] x\n\n[The Dose]: dosing.md', '[Dose & \\[Time\\]][The Dose] x\n\n[The Dose]: dosing.md'],
    [
      '[*The Dose*]\n\n[*The Dose*]: dosing.md',
      '[*Dose & \\[Time\\]*][*The Dose*]\n\n[*The Dose*]: dosing.md',
    ],
    ['[the dose matters](dosing.md)', '[the dose matters](dosing.md)'],
    ['[The Dose](https://example.org)', '[The Dose](https://example.org)'],
    ['`[The Dose](dosing.md)`', '`[The Dose](dosing.md)`'],
  ])('%s becomes %s', (before, after) => expect(retitled(before)).toBe(after))

  it('stays in its cell of a table', () =>
    expect(
      changed(
        { 'a.md': '| x |\n|---|\n| [The Dose](dosing.md) |\n', 'dosing.md': dosing },
        (post, workspace) => retitlingChanges(post, 'A | B', workspace),
      ),
    ).toEqual({ 'a.md': '| x |\n|---|\n| [A \\| B](dosing.md) |\n' }))

  it.each([
    [
      '---\nnext: dosing\nprevious: Dosing\n---\n[[dosing]] [[Dosing]]',
      'next: dosing\nprevious: New\n---\n[[dosing]] [[New]]',
    ],
  ])('leaves what names the file: %s', (before, after) =>
    expect(
      changed({ 'a.md': before, 'dosing.md': '---\ntitle: Dosing\n---\n' }, (post, workspace) =>
        retitlingChanges(post, 'New', workspace),
      )['a.md'],
    ).toBe(`---\n${after}`),
  )

  it.each([
    ['another file is called so', { 'other.md': 'Words.\n' }],
    ['another article is titled so', { 'x.md': '---\ntitle: Other\n---\n' }],
  ])('names the file where %s', (_, others: Files) =>
    expect(
      changed(
        {
          'a.md': '---\nnext: The Dose\npager: {next: The Dose}\n---\n[[The Dose|x]]',
          'dosing.md': dosing,
          ...others,
        },
        (post, workspace) => retitlingChanges(post, 'Other', workspace),
      )['a.md'],
    ).toBe('---\nnext: dosing\npager: {next: Other}\n---\n[[dosing|x]]'),
  )

  it('is written into links by title alone', () =>
    expect(
      changed({ 'a.md': '[[The Dose#How|x]]', 'dosing.md': dosing }, (post, workspace) =>
        retitlingChanges(post, 'Dose', workspace),
      ),
    ).toEqual({ 'a.md': '[[Dose#How|x]]' }))

  it('changes nothing where there was none, or none is left', () => {
    expect(retitled('[The Dose](x.md)')).toBe('[The Dose](x.md)')
    const untitled = { 'a.md': '[Dosing](dosing.md)', 'dosing.md': 'Words.\n' }
    expect(changed(untitled, (post, workspace) => retitlingChanges(post, 'New', workspace))).toEqual({})
  })
})

describe('a new ending of the web address', () => {
  const site = 'baseUrl: https://example.com\nurl: /blog/{slug}\nplatform: squarespace\n'
  const readdressed = (text: string) =>
    changed({ 'a.md': text, 'dosing.md': dosing, 'throughline.yaml': site }, (post, workspace) =>
      readdressingChanges(post, 'the-dose', workspace, null),
    )['a.md'] ?? text

  it.each([
    ['[x](https://example.com/blog/how-much)', '[x](https://example.com/blog/the-dose)'],
    [
      '[x](https://www.example.com/blog/how-much/?a=1#b)',
      '[x](https://www.example.com/blog/how-much/?a=1#b)',
    ],
    ['[x](http://www.example.com/blog/how-much/#b)', '[x](http://www.example.com/blog/the-dose/#b)'],
    ['[x](/blog/how-much)', '[x](/blog/the-dose)'],
    ['[x](dosing.md)', '[x](dosing.md)'],
    ['[x](https://example.org/blog/how-much)', '[x](https://example.org/blog/how-much)'],
    [
      '---\nnext: https://example.com/blog/how-much\n---\n',
      '---\nnext: https://example.com/blog/the-dose\n---\n',
    ],
    ['---\nnext: how-much\n---\n', '---\nnext: dosing\n---\n'],
  ])('%s becomes %s', (before, after) => expect(readdressed(before)).toBe(after))

  it('is followed by the list', () => {
    const list = 'series:\n- name: S\n  posts: [a, how-much] # two\n'
    const files = { 'a.md': 'A.\n', 'dosing.md': dosing, 'series.yaml': list }
    expect(
      changed(files, (post, workspace) => readdressingChanges(post, 'the-dose', workspace, list)),
    ).toEqual({ 'series.yaml': list.replace('how-much', 'dosing') })
  })

  it.each([
    ['squarespace', '/blog/how-much -> /blog/the-dose 301'],
    ['ghost', '301:\n  /blog/how-much: /blog/the-dose'],
    ['wordpress', '/blog/how-much /blog/the-dose'],
  ])('is told to %s', (platform, line) => {
    const settings = site.replace('squarespace', platform)
    const workspace = workspaceOf(
      new Map([
        ['dosing.md', dosing],
        ['throughline.yaml', settings],
      ]),
    )
    const [post] = workspace.posts
    expect(post && redirectLine(post, 'the-dose', workspace)).toBe(line)
  })
})
