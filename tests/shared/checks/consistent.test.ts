import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/checks/run.ts'
import { seriesOf } from '../../../shared/domain/series-order.ts'
import { workspaceOf } from './notation.ts'

interface Part {
  readonly folder: string
  readonly words: string
  readonly day: number
}

interface Plan {
  readonly parts: readonly Part[]
  readonly style: 'name' | 'file' | 'title' | 'address'
  readonly isListed: boolean
  readonly hasPagers: boolean
}

const part = fc.record({
  folder: fc.constantFrom('', '2019/', 'a/b/'),
  words: fc.stringMatching(/^[A-Z][\p{L} ,:'"&…!?#-]{0,30}$/u),
  day: fc.integer({ min: 1, max: 28 }),
})

function isFalling(parts: readonly Part[]): boolean {
  return parts.every(({ day }, at) => day < (parts[at - 1]?.day ?? Number.POSITIVE_INFINITY))
}

const plan: fc.Arbitrary<Plan> = fc.record({
  // Three dates or more against the order would be a fault.
  parts: fc
    .array(part, { minLength: 2, maxLength: 5 })
    .filter((parts) => parts.length < 3 || !isFalling(parts)),
  style: fc.constantFrom('name', 'file', 'title', 'address'),
  isListed: fc.boolean(),
  hasPagers: fc.boolean(),
})

/** The files of a folder in which everything agrees. */
function filesOf(plans: readonly Plan[], leads: 'earlier' | 'newer'): ReadonlyMap<string, string> {
  const files = new Map([['throughline.yaml', `previousLeadsTo: ${leads}\n`]])
  const lists: string[] = []
  for (const [seriesAt, { parts, style, isListed, hasPagers }] of plans.entries()) {
    const posts = parts.map((one, at) => {
      const name = `${one.folder}post-${seriesAt}-${at}`
      const title = `Piece ${at} of ${seriesAt} ${one.words}`.trim()
      return { ...one, name, title, file: `${name}.md`, address: `https://example.com/${seriesAt}/${at}` }
    })
    const claims = { name: 'name', file: 'file', title: 'title', address: 'address' } as const
    for (const [at, post] of posts.entries()) {
      const [previous, next] = [posts[at - 1], posts[at + 1]]
      const [left, right] = leads === 'earlier' ? [previous, next] : [next, previous]
      const lines = [
        `title: ${JSON.stringify(post.title)}`,
        `date: 2026-01-${String(post.day).padStart(2, '0')}`,
        `series: Series ${seriesAt}`,
        `canonical: ${post.address}`,
        ...(previous ? [`previous: ${JSON.stringify(previous[claims[style]])}`] : []),
        ...(next ? [`next: ${JSON.stringify(next[claims[style]])}`] : []),
        ...(hasPagers && (left || right) ? ['pager:'] : []),
        ...(hasPagers && left ? [`  previous: ${JSON.stringify(left.title)}`] : []),
        ...(hasPagers && right ? [`  next: ${JSON.stringify(right.title)}`] : []),
      ]
      files.set(post.file, `---\n${lines.join('\n')}\n---\n\nWords.\n`)
    }
    if (isListed)
      lists.push(
        `  - name: Series ${seriesAt}\n    posts:\n${posts.map(({ name }) => `      - ${name}\n`).join('')}`,
      )
  }
  return lists.length === 0 ? files : files.set('series.yaml', `series:\n${lists.join('')}`)
}

describe('a folder in which everything agrees', () => {
  it('has no findings, and its series are in order', () =>
    fc.assert(
      fc.property(
        fc.array(plan, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('earlier' as const, 'newer' as const),
        (plans, leads) => {
          const workspace = workspaceOf(filesOf(plans, leads))
          expect(runChecks(workspace)).toEqual([])
          for (const series of seriesOf(workspace))
            expect(series.posts.map(({ name }) => name?.replace(/^.*-/, ''))).toEqual(
              series.posts.map((_, at) => String(at)),
            )
        },
      ),
    ))
})

describe('a large folder', () => {
  it('four times as many articles take not much more than four times as long, whole or full of faults', () => {
    const timeFor = (count: number, isBroken: boolean) => {
      const parts = Array.from({ length: count }, (_, at) => ({
        folder: '',
        words: `About It`,
        day: (at % 28) + 1,
      }))
      const files = filesOf([{ parts, style: 'title', isListed: false, hasPagers: true }], 'earlier')
      const broken = (text: string) => text.replaceAll(/(previous|next): "Piece/g, '$1: "Wiece')
      const workspace = workspaceOf(
        isBroken ? new Map([...files].map(([file, text]) => [file, broken(text)])) : files,
      )
      const start = performance.now()
      expect(runChecks(workspace)).toHaveLength(isBroken ? (count - 1) * 4 : 0)
      return performance.now() - start
    }
    for (const isBroken of [false, true]) {
      timeFor(500, isBroken)
      const [small, large] = [timeFor(2000, isBroken), timeFor(8000, isBroken)]
      expect(large / small).toBeLessThan(16)
    }
  })
})
