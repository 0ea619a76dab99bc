/** One article of a folder in which everything agrees, before its text is written out. */
export interface WrittenPart {
  readonly file: string
  readonly name: string
  readonly title: string
  readonly details: ReadonlyMap<string, string>
  readonly paragraphs: readonly string[]
}

/** What a series of such a folder is like. */
export interface SeriesShape {
  readonly length: number
  /** Listed in `series.yaml`, or held together by what the articles say of each other. */
  readonly isListed: boolean
  readonly isNumbered: boolean
  readonly hasLinks: boolean
  readonly titles: readonly string[]
  readonly firstDay: number
}

/** Titles of which none is like another. */
export const titlePool: readonly string[] = [
  'Why Sleep Matters to Us',
  'Setting, Music, and Mindset',
  'How Ketamine Is Dosed Today',
  'What a First Session Feels Like',
  'Safety and Side Effects Explained',
  'Bringing Insight into Daily Life',
  'When Grief Comes Back Again',
  'Talking with Your Own Family',
  'The Long View on Recovery',
  'Choosing a Therapist with Care',
  'Breathing Through Panic Attacks',
  'Medication, Myths, and Evidence',
  'Working on Old Memories Slowly',
  'Rest, Rhythm, and Routine',
  'Questions That Clients Often Ask',
]

const day = 24 * 60 * 60 * 1000

/** An ISO day, so many days after the first of 2025. */
export function dayAfter(days: number): string {
  return new Date(Date.UTC(2025, 0, 1) + days * day).toISOString().slice(0, 10)
}

/** The ISO day so many days before another. */
export function dayBefore(date: string | undefined, days: number): string {
  return new Date(Date.parse(date ?? '') - days * day).toISOString().slice(0, 10)
}

/** The parts of a series that agree with each other in everything. */
export function partsOf(slug: string, shape: SeriesShape): readonly WrittenPart[] {
  const { length, isListed, isNumbered, hasLinks, firstDay } = shape
  const heads = shape.titles.slice(0, length).map((title, at) => ({
    name: `${slug}-${at + 1}`,
    title: isNumbered ? `${title} (Part ${at + 1} of ${length})` : title,
  }))
  return heads.map(({ name, title }, at) => {
    const [previous, next] = [heads[at - 1], heads[at + 1]]
    const details = new Map([
      ['title', JSON.stringify(title)],
      ['date', dayAfter(firstDay + 7 * at)],
      ['status', 'published'],
      ['series', slug],
      ['live', `{url: "https://clinic.org/blog/${name}"}`],
    ])
    if (!isListed && previous) details.set('previous', previous.name)
    if (!isListed && next) details.set('next', next.name)
    const links = hasLinks
      ? [
          'The parts of this series:',
          heads
            .map((one) => (one.name === name ? `- **${one.title}**` : `- [${one.title}](${one.name}.md)`))
            .join('\n'),
          ...(previous ? [`In the previous part, [as told there](${previous.name}.md), we began.`] : []),
          'Prices stand [on our site](https://clinic.org/prices), and more [below](#in-short).',
        ]
      : []
    const numbered = isNumbered ? [`*Part ${at + 1} of ${length}*`] : []
    const paragraphs = [...numbered, 'Words.', ...links, '## In short', 'More words.']
    return { file: `${name}.md`, name, title, details, paragraphs }
  })
}

/** The files of such a folder. */
export function writtenFiles(
  series: readonly {
    readonly slug: string
    readonly shape: SeriesShape
    readonly parts: readonly WrittenPart[]
  }[],
  platform: string,
): Map<string, string> {
  const files = new Map([
    [
      'throughline.yaml',
      `baseUrl: https://clinic.org\nurl: /blog/{slug}\nplatform: ${platform}\npreviousLeadsTo: earlier\n`,
    ],
  ])
  for (const { file, details, paragraphs } of series.flatMap(({ parts }) => parts)) {
    const lines = [...details].map(([key, value]) => `${key}: ${value}`)
    files.set(file, `---\n${lines.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`)
  }
  const lists = series.flatMap(({ slug, shape, parts }) =>
    shape.isListed
      ? [
          `  - name: ${slug}\n    slug: ${slug}\n    posts:\n${parts.map(({ name }) => `      - ${name}\n`).join('')}`,
        ]
      : [],
  )
  return lists.length === 0 ? files : files.set('series.yaml', `series:\n${lists.join('')}`)
}
