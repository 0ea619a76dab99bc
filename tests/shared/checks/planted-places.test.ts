import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/checks/run.ts'
import { applyChanges } from '../../../shared/domain/apply-changes.ts'
import { postName } from '../../../shared/domain/post-name.ts'
import { partsOf, type SeriesShape, titlePool, type WrittenPart, writtenFiles } from './consistent-folder.ts'
import { type Texts, workspaceOf } from './notation.ts'
import { plantedFaults } from './planted-places.ts'
import { plantedRuns } from './planted-runs.ts'

const today = '2026-11-23'
const platform = fc.constantFrom('squarespace', 'wordpress', 'ghost')
const shape = fc.record({
  length: fc.integer({ min: 3, max: 5 }),
  isListed: fc.boolean(),
  isNumbered: fc.boolean(),
  hasLinks: fc.boolean(),
})

/** Up to three series, one after another in time, of titles that are not alike. */
const shapes: fc.Arbitrary<readonly SeriesShape[]> = fc
  .tuple(
    fc.shuffledSubarray([...titlePool], { minLength: titlePool.length }),
    fc.array(shape, { minLength: 1, maxLength: 3 }),
  )
  .map(([titles, all]) =>
    all.map((one, at) => ({ ...one, titles: titles.slice(at * 5, at * 5 + 5), firstDay: 220 - at * 100 })),
  )

const slugs = ['ketamine', 'sleep', 'grief']

function filesOf(all: readonly SeriesShape[], site: string, first?: readonly WrittenPart[]): Texts {
  const series = all.map((one, at) => {
    const slug = slugs[at] ?? ''
    return { slug, shape: one, parts: at === 0 && first !== undefined ? first : partsOf(slug, one) }
  })
  return writtenFiles(series, site)
}

function found(texts: Texts) {
  return runChecks(workspaceOf(texts), { today })
}

const runs = plantedRuns(300)

describe('a folder in which everything agrees, dates and words too', () => {
  it('has no findings', () =>
    fc.assert(
      fc.property(shapes, platform, (all, site) => {
        expect(found(filesOf(all, site)).map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
      }),
    ))
})

describe('one fault in it', () => {
  it('is told once by its own rule, and its first fix leaves nothing to tell', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...plantedFaults),
        shapes,
        platform,
        fc.nat(),
        ({ rule, needs, plant }, [first, ...others], site, place) => {
          if (first === undefined) return
          const all = [{ ...first, ...needs }, ...others]
          const parts = partsOf('ketamine', { ...first, ...needs })
          const planted = plant(parts, 1 + (place % (parts.length - 1)))
          const texts = filesOf(
            all,
            site,
            planted.filter(({ name }) => name.startsWith('ketamine')),
          )
          const whole = new Map([...texts, ...strangersIn(planted, site)])
          const findings = found(whole)
          expect(findings.map((finding) => `${finding.rule} ${finding.message}`)).toEqual([
            expect.stringMatching(new RegExp(`^${rule} `)),
          ])
          const fix = findings[0]?.fixes.find(({ action }) => action.kind === 'change')
          if (fix?.action.kind !== 'change') throw new Error(`no fix of ${rule}`)
          const result = applyChanges(
            fix.action.changes,
            (file) => whole.get(file) ?? null,
            [...whole.keys()].map(postName),
          )
          if (result.kind !== 'applied') throw new Error(result.reason)
          const left = found(new Map([...whole, ...result.files]))
          expect(left.map((finding) => `${finding.rule} ${finding.message}`)).toEqual([])
        },
      ),
      runs,
    ))
})

/** The articles of a planted series that are no part of it. */
function strangersIn(parts: readonly WrittenPart[], site: string): Texts {
  const strangers = parts.filter(({ name }) => !name.startsWith('ketamine'))
  const files = writtenFiles(
    strangers.map((part) => ({ slug: '', shape: { ...noShape }, parts: [part] })),
    site,
  )
  files.delete('throughline.yaml')
  return files
}

const noShape: SeriesShape = {
  length: 1,
  isListed: false,
  isNumbered: false,
  hasLinks: false,
  titles: [],
  firstDay: 0,
}
