import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/checks/finding.ts'
import { runChecks } from '../../../shared/checks/run.ts'
import { applyChanges } from '../../../shared/domain/apply-changes.ts'
import { postName } from '../../../shared/domain/post-name.ts'
import { workspaceOf } from './notation.ts'
import { plantedRuns } from './planted-runs.ts'

type Style = 'name' | 'file' | 'title'

interface Post {
  readonly file: string
  readonly details: Map<string, string>
}

/** A series that agrees with itself, and beside it another one of two parts and an article of none. */
interface Folder {
  readonly style: Style
  readonly isListed: boolean
  readonly posts: readonly Post[]
  readonly others: readonly Post[]
  readonly alone: Post
  readonly extra: Post[]
  /** Listed after the posts. */
  readonly onSite: string[]
  readonly list: string[]
}

interface Plan {
  readonly style: Style
  readonly isListed: boolean
  readonly length: number
  readonly order: 'parts' | 'dates' | 'names' | 'claims'
  readonly folder: '' | '2019/'
  /** Picks what is broken; each fault takes of it what it needs. */
  readonly at: number
  readonly to: number
  readonly isForward: boolean
}

const plans: fc.Arbitrary<Plan> = fc.record({
  style: fc.constantFrom('name' as const, 'file' as const, 'title' as const),
  isListed: fc.boolean(),
  length: fc.integer({ min: 3, max: 6 }),
  order: fc.constantFrom('parts' as const, 'dates' as const, 'names' as const, 'claims' as const),
  folder: fc.constantFrom('' as const, '2019/' as const),
  at: fc.nat(1000),
  to: fc.nat(1000),
  isForward: fc.boolean(),
})

function folderOf({ style, isListed, length, order, folder }: Plan): Folder {
  const posts = Array.from({ length }, (_, at) => {
    // Names that run against the order, where it is the claims alone that give it.
    const name = order === 'claims' ? `part-${(at * 7 + 3) % length}` : `part-${at}`
    const details = new Map([['title', `About ${name}`]])
    details.set('series', 'Main Series')
    if (order === 'parts') details.set('part', String(at + 1))
    if (order === 'dates') details.set('date', `2026-01-0${at + 1}`)
    return { file: `${folder}${name}.md`, details }
  })
  const others = ['one', 'two'].map((name) => ({
    file: `other-${name}.md`,
    details: new Map([
      ['title', `The other ${name}`],
      ['series', 'Other Series'],
    ]),
  }))
  const made: Folder = {
    style,
    isListed,
    posts,
    others,
    alone: { file: 'alone.md', details: new Map([['title', 'Alone']]) },
    extra: [],
    onSite: [],
    list: posts.map(({ file }) => postName(file)),
  }
  for (const chain of [posts, others])
    for (const [at, post] of chain.entries()) {
      lead(made, post, 'previous', chain[at - 1])
      lead(made, post, 'next', chain[at + 1])
    }
  return made
}

function lead({ style }: Folder, post: Post | undefined, way: string, to: Post | undefined): void {
  if (post === undefined || to === undefined) return
  const title = to.details.get('title') ?? ''
  post.details.set(way, style === 'title' ? title : style === 'file' ? to.file : postName(to.file))
}

function filesOf({
  posts,
  others,
  alone,
  extra,
  isListed,
  list,
  onSite,
}: Folder): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const { file, details } of [...posts, ...others, alone, ...extra])
    files.set(
      file,
      `---\n${[...details].map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\nWords.\n`,
    )
  if (isListed)
    files.set(
      'series.yaml',
      `series:\n  - name: Main Series\n    posts:\n${[...list, ...onSite].map((entry) => `      - ${entry}\n`).join('')}`,
    )
  return files
}

/** Breaks one thing; false where it can't be broken so in this folder. */
type Plant = (folder: Folder, plan: Plan) => boolean

const picked = (folder: Folder, { at }: Plan) => at % folder.posts.length

