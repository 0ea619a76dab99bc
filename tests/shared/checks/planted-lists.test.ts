import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/checks/finding.ts'
import { runChecks } from '../../../shared/checks/run.ts'
import { applyChanges } from '../../../shared/domain/apply-changes.ts'
import { postName } from '../../../shared/domain/post-name.ts'
import { workspaceOf } from './notation.ts'
import { plantedRuns } from './planted-runs.ts'
import { filesOf, type Post, planOf, type Series, seriesFrom } from './series-plan.ts'

const today = '2026-11-23'

function check(files: ReadonlyMap<string, string>): readonly Finding[] {
  return runChecks(workspaceOf(files), { today })
}

/** What makes one thing wrong: `at` is the place of the post, `other` another number; false where it can't be done here. */
type Plant = (series: readonly Series[], at: number, other: number) => boolean | Map<string, string>

function set(post: Post | undefined, key: string, value: string | null): boolean {
  if (value === null) post?.details.delete(key)
  else post?.details.set(key, value)
  return post !== undefined
}

function entryOf({ list }: Series, post: Post | undefined): number {
  return list?.indexOf(`- ${post?.name}`) ?? -1
}

const isListed = ({ list }: Series) => list !== null
const hasOrder = (series: Series) => isListed(series) || series.hasClaims

const plants: readonly (readonly [rule: string, what: string, Plant])[] = [
  [
    'series/listed-missing',
    'an entry is renamed',
    ([one], at) => {
      if (!one?.list || !one.posts[at]?.details.has('series')) return false
      one.list[entryOf(one, one.posts[at])] = '- a-name-of-nothing'
      return true
    },
  ],
  [
    'series/listed-missing',
    'an entry is added',
    ([one], _, other) => {
      one?.list?.splice(other % (one.list.length + 1), 0, '- a-name-of-nothing')
      return one !== undefined && isListed(one)
    },
  ],
  [
    'series/unlisted',
    'an entry is lost',
    ([one], at) => {
      if (!one?.list || !one.posts[at]?.details.has('series')) return false
      one.list.splice(entryOf(one, one.posts[at]), 1)
      return true
    },
  ],
  [
    'series/listed-twice',
    'an entry is repeated',
    ([one], at, other) => {
      one?.list?.splice(other % (one.list.length + 1), 0, `- ${one.posts[at]?.name}`)
      return one !== undefined && isListed(one)
    },
  ],
  [
    'series/in-two',
    'an entry is added to another list',
    ([one, two], at, other) => {
      if (!one || !two || !isListed(one)) return false
      two.list?.splice(other % (two.list.length + 1), 0, `- ${one.posts[at]?.name}`)
      return isListed(two)
    },
  ],
  [
    'series/in-two',
    'an article names another series',
    ([one, two], at) =>
      one !== undefined && two !== undefined && isListed(one) && set(one.posts[at], 'series', two.name),
  ],
  [
    'series/name-variant',
    'another spelling',
    ([one], at) => {
      const post = one?.posts[at]
      if (!one || !post?.details.has('series')) return false
      return set(
        post,
        'series',
        one.name
          .toLowerCase()
          .replaceAll(' ', isListed(one) ? '  ' : '-')
          .replace(',', ''),
      )
    },
  ],
  [
    'series/name-variant',
    'a letter too few',
    ([one], at) => {
      if (!one?.posts[at]?.details.has('series')) return false
      return set(
        one.posts[at],
        'series',
        one.name
          .replace('rap', 'ap')
          .replace('Well', 'Wel')
          .replace('Grief', 'Gief')
          .replace('Panic', 'Paic'),
      )
    },
  ],
  [
    'part/duplicate',
    'a number is that of another',
    ([one], at, other) => {
      const others = one?.posts.filter((_, place) => place !== at) ?? []
      const value = others[other % others.length]?.details.get('part') ?? null
      return one?.hasParts === true && set(one.posts[at], 'part', value)
    },
  ],
  [
    'part/gap',
    'a number is too high',
    ([one], at, other) => one?.hasParts === true && set(one.posts[at], 'part', String(20 + (other % 1000))),
  ],
  [
    'part/invalid',
    'a number is none',
    ([one], at, other) =>
      one?.hasParts === true &&
      set(one.posts[at], 'part', ['0', `-${at + 1}`, 'two', '1.5', '3rd', null][other % 6] ?? null),
  ],
  [
    'part/order',
    'two numbers are exchanged',
    ([one], at) => {
      const [post, next] = [one?.posts[at], one?.posts[at + 1]]
      const [own, others] = [post?.details.get('part'), next?.details.get('part')]
      if (!one || !hasOrder(one) || own === undefined || others === undefined) return false
      return set(post, 'part', others) && set(next, 'part', own)
    },
  ],
  [
    'part/order',
    'an entry is moved',
    ([one], at, other) => {
      if (!one?.list || !one.hasParts || one.hasClaims) return false
      const from = entryOf(one, one.posts[at])
      const to = other % one.list.length
      one.list.splice(to, 0, ...one.list.splice(from, 1))
      return from !== to
    },
  ],
  [
    'post/status-contradiction',
    'a live article is dated ahead',
    ([one], at) => one?.posts[at]?.details.has('status') === true && set(one.posts[at], 'date', '2099-01-01'),
  ],
  [
    'post/status-contradiction',
    'a past article is a draft that nothing leads to',
    ([one], at) => one?.hasClaims === false && set(one.posts[at], 'status', 'draft'),
  ],
  [
    'file/conflicted-copy',
    'an article is there twice',
    (all, at, other) => {
      const files = filesOf(all)
      const post = all[0]?.posts[at]
      const mark = [
        ' (conflicted copy 2026-01-02)',
        ' (1)',
        '.sync-conflict-20260102-030405-ABCDEFG',
        " (Jo's conflicted copy)",
      ]
      return files.set(`${post?.name}${mark[other % 4]}.md`, files.get(post?.file ?? '') ?? '')
    },
  ],
]

/** The folder after the first fix of a finding that changes anything by itself; without the copy where there is none. */
function settled(files: ReadonlyMap<string, string>, { fixes, file }: Finding): ReadonlyMap<string, string> {
  const fix = fixes.find(({ action }) => action.kind === 'change')
  if (fix?.action.kind !== 'change') return new Map([...files].filter(([name]) => name !== file))
  const result = applyChanges(
    fix.action.changes,
    (name) => files.get(name) ?? null,
    [...files.keys()].map(postName),
  )
  if (result.kind === 'refused') throw new Error(result.reason)
  return new Map([...files, ...result.files])
}

const runs = plantedRuns(40)

describe('one fault planted where everything agreed', () => {
  it.each(plants)('%s: %s', (rule, _, plant) => {
    fc.assert(
      fc.property(
        fc.array(planOf(3), { minLength: 2, maxLength: 3 }),
        fc.nat(),
        fc.nat(),
        (plans, nth, other) => {
          const series = plans.map(seriesFrom)
          expect(check(filesOf(series))).toEqual([])
          const planted = plant(series, nth % (series[0]?.posts.length ?? 1), other)
          fc.pre(planted !== false)
          const files = planted instanceof Map ? planted : filesOf(series)
          const [finding, ...others] = check(files)
          expect([finding, ...others].map((one) => one?.rule)).toEqual([rule])
          if (finding) expect(check(settled(files, finding))).toEqual([])
        },
      ),
      runs,
    )
  })
})
