import { dayAfter, dayBefore, type SeriesShape, type WrittenPart } from './consistent-folder.ts'

/** A fault of one rule, planted into a series in which everything agrees. */
export interface PlantedFault {
  readonly rule: string
  /** What the series has to be like for the fault to be one. */
  readonly needs: Partial<Pick<SeriesShape, 'isListed' | 'isNumbered' | 'hasLinks'>>
  /** `at` is the place of an article that has one before it. */
  plant(parts: readonly WrittenPart[], at: number): readonly WrittenPart[]
}

type Edit = (part: WrittenPart) => WrittenPart

function edited(
  parts: readonly WrittenPart[],
  edits: Readonly<Record<number, Edit>>,
): readonly WrittenPart[] {
  return parts.map((part, at) => edits[at]?.(part) ?? part)
}

function detail(key: string, value: string | undefined): Edit {
  return (part) => ({ ...part, details: new Map([...part.details, [key, value ?? '']]) })
}

function text(from: string | RegExp, to: string): Edit {
  return (part) => ({ ...part, paragraphs: part.paragraphs.map((paragraph) => paragraph.replace(from, to)) })
}

function added(...paragraphs: readonly string[]): Edit {
  return (part) => ({ ...part, paragraphs: [...part.paragraphs, ...paragraphs] })
}

function dateOf(part: WrittenPart | undefined): string | undefined {
  return part?.details.get('date')
}

/** The line of the list of parts that leads to a part. */
function itemOf({ title, file }: WrittenPart): string {
  return `- [${title}](${file})`
}

const stranger = (date: string): WrittenPart => ({
  file: 'holiday-hours.md',
  name: 'holiday-hours',
  title: 'Holiday Hours',
  details: new Map([
    ['title', 'Holiday Hours'],
    ['date', date],
    ['status', 'published'],
  ]),
  paragraphs: ['We are closed.'],
})

const future = (days: number) => dayAfter(800 + days)

/** Each rule about dates, labels, addresses, places on pages and words of order, with one fault of it or more. */
export const plantedFaults: readonly PlantedFault[] = [
  {
    rule: 'order/dates',
    needs: {},
    plant: (parts, at) =>
      edited(parts, {
        [at - 1]: detail('date', dateOf(parts[at])),
        [at]: detail('date', dateOf(parts[at - 1])),
      }),
  },
  {
    rule: 'order/dates',
    needs: {},
    plant: (parts, at) =>
      edited(parts, {
        [at]: detail('date', dayBefore(dateOf(parts[0]), 3)),
      }),
  },
  {
    rule: 'order/same-time',
    needs: {},
    plant: (parts, at) => edited(parts, { [at]: detail('date', dateOf(parts[at - 1])) }),
  },
  {
    rule: 'order/platform',
    needs: { hasLinks: false },
    plant: (parts, at) => [...parts, stranger(`${dateOf(parts[at - 1])}T18:30`)],
  },
  {
    rule: 'order/scheduled',
    needs: { hasLinks: false, isListed: true },
    plant: (parts) =>
      parts.map((part, at) => {
        const fromEnd = parts.length - 1 - at
        return fromEnd > 1 ? part : detail('date', future(7 * fromEnd))(detail('status', 'draft')(part))
      }),
  },
  {
    rule: 'label/title-drift',
    needs: { hasLinks: true },
    plant: (parts, at) => edited(parts, { [at]: text(/- \[(\S+) (\S+)/, '- [$1 Formerly') }),
  },
  {
    rule: 'label/cosmetic',
    needs: { hasLinks: true },
    plant: (parts, at) =>
      edited(parts, {
        [at]: (part) => text(/- \[[^\]]+/, `- [${(parts[0]?.title ?? '').toUpperCase()}`)(part),
      }),
  },
  {
    rule: 'label/cosmetic',
    needs: { isListed: false },
    plant: (parts, at) =>
      edited(parts, { [at]: detail('previous', JSON.stringify(`${parts[at - 1]?.title.slice(0, 14)}…`)) }),
  },
  {
    rule: 'label/mismatch',
    needs: {},
    plant: (parts, at) =>
      edited(parts, { [at]: added(`[${parts[0]?.title}](${parts.at(at === 1 ? 2 : 1)?.file})`) }),
  },
  {
    rule: 'slug/changed',
    needs: {},
    plant: (parts, at) => edited(parts, { [at]: detail('slug', 'another-ending') }),
  },
  ...[
    'http://clinic.org/blog/',
    'https://www.clinic.org/blog/',
    'https://Clinic.org/Blog/',
    'https://staging.clinic.org/blog/',
    'https://wood-fog-12.squarespace.com/blog/',
  ].map(
    (start): PlantedFault => ({
      rule: 'url/variant',
      needs: {},
      plant: (parts, at) => edited(parts, { [at]: added(`We told [it](${start}${parts[0]?.name}) before.`) }),
    }),
  ),
  {
    rule: 'url/variant',
    needs: { hasLinks: true },
    plant: (parts, at) =>
      edited(parts, { [at]: text('https://clinic.org/prices', 'http://www.clinic.org/prices') }),
  },
  ...['#In short', '##in-short', '#In-Short', '#in%20short'].map(
    (place): PlantedFault => ({
      rule: 'link/anchor-form',
      needs: { hasLinks: true },
      plant: (parts, at) => edited(parts, { [at]: text('(#in-short)', `(${place})`) }),
    }),
  ),
  {
    rule: 'heading/duplicate-anchor',
    needs: { hasLinks: true },
    plant: (parts, at) => edited(parts, { [at]: added('## In short', 'Again.') }),
  },
  {
    rule: 'text/order-words',
    needs: { hasLinks: true },
    plant: (parts, at) => edited(parts, { [at]: text('the previous part', 'the next part') }),
  },
  {
    rule: 'text/order-words',
    needs: {},
    plant: (parts, at) =>
      edited(parts, { [at]: added(`See Part ${parts.length + 3}: [there](${parts[0]?.file}).`) }),
  },
  {
    rule: 'text/contents-stale',
    needs: { hasLinks: true },
    plant: (parts, at) => {
      const [first] = parts
      return edited(parts, { [at]: text(first === undefined ? '' : `${itemOf(first)}\n`, '') })
    },
  },
  {
    rule: 'text/contents-stale',
    needs: { hasLinks: true },
    plant: (parts, at) => edited(parts, { [at]: text(/^(- .*)\n(- .*)/, '$2\n$1') }),
  },
  {
    rule: 'part/label',
    needs: { isNumbered: true, hasLinks: false },
    plant: (parts, at) =>
      edited(parts, {
        [at]: (part) => detail('title', JSON.stringify(part.title.replace(/Part \d/, 'Part 9')))(part),
      }),
  },
  {
    rule: 'part/label',
    needs: { isNumbered: true },
    plant: (parts, at) => edited(parts, { [at]: text(/^\*Part (\d) of \d\*/, '*Part $1 of 8*') }),
  },
]
