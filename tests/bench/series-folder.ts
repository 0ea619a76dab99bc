import { Chance } from './random.ts'
import { headingFrom, nameFrom, paragraph, sentence, titleFrom } from './words.ts'

/** A post that is being made up; its details are YAML as it will stand in the file. */
export interface DraftPost {
  file: string
  readonly title: string
  readonly slug: string
  readonly series: DraftSeries
  /** Its place in the series, from 0. */
  readonly at: number
  readonly details: Map<string, string>
  readonly blocks: string[]
  readonly headings: readonly string[]
}

/** How the posts of a series say who their neighbours are. */
export type Style = 'name' | 'file' | 'title' | 'address'

/** A series that is being made up. */
export interface DraftSeries {
  readonly name: string
  readonly slug: string
  readonly number: number
  readonly style: Style
  readonly isListed: boolean
  readonly hasParts: boolean
  readonly hasPagers: boolean
  readonly posts: DraftPost[]
  /** What its list in `series.yaml` holds, a line each. */
  readonly entries: string[]
}

/** A whole folder that is being made up. */
export interface DraftFolder {
  readonly series: readonly DraftSeries[]
  readonly settings: Map<string, string>
  readonly pictures: readonly string[]
  /** Whole files beside the series. */
  readonly extra: Map<string, string>
  /** Further lists of `series.yaml`. */
  readonly lists: string[]
}

/** How large a folder is made, and from which seed. */
export interface FolderSize {
  readonly series: number
  readonly postsEach: number
  /** Of a post, in characters. */
  readonly length: number
  readonly seed: number
}

/** The first posts of a series are what others link to; faults are planted further on. */
const linkedTo = 5

const styles: readonly Style[] = ['name', 'file', 'title', 'address']
const firstDay = Date.UTC(1999, 0, 4)
const site = 'https://www.example.com'

/** A folder in which everything agrees, of series in many styles. */
export function consistentFolder({ series: count, postsEach, length, seed }: FolderSize): DraftFolder {
  const chance = new Chance(seed)
  const series: DraftSeries[] = []
  for (let number = 0; number < count; number++) series.push(newSeries(number, postsEach, chance))
  for (const one of series) {
    for (const post of one.posts) write(post, series, length, chance)
    one.entries.push(...one.posts.map((post) => claimOf(post, 'name')))
  }
  const settings = new Map([
    ['siteName', 'Example Practice'],
    ['baseUrl', site],
    ['previousLeadsTo', 'earlier'],
    ['platform', 'squarespace'],
  ])
  return {
    series,
    settings,
    pictures: Array.from({ length: 40 }, (_, at) => `images/picture-${at}.jpg`),
    extra: new Map(),
    lists: [],
  }
}

/** The files of a folder, by their paths. */
export function filesOf({
  series,
  settings,
  pictures,
  extra,
  lists,
}: DraftFolder): ReadonlyMap<string, string> {
  const files = new Map(extra)
  for (const picture of pictures) files.set(picture, '')
  for (const post of series.flatMap((one) => one.posts)) files.set(post.file, textOf(post))
  const all = [...series.filter(({ isListed }) => isListed).map(listOf), ...lists]
  files.set('series.yaml', `series:\n${all.join('')}`)
  files.set('throughline.yaml', [...settings].map(([key, value]) => `${key}: ${value}\n`).join(''))
  return files
}

/** What a post of this series writes to name another. */
export function claimOf(post: DraftPost, style: Style = post.series.style): string {
  switch (style) {
    case 'name':
      return post.file.replace(/\.md$/, '')
    case 'file':
      return post.file
    case 'title':
      return JSON.stringify(post.title)
    case 'address':
      return addressOf(post)
    default:
      return style satisfies never
  }
}

/** The way from one file of the folder to another. */
export function wayTo(from: DraftPost, to: string): string {
  return from.file.includes('/') ? `../${to}` : to
}

function addressOf(post: DraftPost): string {
  return `${site}/notes/${post.slug}`
}

function newSeries(number: number, postsEach: number, chance: Chance): DraftSeries {
  const name = `Understanding ${titleFrom(chance, number).replace(/:.*$/, '')}`
  const series: DraftSeries = {
    name,
    slug: nameFrom(name),
    number,
    style: styles[number % styles.length] ?? 'name',
    isListed: number % 5 < 2,
    hasParts: number % 3 === 0,
    hasPagers: number % 7 === 0,
    posts: [],
    entries: [],
  }
  const folder = number % 2 === 0 ? `${series.slug}/` : ''
  for (let at = 0; at < postsEach; at++) {
    const title = titleFrom(chance, number * postsEach + at)
    const slug = nameFrom(title)
    const headings = Array.from({ length: 4 }, (_, heading) => headingFrom(chance, heading))
    series.posts.push({
      file: `${folder}${slug}.md`,
      title,
      slug,
      series,
      at,
      details: new Map(),
      blocks: [],
      headings,
    })
  }
  return series
}

