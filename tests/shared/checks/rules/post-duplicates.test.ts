import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

describe('two articles of one title', () => {
  finds('a.md> title: Staying Safe + b.md> title: |STAYING  safe|', 'post/title-duplicate')
  finds('a.md> title: It’s + b.md> title: |"It\'s"|', 'post/title-duplicate')
  findsNothing('a.md> title: One + b.md> title: Two')
  it('names the other', () =>
    expect(findingIn('a.md> title: X + b.md> title: X').related.map(({ file }) => file)).toEqual(['a.md']))
})

describe('two articles of one address', () => {
  finds('a.md> slug: x + b.md> slug: |x|', 'post/slug-duplicate')
  finds('||a.md> date: 2026-02-01 + b.md> slug: a; date: 2026-01-01', 'post/slug-duplicate')
  finds(
    '1/a.md> title: One + ||2/a.md> title: Two + throughline.yaml> platform: squarespace',
    'post/slug-duplicate',
  )
  finds(
    '1/a.md> title: One + ||2/a.md> title: Two + throughline.yaml> url: /blog/{slug}',
    'post/slug-duplicate',
  )
  findsNothing('1/a.md> title: One + 2/a.md> title: Two')
  findsNothing(
    'a.md> slug: x; date: 2025-01-01 + b.md> slug: x; date: 2026-01-01 + throughline.yaml> url: /{yyyy}/{slug}',
  )
  it('gives the later one an ending of its own', () =>
    expect(fixed('a.md> slug: x + b.md> slug: x', 'unique-slug').get('b.md')).toContain('slug: x-2'))
})
