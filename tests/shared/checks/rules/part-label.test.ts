import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

const list = (...names: readonly string[]) =>
  `series.yaml> series:⏎  - name: S⏎    posts:${names.map((name) => `⏎      - ${name}`).join('')}`
const three = list('a', 'b', 'c')
const labelled = (second: string) =>
  `a.md> title: "Sleep, part 1: Why" + b.md> title: |"Sleep, ${second}: How"| + c.md> title: "Sleep, part 3: When" + ${three}`

describe('a wrong number in a title', () => {
  finds(labelled('part 3'), 'part/label')
  finds(labelled('Part 2 of 4'), 'part/label')
  finds(labelled('part two of two'), 'part/label')
  finds(`a.md> + b.md> title: |B (Part 4 of 3)| + c.md> + ${three}`, 'part/label')
  finds('title: |Sleep (part 3 of 2)|', 'part/label')
  finds(
    'a.md> title: A (Part 1 of 2); series: s; part: 1 + b.md> title: |B (Part 1 of 2)|; series: s; part: 2',
    'part/label',
  )
  finds(
    'a.md> title: X Part 1; series: s; next: b + b.md> title: |X Part 3|; series: s; previous: a; next: c + c.md> title: X Part 3; series: s; previous: b',
    'part/label',
    ['post/title-duplicate'],
  )
  finds(
    'a.md> title: |A (Part 1 of 1)|; series: s; part: 1 + b.md> title: B; series: s; part: 2',
    'part/label',
  )
})

describe('a number that is right, or none', () => {
  findsNothing(labelled('part 2').replaceAll('|', ''))
  findsNothing(labelled('Part II of III').replaceAll('|', ''))
  findsNothing(
    `a.md> title: "Grief, part 1" + b.md> title: "Grief, part 2" + c.md> title: "Trauma, part 1" + d.md> title: "Trauma, part 2" + ${list('a', 'b', 'c', 'd')}`,
  )
  findsNothing(
    'a.md> title: X part 2; series: s; date: 2026-01-01 + b.md> title: X part 3; series: s; date: 2026-01-02',
  )
  findsNothing('a.md> title: X part 1; series: s; part: 1 + b.md> title: X part 2; series: s; part: 2')
  findsNothing(`a.md> title: The Part One Plays + b.md> title: Being part 3 people + c.md> + ${three}`)
})

describe('a total', () => {
  const live = 'status: published; date: 2026-01-01'
  finds(
    `a.md> title: |A (Part 1 of 3)|; ${live} + b.md> ${live} + c.md> status: draft + ${three}`,
    'part/label',
  )
  findsNothing(`a.md> title: A (Part 1 of 2); ${live} + b.md> ${live} + c.md> status: draft + ${three}`)
  findsNothing(`a.md> title: A (Part 1 of 3); status: draft + b.md> ${live} + c.md> status: draft + ${three}`)
  findsNothing(`a.md> title: A (Part 1 of 3); ${live} + b.md> ${live} + ${list('a', 'b', 'planned: C')}`)
  findsNothing(
    `a.md> title: A (Part 1 of 3); ${live} + b.md> title: B (Part 2 of 3); ${live} + ${list('a', 'b', 'site: C')}`,
  )
  it('that counts drafts is said so', () =>
    expect(
      findingIn(`a.md> title: A (Part 1 of 3); ${live} + b.md> ${live} + c.md> status: draft + ${three}`)
        .message,
    ).toBe(
      "'A (Part 1 of 3)' says 'Part 1 of 3', but readers find only 2 parts of 'S': the others are drafts.",
    ))
})

describe('the first lines of a text', () => {
  finds(`a.md> + b.md> ~ *|Part 3 of 3|*⏎⏎Words. + c.md> + ${three}`, 'part/label')
  finds(`a.md> + b.md> ~ This is |part two of four| in our series. + c.md> + ${three}`, 'part/label')
  finds(`a.md> + b.md> ~ (|Part 3 of 3|)⏎⏎Words. + c.md> + ${three}`, 'part/label')
  finds(`a.md> + b.md> ~ # All of B (|Part 3 of 3|)⏎⏎Words. + c.md> + ${three}`, 'part/label')
  findsNothing(`a.md> + b.md> ~ In Sleep (Part 1 of 3), we began. + c.md> + ${three}`)
  findsNothing(`a.md> + b.md> ~ Read [Sleep (Part 1 of 3)](a.md). + c.md> + ${three}`)
  findsNothing(`a.md> + b.md> ~ See [Part 1 of 3].⏎⏎[Part 1 of 3]: a.md + c.md> + ${three}`)
  findsNothing(`a.md> + b.md> ~ This is part two of three in our series. + c.md> + ${three}`)
  findsNothing(`a.md> + b.md> ~ In part 1 of 3 we saw why. Part 1 of 3 looked at sleep. + c.md> + ${three}`)
  findsNothing(`a.md> + b.md> ~ Part 1 of our series is about sleep. + c.md> + ${three}`)
})

describe('the fix of a label', () => {
  it('spells the numbers as they were', () => {
    expect(
      fixed(`a.md> + b.md> ~ This is part three of Four.⏎ + c.md> + ${three}`, 'recompute').get('b.md'),
    ).toContain('This is part two of Three.')
    expect(fixed(labelled('Part I of II'), 'recompute').get('b.md')).toContain('Sleep, Part II of III: How')
  })
  it('lets other spellings of the title follow', () => {
    const files = fixed(
      `a.md> ~ See [[B (Part 3 of 3)]] and [b (part 3 of 3)](b.md). + b.md> title: B (Part 3 of 3) + c.md> + ${three}`,
      'recompute',
      ['url/local', 'label/cosmetic'],
    )
    expect(files.get('a.md')).toContain('See [[B (Part 2 of 3)]] and [B (Part 2 of 3)](b.md).')
  })
  it('lets what names the title follow', () => {
    const files = fixed(
      `a.md> next: B (Part 3 of 3) ~ - [B (Part 3 of 3)](b.md)⏎⏎x + b.md> title: B (Part 3 of 3); previous: a; next: c + c.md> previous: b + ${three}`,
      'recompute',
    )
    expect(files.get('b.md')).toContain('title: B (Part 2 of 3)\n')
    expect(files.get('a.md')).toContain('next: B (Part 2 of 3)\n')
    expect(files.get('a.md')).toContain('- [B (Part 2 of 3)](b.md)')
  })
})
