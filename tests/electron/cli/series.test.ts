import { expect, it } from 'vitest'
import { folderWith } from '../temporary-folder.ts'
import { run } from './command-line.ts'

const files = {
  'a.md': '---\ntitle: First\nstatus: published\nnext: c\n---\n\nText.\n',
  'c.md': '---\ntitle: Third\nstatus: review\nprevious: a\n---\n\nText.\n',
  'series.yaml':
    'series:\n  - name: A Series\n    slug: s\n    posts:\n      - a\n      - planned: Second\n      - c\n      - site: Fourth\n        url: https://example.com/4\n',
}

it('prints every series with its derived and its claimed links as JSON', async () => {
  const { status, out, said } = await run(['series', '.', '--format', 'json'], {
    folder: await folderWith(files),
  })
  expect({ status, said }).toEqual({ status: 0, said: '' })
  const nothing = { claimedPrevious: null, claimedNext: null, pagerPrevious: null, pagerNext: null }
  expect(JSON.parse(out)).toEqual({
    version: 1,
    series: [
      {
        slug: 's',
        name: 'A Series',
        source: 'list',
        posts: [
          {
            ...nothing,
            kind: 'post',
            name: 'a',
            title: 'First',
            url: null,
            status: 'published',
            part: 1,
            previous: null,
            next: 'c',
            claimedNext: 'c',
          },
          {
            ...nothing,
            kind: 'planned',
            name: null,
            title: 'Second',
            url: null,
            status: null,
            part: 2,
            previous: 'a',
            next: 'c',
          },
          {
            ...nothing,
            kind: 'post',
            name: 'c',
            title: 'Third',
            url: null,
            status: 'review',
            part: 3,
            previous: 'a',
            next: 'https://example.com/4',
            claimedPrevious: 'a',
          },
          {
            ...nothing,
            kind: 'site',
            name: null,
            title: 'Fourth',
            url: 'https://example.com/4',
            status: null,
            part: 4,
            previous: 'c',
            next: null,
          },
        ],
      },
    ],
  })
})

it('prints them for people', async () => {
  const { out } = await run(['series', '.'], { folder: await folderWith(files) })
  expect(out.split('\n').slice(0, 3)).toEqual([
    'A Series (s), ordered by series.yaml',
    '  1. First (published) next: c',
    '  2. Second (planned) previous: a, next: c',
  ])
})

it('says that there is no series', async () => {
  const { status, out } = await run(['series', '.'], { folder: await folderWith({ 'a.md': 'Text.\n' }) })
  expect({ status, out }).toEqual({ status: 0, out: 'There is no series in this folder.\n' })
})
