import { describe, expect, it } from 'vitest'
import { knowPosts } from '../../../shared/domain/known-posts.ts'
import { type SiteWorld, siteNeighbours } from '../../../shared/domain/platform-neighbours.ts'
import { seriesOf } from '../../../shared/domain/series-order.ts'
import { timelineOf } from '../../../shared/domain/timeline.ts'
import { folder } from '../checks/notation.ts'

function worldOf(notation: string): SiteWorld {
  const workspace = folder(notation)
  const known = knowPosts(workspace)
  const series = seriesOf(workspace, known)
  return {
    workspace,
    known,
    timeline: timelineOf(workspace.posts),
    seriesOfPost: (post) => series.find(({ posts }) => posts.some(({ name }) => name === post.name)) ?? null,
  }
}

/** What a platform shows round the post `b`, as `previous < b > next` in reading order, with the words of its buttons. */
function round(platform: string, notation: string): string {
  const world = worldOf(`throughline.yaml> platform: ${platform} + ${notation}`)
  const post = world.known.exactly('b')
  const shown = post && siteNeighbours(post, world)
  if (!shown) return 'nothing'
  const { previous, next, shownAs } = shown
  return `${previous?.name ?? '-'} (${shownAs.previous}) < b > ${next?.name ?? '-'} (${shownAs.next})`
}

const live = (name: string, date: string, more = '') =>
  `${name}.md> status: published; date: ${date}${more === '' ? '' : `; ${more}`}`
const three = [live('c', '2026-03-01'), live('a', '2026-01-01'), live('b', '2026-02-01')].join(' + ')
const sameTime = [live('a', '2026-02-01'), live('b', '2026-02-01'), live('c', '2026-02-01')].join(' + ')

describe('which articles a site shows as Previous and Next', () => {
  it.each([
    ['squarespace', three, 'a (null) < b > c (null)'],
    ['squarespace⏎previousLeadsTo: newer', three, 'a (Next) < b > c (Previous)'],
    ['wordpress', three, 'a (Previous) < b > c (Next)'],
    ['ghost', three, 'a (Previous) < b > c (Next)'],
    ['docusaurus', three, 'a (Next) < b > c (Previous)'],
    ['hugo', three, 'a (Previous) < b > c (Next)'],
    ['dev', three, '- (Previous) < b > - (Next)'],
    ['html', three, 'nothing'],
    ['squarespace', `${live('x', '2026-01-31')} + ${three}`, 'x (null) < b > c (null)'],
    ['squarespace', `x.md> status: draft; date: 2026-01-31 + ${three}`, 'a (null) < b > c (null)'],
    ['wordpress', sameTime, '- (Previous) < b > - (Next)'],
    ['ghost', sameTime, 'c (Previous) < b > - (Next)'],
    ['squarespace', sameTime, 'a (null) < b > c (null)'],
    ['squarespace', 'a.md> date: 2026-01-01 + b.md> date: 2026-01-02', 'a (null) < b > - (null)'],
    ['squarespace', 'a.md> date: 2026-01-01 + b.md>', 'nothing'],
    [
      'squarespace',
      'a.md> date: 2026-01-01; placeholder: true + b.md> date: 2026-01-02',
      '- (null) < b > - (null)',
    ],
    [
      'squarespace',
      `${live('b', '2026-02-01', 'series: s')} + c.md> status: draft; date: 2026-02-02; series: s`,
      '- (null) < b > c (null)',
    ],
    [
      'dev',
      `${live('b', '2026-02-01', 'series: s')} + ${live('x', '2026-02-02')} + ${live('c', '2026-02-03', 'series: s')}`,
      '- (Previous) < b > c (Next)',
    ],
    [
      'hugo',
      `${live('a', '2026-05-01', 'weight: 1')} + ${live('b', '2026-04-01', 'weight: 2')} + ${live('c', '2026-03-01', 'weight: 3')}`,
      'a (Next) < b > c (Previous)',
    ],
    [
      'wordpress',
      `${live('a', '2026-02-01T09:00')} + ${live('b', '2026-02-01T09:00-05:00')}`,
      'a (Previous) < b > - (Next)',
    ],
  ])('%s: %s is %s', (platform, notation, expected) => expect(round(platform, notation)).toBe(expected))
})

describe('the timeline', () => {
  const { timeline, known } = worldOf(
    'b.md> date: 2026-01-02 + a.md> date: 2026-01-02 + c.md> date: 2025-12-31 + d.md> date: soon',
  )
  it('sorts by moment, then by name, and leaves out what has no date', () =>
    expect(timeline.posts.map(({ post }) => post.name)).toEqual(['c', 'a', 'b']))
  it('knows the neighbours by date', () => {
    const around = (name: string) => {
      const post = known.exactly(name)
      const { earlier, later } = post === null ? { earlier: null, later: null } : timeline.neighbours(post)
      return [earlier?.name ?? null, later?.name ?? null]
    }
    expect([around('a'), around('c'), around('d')]).toEqual([
      ['c', 'b'],
      [null, 'a'],
      [null, null],
    ])
  })
})
