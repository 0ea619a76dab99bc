import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/checks/run.ts'
import { workspaceOf } from './notation.ts'

const article = `---
title: How Ketamine Differs from Other Mental Health Treatments
status: draft
pager:
  previous: "Setting, Music, and Mindset: Why the Environment Matters in Ketamine Therapy"
  seen: 2026-11-23
---

When most of us think about treatment for depression, anxiety, or trauma, the first things that come to mind are talk therapy.

## How Fast It Works

Antidepressants can take weeks.
`

describe('the sample article alone in a folder', () => {
  const findings = runChecks(workspaceOf(new Map([['how-ketamine-differs.md', article]])))

  it('asks for the missing neighbour, and which way Previous leads; nothing else', () =>
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['series/dangling', 'warning'],
      ['series/direction', 'note'],
    ]))

  it('says what is missing, and offers the ways out', () => {
    const [dangling] = findings
    expect(dangling?.message).toBe(
      "When copied, Previous led to 'Setting, Music, and Mindset: Why the Environment Matters in Ketamine Therapy', which isn't in this folder.",
    )
    expect(dangling?.fixes.map(({ title }) => title)).toEqual([
      'Add that article…',
      "It's only on my site",
      'Placeholder',
    ])
    expect(dangling?.range.start).toMatchObject({ line: 5, column: 13 })
  })
})
