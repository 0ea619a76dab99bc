import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differentOf, type Example } from './specified.ts'

const examples = JSON.parse(
  readFileSync(new URL('../../corpus/gfm/extensions.json', import.meta.url), 'utf8'),
) as readonly (Example & { readonly section: string })[]

/** The examples that come out otherwise, by the words that docs/markdown.md says of them. */
const deviations: Readonly<Record<string, readonly number[]>> = {
  'an address of another scheme shows its words without a link': [628],
  'what is not allowed as raw HTML is left out rather than shown as text': [653],
}

describe("the extensions of GitHub's specification 0.29", () => {
  const different = differentOf(examples)

  it('have 24 examples', () => expect(examples).toHaveLength(24))

  it('are followed but for the deviations that are named', () =>
    expect(different).toEqual(
      Object.values(deviations)
        .flat()
        .sort((a, b) => a - b),
    ))

  it('are reported truly in docs/markdown.md', () => {
    const page = readFileSync(new URL('../../../docs/markdown.md', import.meta.url), 'utf8')
    expect(page).toContain(
      `**${examples.length - different.length} of ${examples.length}** examples of the extensions`,
    )
    for (const [reason, numbers] of Object.entries(deviations))
      expect(page).toContain(`| ${reason} | ${numbers.join(', ')} |`)
    for (const [section, count] of countsBySection(different))
      expect(page).toContain(`| ${section} | ${count} |`)
  })
})

/** The sections of the specification, and how many of the examples of each come out as it says. */
function countsBySection(
  different: readonly number[],
): readonly (readonly [section: string, count: string])[] {
  const sections = new Set(examples.map(({ section }) => section))
  return Array.from(sections, (section) => {
    const own = examples.filter((example) => example.section === section)
    return [section, `${own.filter(({ number }) => !different.includes(number)).length} of ${own.length}`]
  })
}
