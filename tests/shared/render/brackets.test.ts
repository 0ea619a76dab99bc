import { describe, expect, it } from 'vitest'
import { renderFragment } from '../../../shared/render/fragment.ts'

describe('brackets without an end', () => {
  it.each(['[', '![', '[^', '[a', '[a]['])(
    '%j: many thousands are words before a reader could wait',
    (mark) => {
      const text = mark.repeat(30_000)
      const start = performance.now()
      expect(renderFragment(text).length).toBeGreaterThan(text.length)
      expect(performance.now() - start).toBeLessThan(1500)
    },
  )

  it('leave a footnote that is right behind words what it is', () =>
    expect(renderFragment('[[a[^1] b\n\n[^1]: c')).toContain('[[a<sup>'))
})
