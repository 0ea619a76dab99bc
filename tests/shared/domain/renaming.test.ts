import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/domain/apply-changes.ts'
import { renamingChanges } from '../../../shared/domain/renaming.ts'
import { type Texts, workspaceOf } from '../checks/notation.ts'

/** The folder after a renaming. */
function renamed(texts: Readonly<Record<string, string>>, from: string, to: string): Texts {
  const before = new Map(Object.entries(texts))
  const workspace = workspaceOf(before)
  const post = workspace.posts.find(({ file }) => file === from)
  if (post === undefined) throw new Error(from)
  const changes = renamingChanges(post, to, workspace, texts['series.yaml'] ?? null)
  const result = applyChanges(changes, (file) => before.get(file) ?? null, [])
  if (result.kind !== 'applied') throw new Error(result.reason)
  const after = new Map([...before, ...result.files])
  after.set(to, after.get(from) ?? '')
  after.delete(from)
  return after
}

const a = '---\ntitle: A\nnext: dosing\n---\n'

describe('renaming an article', () => {
  it.each([
    ['[x](dosing.md)', '[x](how-much.md)'],
    ['[x](./dosing.md#how "t")', '[x](how-much.md#how "t")'],
    ['[x][d]\n\n[d]: dosing.md', '[x][d]\n\n[d]: how-much.md'],
    ['[x][d] [y][d]\n\n[d]: dosing.md', '[x][d] [y][d]\n\n[d]: how-much.md'],
    ['[x](dosing)', '[x](how-much)'],
    ['[[dosing#How|x]]', '[[how-much#How|x]]'],
    ['[[The Dose]]', '[[The Dose]]'],
    ['[x](other.md) `[x](dosing.md)`', '[x](other.md) `[x](dosing.md)`'],
  ])('changes what leads to it: %s', (before, after) => {
    const texts = renamed(
      { 'a.md': a + before, 'dosing.md': '---\ntitle: The Dose\nprevious: a\n---\n## How\n', 'other.md': '' },
      'dosing.md',
      'how-much.md',
    )
    expect(texts.get('a.md')).toBe(`---\ntitle: A\nnext: how-much\n---\n${after}`)
    expect(texts.has('dosing.md')).toBe(false)
  })

  it('leaves what was copied from the site', () => {
    const text = '---\ntitle: A\npager:\n  next: dosing\n---\n'
    const texts = renamed({ 'a.md': text, 'dosing.md': '---\ntitle: D\n---\n' }, 'dosing.md', 'how-much.md')
    expect(texts.get('a.md')).toBe(text)
  })

  it('changes its place in the list, and keeps the address that readers know', () => {
    const texts = renamed(
      {
        'a.md': '---\ntitle: A\nnext: The Dose\n---\n',
        'dosing.md': '---\ntitle: The Dose\nstatus: published\n---\n[me](dosing.md)\n',
        'series.yaml': 'series:\n- name: S # dosing\n  posts:\n  - a\n  - "dosing" # here\n',
      },
      'dosing.md',
      'how-much.md',
    )
    expect(texts.get('series.yaml')).toBe(
      'series:\n- name: S # dosing\n  posts:\n  - a\n  - "how-much" # here\n',
    )
    expect(texts.get('a.md')).toContain('next: The Dose')
    expect(texts.get('how-much.md')).toBe(
      '---\ntitle: The Dose\nstatus: published\nslug: dosing\n---\n[me](how-much.md)\n',
    )
  })

  const list = (entries: string) => `series:\n- name: S\n  posts:\n${entries}`
  it.each([
    ['  - a', 'part #2.md', '  - "part #2"'],
    ["  - 'a'\n  - b", "it's.md", "  - 'it''s'\n  - b"],
    ['  - a', '[draft] x.md', '  - "[draft] x"'],
    ['  - a', '@x.md', '  - "@x"'],
    ['  - a', '2026.md', '  - "2026"'],
    ['  - post: a # why', 'true.md', '  - post: "true" # why'],
    ['  - a.md', 'x/y.md', '  - x/y.md'],
    ['  - &n a', 'z.md', '  - &n z'],
    ['  - "\\u0061"', 'y.md', '  - "y"'],
    ['  - A', 'z.md', '  - z'],
  ])('is written so that the list can be read: %j as %s', (entry, to, expected) =>
    expect(
      renamed({ 'a.md': '', 'b.md': '', 'series.yaml': list(`${entry}\n`) }, 'a.md', to).get('series.yaml'),
    ).toBe(list(`${expected}\n`)),
  )

  it('stays one entry within brackets', () => {
    const text = 'series: [{name: S, posts: [a, {post: a}, b]}]\n'
    expect(
      renamed({ 'a.md': '', 'b.md': '', 'series.yaml': text }, 'a.md', 'one, two.md').get('series.yaml'),
    ).toBe('series: [{name: S, posts: ["one, two", {post: "one, two"}, b]}]\n')
  })

  it('is found under either spelling of an accent', () => {
    const texts = renamed(
      { 'cafe\u0301.md': '', 'b.md': '---\nnext: caf\u00e9\n---\n', 'series.yaml': list('  - caf\u00e9\n') },
      'cafe\u0301.md',
      'one.md',
    )
    expect(texts.get('series.yaml')).toBe(list('  - one\n'))
    expect(texts.get('b.md')).toBe('---\nnext: one\n---\n')
  })

  it('leaves addresses of the web, and names with a percent sign', () => {
    const b = '---\nnext: https://x.org/blog/a\n---\n'
    expect(
      renamed({ 'a.md': '---\nlive: {url: https://x.org/blog/a}\n---\n', 'b.md': b }, 'a.md', 'one.md').get(
        'b.md',
      ),
    ).toBe(b)
    const named = { '100%effective.md': '', 'b.md': '---\nnext: 100%effective\n---\n' }
    expect(renamed(named, '100%effective.md', 'one.md').get('b.md')).toBe('---\nnext: one\n---\n')
  })

  it('is called by its whole name where another has the same last part', () => {
    const texts = { '1/intro.md': '', '2/start.md': '', 'b.md': '[[start]] [[2/start]]' }
    expect(renamed(texts, '2/start.md', '2/intro.md').get('b.md')).toBe('[[2/intro]] [[2/intro]]')
  })

  const moved = (text: string, to = 'sub/a.md') =>
    renamed(
      { 'a.md': text, 'b.md': '', 'sub/c.md': '', 'images/x y.png': '', 'form.pdf': '' },
      'a.md',
      to,
    ).get(to)
  it.each([
    ['[b](b.md#h) [me](a.md#h) [c](./sub/c.md)', '[b](../b.md#h) [me](a.md#h) [c](c.md)'],
    ['![x](images/x%20y.png) [f](form.pdf)', '![x](../images/x%20y.png) [f](../form.pdf)'],
    ['[b][r] [r]\n\n[r]: b.md', '[b][r] [r]\n\n[r]: ../b.md'],
    [
      '[b](b) [[b]] [x](gone.md) [w](https://x.org) [r](/form.pdf)',
      '[b](../b) [[b]] [x](gone.md) [w](https://x.org) [r](/form.pdf)',
    ],
    [
      '---\nnext: ./b\nprevious: b\ncover: images/x y.png\n---\n',
      '---\nnext: ../b\nprevious: b\ncover: ../images/x%20y.png\n---\n',
    ],
  ])('takes its own links with it to another folder: %j', (before, after) =>
    expect(moved(before)).toBe(after),
  )

  it('leaves its own links in the same folder', () =>
    expect(moved('[b](./b.md)', 'z.md')).toBe('[b](./b.md)'))
})
