import { expect, it } from 'vitest'
import { articlesToAdd, articlesWith } from '../../../renderer/series/free-articles.ts'
import { knowPosts } from '../../../shared/domain/known-posts.ts'
import { seriesOf } from '../../../shared/domain/series-order.ts'
import { folder } from '../../shared/checks/notation.ts'

const two =
  'series.yaml> series:⏎- name: S⏎  posts: [a, gone]⏎- name: Évening⏎  posts: [b] + a.md> + b.md> + c.md> title: Zen + d.md> title: Äther; series: s'

/** What can be added to the series S: titles, with the series that they would leave. */
function offered(typed: string, files = two): readonly string[] {
  const workspace = folder(files)
  const known = knowPosts(workspace)
  const articles = articlesToAdd({ workspace, known, series: seriesOf(workspace, known) }, 's')
  return articlesWith(articles, typed).map(({ title, leaves }) =>
    leaves === null ? title : `${title} < ${leaves}`,
  )
}

it('offers what is no part of the series: first what is in none, by title, then what would leave another', () =>
  expect(offered('')).toEqual(['Äther', 'Zen', 'B < Évening']))
it('finds by words of the title, whatever the case and accents', () =>
  expect(offered(' ATHER')).toEqual(['Äther']))
it('finds by the series that an article is in', () => expect(offered('evening b')).toEqual(['B < Évening']))
it('finds nothing where one word is missing', () => expect(offered('zen garden')).toEqual([]))
it('leaves out a conflicted copy, unless its original is gone', () => {
  const copies =
    "c (Jane's conflicted copy 2026-01-02).md> title: Copy + gone (conflicted copy 2026-01-02).md> title: Lone"
  expect(offered('', `${two} + ${copies}`)).toEqual(['Äther', 'Lone', 'Zen', 'B < Évening'])
})
