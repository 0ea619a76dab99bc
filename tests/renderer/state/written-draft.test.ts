import { beforeEach, expect, it } from 'vitest'
import {
  anotherProgram,
  disk,
  files,
  openArticle,
  openIn,
  shown,
  takeBack,
  takenBack,
  type,
  writePlanned,
} from './desk-of-one.ts'

const before = {
  'a.md': '---\ntitle: A\nseries: talks\n---\n\nWords.\n',
  'series.yaml':
    'series:\n  - name: Talks\n    slug: talks\n    posts: [a, planned: The First Session] # ours\n',
}

beforeEach(async () => {
  await openIn(before, 'a.md')
  await writePlanned('talks', 'planned The First Session')
  expect(disk.get('series.yaml')).toContain('the-first-session')
})

it('takes the draft of a planned part away when the step is taken back', async () => {
  expect(await takeBack()).toBe(true)
  expect(files()).toEqual(before)
  expect(shown()).toBe('Nothing')
  expect(takenBack()).toBe('Taken back. Everything is as it was before.')
})

it('also where another article is open by then', async () => {
  await openArticle('a.md')
  expect(await takeBack()).toBe(true)
  expect(files()).toEqual(before)
  expect(shown()).toBe(`Saved: ${before['a.md']}`)
})

it('keeps a draft that something was typed in, saved or not, and says so', async () => {
  type(`${disk.get('the-first-session.md')}Typed.\n`)
  expect(await takeBack()).toBe(true)
  expect(disk.get('series.yaml')).toBe(before['series.yaml'])
  expect(shown()).toContain('Typed.')
  expect(takenBack()).toBe(
    'Taken back. “The First Session” stays among your articles, because something was written in it.',
  )
})

it('keeps a draft that another program wrote in', async () => {
  await openArticle('a.md')
  await anotherProgram('the-first-session.md', 'Theirs.\n')
  expect(await takeBack()).toBe(true)
  expect(files()).toEqual({ ...before, 'the-first-session.md': 'Theirs.\n' })
})

it('does not miss a draft that is gone already', async () => {
  await openArticle('a.md')
  await anotherProgram('the-first-session.md', null)
  expect(await takeBack()).toBe(true)
  expect(files()).toEqual(before)
})
