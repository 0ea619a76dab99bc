import { beforeEach, describe, expect, it } from 'vitest'
import {
  applyFixPreview,
  disk,
  duringSave,
  files,
  fixAllSafe,
  makeChanges,
  openIn,
  shown,
  type,
} from './desk-of-one.ts'

const before = { 'a.md': '---\ntitle: A\n---\nOne.\n', 'b.md': '---\ntitle: B\n---\nTwo.\n' }
const typed = { ...before, 'a.md': `${before['a.md']}Typed.` }
const set = (file: string) => ({ kind: 'set-detail', file, key: 'next', value: 'c' }) as const
const changed = (text: string) => text.replace('\n---\n', '\nnext: c\n---\n')

describe('a change of several files', () => {
  beforeEach(async () => {
    await openIn(before, 'a.md')
    type(typed['a.md'])
  })

  it('keeps what is not saved yet, where the open article is one of them', async () => {
    expect(await makeChanges([set('a.md'), set('b.md')])).toBe(true)
    expect(files()).toEqual({ 'a.md': changed(typed['a.md']), 'b.md': changed(before['b.md']) })
    expect(shown()).toBe(`Saved: ${changed(typed['a.md'])}`)
  })

  it('keeps what is not saved yet, where it is none of them', async () => {
    expect(await makeChanges([set('b.md')])).toBe(true)
    expect(files()).toEqual({ ...before, 'b.md': changed(before['b.md']) })
    expect(shown()).toBe(`Unsaved changes: ${typed['a.md']}`)
  })

  it('keeps what is typed while the disk is written', async () => {
    const more = `${changed(typed['a.md'])} More.`
    // The first save is that of what was typed before.
    duringSave(() => duringSave(() => type(more)))
    expect(await makeChanges([set('a.md'), set('b.md')])).toBe(true)
    expect(shown()).toBe(`Unsaved changes: ${more}`)
  })

  it('keeps all that was typed where nothing could be changed', async () => {
    duringSave(() => duringSave(() => disk.set('b.md', 'Theirs.')))
    expect(await makeChanges([set('a.md'), set('b.md')])).toBe(false)
    expect(files()).toEqual({ ...typed, 'b.md': 'Theirs.' })
    expect(shown()).toBe(`Saved: ${typed['a.md']}`)
  })
})

describe('“Fix all”', () => {
  const chain = {
    'a.md': '---\ntitle: Setting\nstatus: draft\nnext: b\n---\n\nFirst.\n',
    'b.md': '---\ntitle: Dosing\nstatus: draft\nnext: c\n---\n\nSecond.\n',
    'c.md': '---\ntitle: Safety\nstatus: draft\n---\n\nThird.\n',
  }
  const after = (text: string, previous: string) => text.replace('draft\n', `draft\nprevious: ${previous}\n`)

  it('keeps what is not saved yet', async () => {
    await openIn(chain, 'c.md')
    type(`${chain['c.md']}Typed.`)
    await fixAllSafe({ kind: 'folder' })
    await applyFixPreview()
    expect(shown()).toBe(`Saved: ${after(`${chain['c.md']}Typed.`, 'b')}`)
    expect(disk.get('c.md')).toBe(after(`${chain['c.md']}Typed.`, 'b'))
    expect(disk.get('b.md')).toContain('previous: a')
  })

  it('writes nothing over what was typed since it was shown', async () => {
    await openIn(chain, 'c.md')
    await fixAllSafe({ kind: 'folder' })
    type(`${chain['c.md']}Typed.`)
    await applyFixPreview()
    expect(shown()).toContain(`${chain['c.md']}Typed.`)
    expect(disk.get('b.md')).toBe(chain['b.md'])
  })
})
