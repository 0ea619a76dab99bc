import { beforeEach, expect, it } from 'vitest'
import {
  disk,
  duringSave,
  files,
  followAddress,
  followTitle,
  openArticle,
  openIn,
  press,
  shown,
  told,
  type,
} from './desk-of-one.ts'

const own = "---\ntitle: 'Dosing' # ours\nstatus: published\n---\n\nWords, [Dosing](dosing.md).\n"
const before = {
  'a.md': '---\ntitle: A\nnext: Dosing\n---\n\n[Dosing](dosing.md) [x](https://example.com/dosing)\n',
  'dosing.md': own,
  'throughline.yaml': 'baseUrl: https://example.com\nurl: /{slug}\nplatform: squarespace\n',
}
const retitled = own.replace("'Dosing'", "'How Much'")
const moved = own.replace('published\n', 'published\nslug: dose\n')

beforeEach(() => openIn(before, 'dosing.md'))

it('a new title is followed, and all is taken back to the byte in one step', async () => {
  type(retitled)
  await followTitle({ value: 'Dosing', text: own })
  expect(told()).toBe('2 articles named it by its old title, and by the new one now.')
  expect(disk.get('a.md')).toContain('next: How Much\n---\n\n[How Much](dosing.md)')
  expect(shown()).toBe(`Saved: ${retitled.replace('[Dosing]', '[How Much]')}`)
  await press('Undo')
  expect(files()).toEqual(before)
  expect(shown()).toBe(`Saved: ${own}`)
})

it('a new address is followed, and all is taken back to the byte in one step', async () => {
  type(moved)
  await followAddress({ value: 'dosing', text: own })
  expect(told()).toContain('need a redirect')
  expect(disk.get('a.md')).toBe(before['a.md'].replace('.com/dosing', '.com/dose'))
  expect(disk.get('dosing.md')).toBe(moved)
  await press('Undo')
  expect(files()).toEqual(before)
  expect(shown()).toBe(`Saved: ${own}`)
})

it('a new title is followed also where another article is opened at once, and taken back from there', async () => {
  type(retitled)
  const following = followTitle({ value: 'Dosing', text: own })
  await Promise.all([following, openArticle('a.md')])
  expect(disk.get('dosing.md')).toBe(retitled.replace('[Dosing]', '[How Much]'))
  expect(shown()).toContain('Saved: ---\ntitle: A\nnext: How Much')
  await press('Undo')
  expect(files()).toEqual(before)
})

it('what was typed since is never taken back with it', async () => {
  type(retitled)
  await followTitle({ value: 'Dosing', text: own })
  const now = `${disk.get('dosing.md')}More.\n`
  type(now)
  await press('Undo')
  expect(told()).toContain('“dosing.md” was changed since')
  expect(disk.get('dosing.md')).toBe(now)
  expect(disk.get('a.md')).toContain('How Much')
})

it('what was changed while the title was entered is kept', async () => {
  type(`${retitled}More.\n`)
  await followTitle({ value: 'Dosing', text: own })
  await press('Undo')
  expect(files()).toEqual({ ...before, 'dosing.md': `${own}More.\n` })
})

it('nothing is followed where one article can’t be changed', async () => {
  type(retitled)
  // The first save is that of the title itself.
  duringSave(() => duringSave(() => disk.set('a.md', 'Theirs.')))
  await followTitle({ value: 'Dosing', text: own })
  expect(files()).toEqual({ ...before, 'a.md': 'Theirs.', 'dosing.md': retitled })
  expect(shown()).toBe(`Saved: ${retitled}`)
})
