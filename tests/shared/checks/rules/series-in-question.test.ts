import { describe } from 'vitest'
import { findsNothing } from '../finds.ts'

const four =
  'a.md> series: S; next: b + b.md> series: S; previous: a; next: c + c.md> series: S; previous: b; next: d + d.md> series: S; previous: c'
const list = (posts: string, more = '') => `series.yaml> series:⏎  - name: S⏎    posts: [${posts}]${more}`
/** What the rules of the list itself tell of. */
const ofTheList = [
  'series/unlisted',
  'series/in-two',
  'series/listed-twice',
  'series/listed-missing',
  'series/name-variant',
]

describe('an article whose place is in question is no fault of what others say of it', () => {
  for (const posts of ['b, c, d', 'a, c, d', 'a, b, d', 'a, b, c', 'a, b', 'c, d'])
    findsNothing(`${four} + ${list(posts)}`, ofTheList)
  for (const posts of ['a, b, c, d, a', 'a, b, b, c, d', 'a, d, b, c, d', 'a, gone, b, c, d'])
    findsNothing(`${four} + ${list(posts)}`, ofTheList)
  findsNothing(
    `${four} + x.md> next: y + y.md> previous: x + ${list('a, b, x, c, d', '⏎  - name: T⏎    posts: [x, y]')}`,
    ofTheList,
  )
  findsNothing(`${four.replace('b.md> series: S;', 'b.md> series: [S')} + ${list('a, b, c, d')}`, [
    ...ofTheList,
    'post/front-matter',
  ])
  findsNothing(`${four.replace('b.md> series: S;', 'b.md> series: [S')}`, [...ofTheList, 'post/front-matter'])
  findsNothing(`${four}; next: later + later.md> placeholder: true`, ofTheList)
})
