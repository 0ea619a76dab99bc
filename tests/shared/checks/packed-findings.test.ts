import { describe, expect, it } from 'vitest'
import { PackedFindings } from '../../../shared/checks/packed-findings.ts'
import { runChecks } from '../../../shared/checks/run.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'

const posts = [postFacts('a.md', '---\ntitle: “A”\nnext: gone\n---\n\n[x](gone.md)\n')]
const workspace = { posts, files: [], seriesList: readSeriesList(null), settings: readSettings(null) }
const findings = runChecks(workspace)

describe('packed findings', () => {
  it('are what was found', () => {
    const packed = new PackedFindings()
    packed.set('a.md', findings)
    expect(findings.length).toBeGreaterThan(0)
    expect(packed.get('a.md')).toStrictEqual(findings)
    expect(packed.all()).toStrictEqual(findings)
  })

  it('are none where none are left', () => {
    const packed = new PackedFindings()
    packed.set('a.md', findings)
    packed.set('a.md', [])
    expect(packed.has('a.md')).toBe(false)
  })
})
