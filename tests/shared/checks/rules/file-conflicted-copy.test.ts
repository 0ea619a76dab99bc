import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing } from '../finds.ts'

const rule = 'file/conflicted-copy'

describe('a second version of an article', () => {
  finds('x.md> + ||x (conflicted copy 2026-01-02).md>', rule)
  finds("x.md> + ||x (Jane's conflicted copy 2026-01-02).md>", rule)
  finds('notes/x.md> + ||notes/x (Case Conflict).md>', rule)
  finds('x.md> + ||x (1).md>', rule)
  finds('x.md> + ||x(1).md>', rule)
  finds('x.md> + ||x - Copy.md>', rule)
  finds('x.md> + ||x (my version).md>', rule)
  finds('x.md> + ||x (other version)-2.md>', rule)
  finds('x.md> + ||x.sync-conflict-20260102-030405-ABCDEFG.md>', rule)
  finds(
    'x.md> series: S; part: 1; slug: y; next: z + ||x (1).md> title: X; series: S; part: 1; slug: y; next: z + z.md> series: S; part: 2; previous: X',
    rule,
  )
})

describe('an article of its own', () => {
  findsNothing('x (1).md>')
  findsNothing('x.md> + other/x (1).md>')
  findsNothing('x.md> + x (2026).md>')
  findsNothing('x.md> + x-1.md>')
  findsNothing('x.md> + x-MacBook.md>')
  findsNothing('x.md> + x (a conflict of interests).md>')
})

it('is told with the article itself', () =>
  expect(findingIn('x.md> + x (1).md>')).toMatchObject({
    message:
      "'x (1).md' is a second version of 'X' ('x.md'): readers could get the older words of the two. Compare the two, and keep what is right.",
    related: [{ file: 'x.md' }],
    fixes: [{ id: 'compare-copy', safe: false }],
  }))
