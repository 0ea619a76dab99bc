import { describe, expect, it } from 'vitest'
import { findingsIn, findsNothing } from '../finds.ts'

const list = 'series.yaml> series:⏎  - name: S⏎    posts: [a, b, c, d]'

describe('a part that says nothing of its neighbour', () => {
  it('is told where its siblings do', () =>
    expect(
      findingsIn(
        `a.md> next: b + b.md> previous: a; next: c + c.md> previous: b + d.md> previous: c + ${list}`,
      ).map(({ rule, file, severity, fixes }) => [
        rule,
        file,
        severity,
        fixes.map(({ title, safe }) => [title, safe]),
      ]),
    ).toEqual([['series/claim-missing', 'c.md', 'note', [["Set Next to 'D'", true]]]]))
  findsNothing(`a.md> + b.md> + c.md> + d.md> + ${list}`)
  findsNothing(
    `a.md> next: b + b.md> previous: a; next: c + c.md> previous: b; next: d + d.md> previous: c + ${list}`,
  )
})
