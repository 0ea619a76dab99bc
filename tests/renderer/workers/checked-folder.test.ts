import { describe, expect, it } from 'vitest'
import { CheckedFolder, type Found } from '../../../renderer/workers/checked-folder.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { withChange } from '../../../shared/checks/findings-change.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { folder } from '../../shared/checks/notation.ts'

const today = '2026-11-24'
const broken = '---\ntitle: B\n---\n\n[gone](gone.md)\n'
const whole = '---\ntitle: B\n---\n\nWords.\n'

/** The rules that a window would show after these steps. */
function shown(act: (checked: CheckedFolder, see: (found: Found) => void) => void): readonly string[] {
  let findings: readonly Finding[] = []
  act(new CheckedFolder(folder('a.md> ~ [b](b.md) + b.md> + c.md>')), (found) => {
    findings = found.kind === 'all' ? found.findings : withChange(findings, found.files)
  })
  return findings.map(({ rule, file }) => `${rule} ${file}`)
}

describe('a folder with unsaved text', () => {
  it('is checked with it', () =>
    expect(shown((checked, see) => see(checked.check(postFacts('b.md', broken), today)))).toEqual([
      'link/broken b.md',
    ]))

  it('is checked as it is saved, once another article is open', () =>
    expect(
      shown((checked, see) => {
        see(checked.check(postFacts('b.md', broken), today))
        see(checked.check(postFacts('c.md', whole.replace('B', 'C')), today))
      }),
    ).toEqual([]))

  it('follows what is saved beside it', () =>
    expect(
      shown((checked, see) => {
        see(checked.check(null, today))
        checked.change({ posts: [postFacts('c.md', broken.replace('B', 'C'))] })
        see(checked.check(postFacts('b.md', whole), today))
      }),
    ).toEqual(['link/broken c.md']))

  it('follows what is removed, open or not', () =>
    expect(
      shown((checked, see) => {
        see(checked.check(postFacts('b.md', broken), today))
        checked.change({ removed: ['b.md'] })
        see(checked.check(postFacts('b.md', broken), today))
      }),
    ).toEqual(['link/broken a.md']))
})
