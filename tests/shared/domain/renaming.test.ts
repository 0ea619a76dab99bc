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
})
