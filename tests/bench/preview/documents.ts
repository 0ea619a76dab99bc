import { Chance } from '../random.ts'
import { headingFrom, paragraph, sentence, titleFrom } from '../words.ts'

/** An article with one marked paragraph in its middle, in which the benchmark types. */
export interface BenchDocument {
  /** Markdown without front matter. */
  readonly text: string
  /** Where to type: at the end of a line, in UTF-16 units from the beginning, and as line and column from 0. */
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** The sizes that are measured, in characters. */
export const documentSizes = { '5KB': 5_000, '50KB': 50_000, '500KB': 500_000, '2MB': 2_000_000 } as const

/** The name of a size. */
export type DocumentSize = keyof typeof documentSizes

/** The address of the link that marks the paragraph, and the word before the place to type. */
export const marked = { address: '#the-marked-place', start: 'from here' } as const

/** The address of the link in the last paragraph. */
export const endAddress = '#the-end'

/** The picture of all documents, beside them. */
export const pictureName = 'quiet-room.png'

/** The words of the first heading that has them to itself: what shows that a document is on the screen. */
export function firstHeading({ text }: BenchDocument): string {
  return /^## (.+)$/m.exec(text)?.[1] ?? ''
}

/** An article of about so many characters; the same for the same seed. */
export function benchDocument(length: number, seed = 20_261_125): BenchDocument {
  const chance = new Chance(seed)
  const blocks = [`# ${titleFrom(chance, seed % 1000)}`, paragraph(chance, 300)]
  let written = blocks.join('\n\n').length
  let isMarked = false
  for (let number = 0; written < length; number++) {
    for (const block of section(chance, number)) {
      if (written >= length) break
      if (!isMarked && written >= length / 2) {
        blocks.push(markedParagraph(chance))
        isMarked = true
      }
      blocks.push(block)
      written += block.length + 2
    }
  }
  return withPlace(`${blocks.join('\n\n')}\n\nThat is [the end](${endAddress}).\n`)
}

/** As much of each kind of block as articles have. */
function section(chance: Chance, number: number): readonly string[] {
  const list = (mark: (at: number) => string) =>
    Array.from({ length: 4 }, (_, at) => `${mark(at)} ${sentence(chance)}`).join('\n')
  const link = `[${headingFrom(chance, number).toLowerCase()}](https://www.example.org/topics/${chance.below(900)})`
  const reference = `library-${number}`
  return [
    `## ${headingFrom(chance, number)}`,
    `${sentence(chance)} More of that is in ${link}. ${sentence(chance)}`,
    paragraph(chance, 500),
    list(() => '-'),
    `### ${headingFrom(chance, number + 1)}`,
    paragraph(chance, 400),
    `> ${sentence(chance)}\n> ${sentence(chance)}`,
    `![A quiet room](${pictureName})`,
    paragraph(chance, 600),
    '| Week | What to expect | How long |\n| --- | :--- | ---: |\n| 1 | Rest | 20 min |\n| 2 | *Movement* | 35 min |',
    `${sentence(chance)} See [our library][${reference}]. ${sentence(chance)}`,
    list((at) => `${at + 1}.`),
    '```\nbreathe in 4\nbreathe out 6\n```',
    paragraph(chance, 400),
    `[${reference}]: https://www.example.net/library/${number} "The library"`,
  ]
}

/** Its last line is short: it is one line in every editor, so that the End key leads to its end. */
function markedParagraph(chance: Chance): string {
  return `${sentence(chance)} ${sentence(chance)}\nThis is [the place](${marked.address}) *to write*, ${marked.start}`
}

function withPlace(text: string): BenchDocument {
  const offset = text.indexOf(marked.start) + marked.start.length
  const before = text.slice(0, offset)
  return {
    text,
    offset,
    line: before.split('\n').length - 1,
    column: offset - (before.lastIndexOf('\n') + 1),
  }
}