/** How a fault of each rule is planted. */
const plants: Readonly<Record<string, Plant>> = {
  'series/previous-is-next'(folder, plan) {
    const at = picked(folder, plan)
    const [before, post, after] = [folder.posts[at - 1], folder.posts[at], folder.posts[at + 1]]
    const isFromNext = before === undefined || (after !== undefined && plan.isForward)
    lead(folder, post, isFromNext ? 'previous' : 'next', isFromNext ? after : before)
    return true
  },
  'series/reversed'(folder, plan) {
    const { posts } = folder
    const isWhole = (plan.to % 3 === 0 && folder.isListed) || (plan.to % 3 === 1 && plan.order === 'parts')
    const at = picked(folder, plan)
    for (const [index, post] of posts.entries()) {
      if (!isWhole && index !== at) continue
      const [previous, next] = [post.details.get('previous'), post.details.get('next')]
      post.details.delete('previous')
      post.details.delete('next')
      if (next !== undefined) post.details.set('previous', next)
      if (previous !== undefined) post.details.set('next', previous)
    }
    return true
  },
  'series/crosses'(folder, plan) {
    lead(
      folder,
      folder.posts[picked(folder, plan)],
      plan.isForward ? 'next' : 'previous',
      folder.others[plan.to % 2],
    )
    return true
  },
  'series/cycle'(folder, plan) {
    const { posts } = folder
    const later = 2 + (plan.at % (posts.length - 2))
    const earlier = plan.to % (later - 1)
    if (plan.isForward) lead(folder, posts[later], 'next', posts[earlier])
    else lead(folder, posts[earlier], 'previous', posts[later])
    return true
  },
  'series/contradiction'(folder, plan) {
    const { posts } = folder
    const later = 2 + (plan.at % (posts.length - 2))
    const earlier = plan.to % (later - 1)
    if (plan.at % 5 === 0) lead(folder, posts[later - 1], 'next', folder.alone)
    else if (plan.isForward) lead(folder, posts[earlier], 'next', posts[later])
    else lead(folder, posts[later], 'previous', posts[earlier])
    return true
  },
  'series/fork'(folder, plan) {
    const at = plan.at % (folder.posts.length - 2)
    const [one, two, three] = folder.posts.slice(at)
    one?.details.delete('next')
    two?.details.delete('next')
    lead(folder, three, 'previous', one)
    return true
  },
  'series/merge'(folder, plan) {
    const at = plan.at % (folder.posts.length - 2)
    const [one, two, three] = folder.posts.slice(at)
    two?.details.delete('previous')
    three?.details.delete('previous')
    lead(folder, one, 'next', three)
    return true
  },
  'series/disconnected'(folder, plan) {
    const { posts, isListed } = folder
    if (isListed || posts.length < 4) return false
    const at = 1 + (plan.at % (posts.length - 3))
    posts[at]?.details.delete('next')
    posts[at + 1]?.details.delete('previous')
    return true
  },
  'series/asymmetric'(folder, plan) {
    const at = plan.at % (folder.posts.length - 1)
    if (plan.isForward) folder.posts[at]?.details.delete('next')
    else folder.posts[at + 1]?.details.delete('previous')
    return true
  },
  'series/claim-missing'(folder, plan) {
    if (!folder.isListed) return false
    const at = plan.at % (folder.posts.length - 1)
    folder.posts[at]?.details.delete('next')
    folder.posts[at + 1]?.details.delete('previous')
    return true
  },
  'series/out-of-date-claim'(folder, plan) {
    if (!folder.isListed) return false
    folder.onSite.push('site: The Next Step', 'site: The Step After It')
    const hasAddress = plan.isForward
    if (hasAddress) folder.onSite[0] += '\n        url: https://example.com/next'
    folder.posts.at(-1)?.details.set('next', 'The Step After It')
    return true
  },
  'series/edge-claim'(folder, plan) {
    const post = folder.posts.at(plan.isForward ? -1 : 0)
    lead(folder, post, plan.isForward ? 'next' : 'previous', folder.alone)
    if (plan.to % 3 === 0) lead(folder, folder.alone, plan.isForward ? 'previous' : 'next', post)
    return true
  },
  'series/orphan'(folder, plan) {
    if (folder.isListed) return false
    const details = new Map([
      ['title', 'Nobody knows'],
      ['series', 'Main Series'],
    ])
    if (plan.order === 'dates') details.set('date', `2026-01-0${1 + (plan.to % 9)}`)
    folder.extra.push({ file: 'lost.md', details })
    return true
  },
  'series/single'(folder) {
    const details = new Map([
      ['title', 'Only one'],
      ['series', 'A Third Series'],
    ])
    folder.extra.push({ file: 'single.md', details })
    return true
  },
}

function afterFirstFix(finding: Finding, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const fix = finding.fixes.find(({ action }) => action.kind === 'change')
  if (fix?.action.kind !== 'change') throw new Error('no fix')
  const result = applyChanges(
    fix.action.changes,
    (file) => files.get(file) ?? null,
    [...files.keys()].map(postName),
  )
  if (result.kind !== 'applied') throw new Error(result.reason)
  return new Map([...files, ...result.files])
}

const told = (files: ReadonlyMap<string, string>) =>
  runChecks(workspaceOf(files)).map(({ rule, file, message }) => `${rule} ${file} ${message}`)

const runs = plantedRuns(300)

describe('one fault planted in a series that agrees with itself', () => {
  it('nothing is found before', () =>
    fc.assert(
      fc.property(plans, (plan) => {
        expect(told(filesOf(folderOf(plan)))).toEqual([])
      }),
    ))

  it.each(Object.entries(plants))('is told as %s, once, and settled by the first fix', (rule, plant) =>
    fc.assert(
      fc.property(plans, (plan) => {
        const folder = folderOf(plan)
        fc.pre(plant(folder, plan))
        const files = filesOf(folder)
        const findings = runChecks(workspaceOf(files))
        expect(findings.map((finding) => `${finding.rule} ${finding.file} ${finding.message}`)).toEqual([
          expect.stringContaining(`${rule} `),
        ])
        for (const finding of findings) expect(told(afterFirstFix(finding, files))).toEqual([])
      }),
      runs,
    ),
  )
})
