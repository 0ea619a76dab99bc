import { expect, it } from 'vitest'
import { setDetail } from '../../../shared/domain/front-matter.ts'
import {
  changeDetails,
  duringRead,
  duringSave,
  files,
  holdEditors,
  openArticle,
  openIn,
  shown,
  type,
} from './desk-of-one.ts'

const [first, second] = ['---\ntitle: First\n---\n\nOne.\n', '---\r\ntitle: Second\r\n---\r\n\r\nTwo.\r\n']
const both = { 'first.md': first, 'second.md': second }

function typeTitle(title: string): void {
  expect(changeDetails((text) => setDetail(text, 'title', title))).toBe(null)
}

it('keeps a detail that is typed before the editor stands for the editor', async () => {
  await openIn(both, 'first.md')
  const stand = holdEditors()
  await openArticle('second.md')
  typeTitle('S')
  typeTitle('Soon')
  expect(shown()).toBe(`Unsaved changes: ${second.replace('Second', 'Soon')}`)
  stand()
  expect(shown()).toBe(`Unsaved changes: ${second.replace('Second', 'Soon')}`)
  await openArticle('first.md')
  expect(files()).toEqual({ 'first.md': first, 'second.md': second.replace('Second', 'Soon') })
})

it('saves it too where the editor never stands, and into its own article', async () => {
  await openIn(both, 'first.md')
  const stand = holdEditors()
  await openArticle('second.md')
  typeTitle('Soon')
  await openArticle('first.md')
  typeTitle('Now')
  stand()
  await openArticle('second.md')
  expect(files()).toEqual({
    'first.md': first.replace('First', 'Now'),
    'second.md': second.replace('Second', 'Soon'),
  })
})

it('keeps what is typed while it is saved', async () => {
  await openIn(both, 'first.md')
  const stand = holdEditors()
  await openArticle('second.md')
  typeTitle('S')
  duringSave(() => typeTitle('Soon'))
  await openArticle('first.md')
  stand()
  expect(files()['second.md']).toBe(second.replace('Second', 'Soon'))
})

it('saves what is typed into an article while the next one is read', async () => {
  await openIn(both, 'first.md')
  duringRead(() => type(`${first}More.\n`))
  await openArticle('second.md')
  expect(files()).toEqual({ ...both, 'first.md': `${first}More.\n` })
  expect(shown()).toBe(`Saved: ${second}`)
})

it('shows the last of two articles that are asked for in one breath', async () => {
  await openIn({ ...both, 'third.md': 'Three.\n' }, 'first.md')
  duringRead(() => openArticle('third.md'))
  await openArticle('second.md')
  expect(shown()).toBe('Saved: Three.\n')
})
