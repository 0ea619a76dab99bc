import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

const twice = 'b.md> ~ ## Side effects⏎⏎Words.⏎⏎## |Side effects|⏎⏎Words.'

describe('two headings of one name', () => {
  finds(`~ [a](b.md#side-effects) + ${twice}`, 'heading/duplicate-anchor')
  finds('~ [a](#x)⏎⏎# X⏎⏎|X|⏎---⏎', 'heading/duplicate-anchor')
  finds('~ [a](#x)⏎⏎## X⏎⏎## |X| ##⏎⏎## X⏎', 'heading/duplicate-anchor')
  findsNothing(`~ [a](b.md) + ${twice.replaceAll('|', '')}`)
  findsNothing(`~ [a](b.md#side-effects-1) + ${twice.replaceAll('|', '')}`)
  findsNothing('~ [a](#x-1) [b](#x)⏎⏎## X⏎⏎## X 1')

  it('speaks of what readers meet', () =>
    expect(findingIn(`~ [a](b.md#side-effects) + ${twice}`).message).toBe(
      "Two headings in 'B' have this name: a link from 'Article' always leads readers to the first.",
    ))
  it('numbers the second, and its own links follow', () => {
    const files = fixed(`~ [a](b.md#side-effects) [b](b.md#side-effects-1) + ${twice}`, 'distinguish')
    expect(files.get('b.md')).toContain('## Side effects (2)\n')
    expect(files.get('article.md')).toContain('[a](b.md#side-effects) [b](b.md#side-effects-2)')
  })
})
