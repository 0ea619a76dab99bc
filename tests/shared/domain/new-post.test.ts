import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFrontMatter, setDetail, splitFrontMatter } from '../../../shared/domain/front-matter.ts'
import { newPostText } from '../../../shared/domain/new-post.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'

describe('newPostText', () => {
  it('writes the details in order, a group set in, and a blank line before the text', () => {
    const pager = [
      ['previous', 'Setting: why'],
      ['seen', '2026-11-23'],
    ] as const
    expect(
      newPostText(
        [
          ['title', "It's 1.10"],
          ['status', 'draft'],
          ['pager', pager],
        ],
        'Text.\n',
      ),
    ).toBe(
      '---\ntitle: It\'s 1.10\nstatus: draft\npager:\n  previous: "Setting: why"\n  seen: 2026-11-23\n---\n\nText.\n',
    )
  })

  it('reads back as it was written, whatever the words', () => {
    const words = fc
      .string({ unit: fc.constantFrom(...': #"\'\\-?*&!|>%@`[]{},~\t\u00A0é—“x1'), maxLength: 20 })
      .map((text) => text.trim())
    fc.assert(
      fc.property(words, words, fc.string(), (title, previous, body) => {
        const text = newPostText(
          [
            ['title', title],
            ['pager', [['previous', previous]]],
          ],
          body,
        )
        expect(text.slice(splitFrontMatter(text).bodyStart)).toBe(`\n${body}`)
        expect(readFrontMatter(text).kind).toBe('parsed')
        const facts = postFacts('a.md', text)
        expect(facts.title?.text ?? '').toBe(title)
        expect(facts.claims.map((claim) => claim.text)).toEqual(previous === '' ? [] : [previous])
        expect(setDetail(text, 'title', title)).toEqual({ kind: 'set', text })
      }),
      { numRuns: 500 },
    )
  })
})
