import { describe, expect, it } from 'vitest'
import { isOnlyMoved } from '../../../renderer/workers/moved-facts.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'

const text =
  '---\ntitle: A\nnext: b\n---\n\nWords. [b](b.md) ![p](p.png)\n\n## One\n\n## One\n\nThe last part of it.\n'

function isMoved(from: string, to: string): boolean {
  return isOnlyMoved(postFacts('a.md', text), postFacts('a.md', text.replace(from, to)))
}

describe('facts that only stand elsewhere', () => {
  it('are those of a text with a word more', () => expect(isMoved('Words.', 'More words.')).toBe(true))
  it('are those of the same text', () => expect(isMoved('', '')).toBe(true))
  it('are not those with another title', () => expect(isMoved('title: A', 'title: B')).toBe(false))
  it('are not those with details at another place', () =>
    expect(isMoved('title: A', 'title:  A')).toBe(false))
  it('are not those with another link', () => expect(isMoved('b.md', 'c.md')).toBe(false))
  it('are not those with a link less', () => expect(isMoved('[b](b.md)', 'b')).toBe(false))
  it('are not those with another heading', () => expect(isMoved('## One', '## Two')).toBe(false))
})
