import fc from 'fast-check'

/** A post as its file will say it; `entry` is how its list names it. */
export interface Post {
  file: string
  readonly name: string
  readonly details: Map<string, string>
}

/** A series that is made up with its list. */
export interface Series {
  readonly name: string
  readonly posts: readonly Post[]
  /** The lines of its list; null where it has none. */
  readonly list: string[] | null
  readonly hasParts: boolean
  readonly hasClaims: boolean
}

const names = ['Ketamine Therapy', 'Sleeping Well Again', 'Living with Grief', 'Panic, Step by Step']

/** What a series is like. */
export const planOf = (minParts: number) =>
  fc.record({
    count: fc.integer({ min: minParts, max: 6 }),
    folder: fc.constantFrom('', 'notes/'),
    isListed: fc.boolean(),
    hasParts: fc.boolean(),
    hasClaims: fc.boolean(),
    isLive: fc.boolean(),
    saysSeries: fc.boolean(),
    extra: fc.option(fc.tuple(fc.nat(), fc.constantFrom('planned', 'site')), { nil: null }),
  })
type Plan = Parameters<Parameters<ReturnType<typeof planOf>['map']>[0]>[0]

/** A series in which everything agrees. */
export function seriesFrom(plan: Plan, number: number): Series {
  const { count, folder, isListed, hasParts, hasClaims, isLive } = plan
  const name = names[number] ?? ''
  const extraAt = isListed && plan.extra !== null ? plan.extra[0] % (count + 1) : count
  const posts = Array.from({ length: count }, (_, at): Post => {
    const own = `${folder}part-${number}-${at}`
    const part = at + (at >= extraAt ? 2 : 1)
    const details = new Map([['title', `Chapter ${'abcdefgh'[at]} of ${number}`]])
    details.set('date', `2026-0${number + 1}-${10 + at * 2}`)
    if (isLive) details.set('status', 'published')
    if (plan.saysSeries || !isListed) details.set('series', name)
    if (hasParts) details.set('part', String(part))
    // What lives only on the site stands between some neighbours, and is named by none of them.
    const isApart = (place: number) => plan.extra?.[1] === 'site' && place === extraAt
    if (hasClaims && at > 0 && !isApart(at)) details.set('previous', `${folder}part-${number}-${at - 1}`)
    if (hasClaims && at < count - 1 && !isApart(at + 1))
      details.set('next', `${folder}part-${number}-${at + 1}`)
    return { file: `${own}.md`, name: own, details }
  })
  const list = posts.map((post) => `- ${post.name}`)
  if (plan.extra !== null)
    list.splice(extraAt, 0, plan.extra[1] === 'planned' ? '- planned: Still to come' : '- site: An old page')
  return { name, posts, list: isListed ? list : null, hasParts, hasClaims }
}

/** The files of these series. */
export function filesOf(all: readonly Series[]): Map<string, string> {
  const files = new Map<string, string>()
  for (const { file, details } of all.flatMap(({ posts }) => posts))
    files.set(
      file,
      `---\n${[...details].map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\nWords.\n`,
    )
  const lists = all.flatMap(({ name, list }) =>
    list === null
      ? []
      : [
          `  - name: ${name}\n    posts:\n${list.map((line) => `      ${line.replace('\n', '\n      ')}\n`).join('')}`,
        ],
  )
  return lists.length === 0 ? files : files.set('series.yaml', `series:\n${lists.join('')}`)
}
