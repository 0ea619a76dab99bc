import { describe, expect, it } from 'vitest'
import { arrangeArticles } from '../../../renderer/library/arrange.ts'
import type { ArticleView } from '../../../renderer/state/article-view.ts'
import { knowPosts } from '../../../shared/domain/known-posts.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'
import { seriesOf } from '../../../shared/domain/series-order.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'

const posts = [
  postFacts('a.md', '---\ntitle: Sécurité first\ndate: 2026-02-01\nstatus: published\nseries: s\n---\n'),
  postFacts('b.md', '---\ntitle: dosing\ndate: 2026-03-01\nstatus: draft\nseries: s\n---\n'),
  postFacts('c.md', '---\ntitle: Aftercare\nstatus: review\n---\n'),
  postFacts('d.md', '---\ntitle: Part 10\nseries: s\n---\n'),
]

function shown(view: Partial<ArticleView>): readonly string[] {
  const workspace = {
    posts,
    files: [],
    seriesList: readSeriesList('series:\n- name: The Series\n  slug: s\n  posts: [b, a]\n'),
    settings: readSettings(null),
  }
  const world = {
    series: seriesOf(workspace, knowPosts(workspace)),
    seriesName: (post: { readonly series: unknown }) => (post.series === null ? null : 'The Series'),
    hasFindings: (post: { readonly file: string }) => post.file === 'c.md',
  }
  return arrangeArticles(posts, { words: '', status: 'all', sort: 'title', ...view }, world).flatMap(
    ({ heading, posts: inGroup }) => [
      ...(heading === null ? [] : [`# ${heading}`]),
      ...inGroup.map(({ name }) => name),
    ],
  )
}

describe('the list of articles', () => {
  it.each([
    [{}, ['c', 'b', 'd', 'a']],
    [{ sort: 'newest' }, ['b', 'a', 'c', 'd']],
    [{ sort: 'oldest' }, ['a', 'b', 'c', 'd']],
    [{ sort: 'status' }, ['b', 'd', 'c', 'a']],
    [{ sort: 'series' }, ['# The Series', 'b', 'a', 'd', '# In no series', 'c']],
    [{ words: 'securite' }, ['a']],
    [{ words: 'SERIES dos' }, ['b']],
    [{ words: 'nothing' }, []],
    [{ status: 'review' }, ['c']],
    [{ status: 'findings' }, ['c']],
    [{ status: 'draft', sort: 'series' }, ['# The Series', 'b', 'd']],
  ] as const)('%j', (view, expected) => expect(shown(view)).toEqual(expected))
})
