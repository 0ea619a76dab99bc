import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { differentOf, type Example } from './specified.ts'

const { tests: examples } = createRequire(import.meta.url)('commonmark-spec') as {
  readonly tests: readonly Example[]
}

/** The examples that come out otherwise, on purpose, by the words that docs/markdown.md says of them. */
const deviations: Readonly<Record<string, readonly number[]>> = {
  'attributes that articles do not need are left out': [152, 153, 154, 164, 169],
  'scripts, styles and fields are left out': [170, 171, 172, 173, 176, 178],
  'elements that HTML does not know are left out, their text stays': [163, 201, 491, 524, 536, 617],
  'comments, instructions and declarations are left out': [
    177, 179, 180, 182, 183, 308, 309, 625, 626, 627, 628, 629,
  ],
  'an element that is not closed in order is closed where its block ends': [
    148, 150, 155, 174, 184, 613, 614, 615, 616,
  ],
  'an address of another scheme shows its words without a link': [596, 598, 599, 601],
  "GitHub's extension makes a bare address a link": [602, 608, 611, 612],
  'a picture that stands alone shows its title as a caption': [
    572, 573, 576, 577, 584, 585, 586, 588, 589, 591,
  ],
}

describe('CommonMark 0.31.2', () => {
  const different = differentOf(examples)

  it('has 652 examples', () => expect(examples).toHaveLength(652))

  it('is followed but for the deviations that are named', () =>
    expect(different).toEqual(
      Object.values(deviations)
        .flat()
        .sort((a, b) => a - b),
    ))

  it('is reported truly in docs/markdown.md', () => {
    const page = readFileSync(new URL('../../../docs/markdown.md', import.meta.url), 'utf8')
    expect(page).toContain(`**${examples.length - different.length} of ${examples.length}** examples`)
    for (const [reason, numbers] of Object.entries(deviations))
      expect(page).toContain(`| ${reason} | ${numbers.join(', ')} |`)
  })
})
