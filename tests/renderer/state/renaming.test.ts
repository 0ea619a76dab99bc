import { beforeEach, describe, expect, it } from 'vitest'
import { disk, duringSave, files, openIn, press, renameArticle, shown, told, type } from './desk-of-one.ts'

const before = {
  'a.md': '---\ntitle: A\nnext: dosing # then\n---\n\n[it](dosing.md)\n',
  'dosing.md': "---\ntitle: 'Dosing'\nstatus: published\n---\n\n[me](dosing.md)\n",
  'series.yaml': 'series:\n- name: S\n  posts: [a, dosing] # two\n',
}
const dosing = "---\ntitle: 'Dosing'\nstatus: published\nslug: dosing\n---\n\n[me](dose.md)\n"
const after = {
  'a.md': '---\ntitle: A\nnext: dose # then\n---\n\n[it](dose.md)\n',
  'dose.md': dosing,
  'series.yaml': 'series:\n- name: S\n  posts: [a, dose] # two\n',
}

describe('renaming the open article', () => {
  beforeEach(() => openIn(before, 'dosing.md'))

  it('takes all that leads to it along, and stays open', async () => {
    expect(await renameArticle('dosing.md', 'dose.md')).toBeNull()
    expect(files()).toEqual(after)
    expect(shown()).toBe(`Saved: ${dosing}`)
  })

  it('is taken back to the byte', async () => {
    await renameArticle('dosing.md', 'dose.md')
    await press('Undo')
    expect(files()).toEqual(before)
    expect(shown()).toBe(`Saved: ${before['dosing.md']}`)
  })

  it('saves first, and follows the links that were typed just now', async () => {
    type(`${before['dosing.md']}[again](dosing.md)\n`)
    expect(await renameArticle('dosing.md', 'dose.md')).toBeNull()
    expect(files()).toEqual({ ...after, 'dose.md': `${dosing}[again](dose.md)\n` })
  })

  it('keeps what is typed meanwhile, and saves it under the new name', async () => {
    duringSave(() => type(`${dosing}More.`))
    expect(await renameArticle('dosing.md', 'dose.md')).toBeNull()
    expect(files()).toEqual(after)
    expect(shown()).toBe(`Unsaved changes: ${dosing}More.`)
    expect(await renameArticle('a.md', 'b.md')).toBeNull()
    expect(disk.get('dose.md')).toBe(`${dosing}More.`)
  })

  it('changes nothing where one file can’t be changed', async () => {
    duringSave(() => disk.set('a.md', 'Theirs.'))
    expect(await renameArticle('dosing.md', 'dose.md')).toBe('“a.md” is another.')
    expect(files()).toEqual({ ...before, 'a.md': 'Theirs.' })
    expect(shown()).toBe(`Saved: ${before['dosing.md']}`)
  })

  it('is not taken back where somebody changed one of the files since', async () => {
    await renameArticle('dosing.md', 'dose.md')
    disk.set('a.md', 'Theirs.')
    await press('Undo')
    expect(files()).toEqual({ ...after, 'a.md': 'Theirs.' })
    expect(told()).toContain('“a.md” is another')
  })

  it('goes by the list as it stands on the disk', async () => {
    disk.set('series.yaml', `# Ours\n${before['series.yaml']}`)
    await renameArticle('dosing.md', 'dose.md')
    expect(disk.get('series.yaml')).toBe(`# Ours\n${after['series.yaml']}`)
  })

  it.each(['a?.md', 'con.md', 'dose.txt', '.dose.md', 'a.md'])('refuses the name %s', async (to) => {
    expect(await renameArticle('dosing.md', to)).toMatch(/can't be called|another file called/)
    expect(files()).toEqual(before)
  })
})

it('another article is renamed while the open one leads to it', async () => {
  await openIn(before, 'a.md')
  expect(await renameArticle('dosing.md', 'dose.md')).toBeNull()
  expect(files()).toEqual(after)
  expect(shown()).toBe(`Saved: ${after['a.md']}`)
  await press('Undo')
  expect(files()).toEqual(before)
  expect(shown()).toBe(`Saved: ${before['a.md']}`)
})