function write(post: DraftPost, all: readonly DraftSeries[], length: number, chance: Chance): void {
  const { series, at, details } = post
  const [previous, next] = [series.posts[at - 1], series.posts[at + 1]]
  const day = new Date(firstDay + (series.number * series.posts.length + at) * 86_400_000)
  details.set('title', chance.is(0.5) ? JSON.stringify(post.title) : `'${post.title}'`)
  details.set('date', day.toISOString().slice(0, 10))
  details.set('description', sentence(chance).replaceAll('*', ''))
  details.set('author', 'Dr. Example')
  details.set('tags', chance.is(0.5) ? '[therapy, notes]' : `\n  - therapy\n  - notes`)
  details.set('status', 'published')
  details.set('series', series.number % 2 === 0 ? series.slug : series.name)
  if (series.hasParts) details.set('part', String(at + 1))
  if (previous) details.set('previous', claimOf(previous))
  if (next) details.set('next', claimOf(next))
  if (series.style === 'address') details.set('canonical', addressOf(post))
  if (series.hasPagers && (previous || next))
    details.set(
      'pager',
      `${previous ? `\n  previous: ${JSON.stringify(previous.title)}` : ''}${next ? `\n  next: ${JSON.stringify(next.title)}` : ''}\n  seen: 2026-11-23`,
    )
  post.blocks.push(...body(post, all, length, chance))
}

/** Headings, paragraphs with links, a list, a quotation, a picture; now and then a table, code, or links by reference. */
function body(
  post: DraftPost,
  all: readonly DraftSeries[],
  length: number,
  chance: Chance,
): readonly string[] {
  const blocks = [paragraph(chance, 400)]
  const linked = (words: string) =>
    `${sentence(chance)} More of that is in [${words}](${linkFrom(post, all, chance)}). ${sentence(chance)}`
  let left = length - 2300
  for (const [number, heading] of post.headings.entries()) {
    blocks.push(`## ${heading}`, linked(heading.toLowerCase()), paragraph(chance, left / 6))
    if (number === 1) blocks.push(Array.from({ length: 4 }, () => `- ${sentence(chance)}`).join('\n'))
    if (number === 2)
      blocks.push(
        `> ${sentence(chance)}`,
        `![A quiet room](${wayTo(post, `images/picture-${chance.below(40)}.jpg`)})`,
      )
    if (number === 3)
      blocks.push(
        `Read more at [the society](https://www.example.org/topics/${chance.below(900)}?lang=en#start).`,
      )
    left -= 60
  }
  if (chance.is(0.04)) blocks.push('| Week | What to expect |\n|---|---|\n| 1 | Rest |\n| 2 | Movement |')
  if (chance.is(0.03)) blocks.push('```\nbreathe in 4\nbreathe out 6\n```')
  if (chance.is(0.04))
    blocks.push(
      'See [our library][library] and https://www.example.net/reading for more.',
      '[library]: https://www.example.net/library',
    )
  blocks.push(paragraph(chance, 250))
  return blocks
}

/** To a post that stays as it is: one of the first of some series, itself or a heading of it. */
function linkFrom(post: DraftPost, all: readonly DraftSeries[], chance: Chance): string {
  const series = chance.is(0.5) ? post.series : chance.pick(all)
  const target = series.posts[chance.below(Math.min(linkedTo, series.posts.length))] ?? post
  const heading = target.headings[chance.below(target.headings.length)] ?? ''
  const place = chance.is(0.3) ? `#${anchorOf(heading)}` : ''
  return `${wayTo(post, target.file)}${place}`
}

/** The id that a page gives to a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z\d\s-]/g, '')
    .replace(/\s/g, '-')
}

function textOf({ details, blocks }: DraftPost): string {
  const lines = [...details].map(([key, value]) => `${key}:${value.startsWith('\n') ? value : ` ${value}`}`)
  return `---\n${lines.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`
}

function listOf({ name, slug, entries }: DraftSeries): string {
  return `  - name: ${name}\n    slug: ${slug}\n    posts:\n${entries.map((entry) => `      - ${entry}\n`).join('')}`
}
