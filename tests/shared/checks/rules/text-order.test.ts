import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

const list = (...names: readonly string[]) =>
  `series.yaml> series:⏎  - name: S⏎    posts:${names.map((name) => `⏎      - ${name}`).join('')}`
const four = `a.md> title: Why We Sleep + b.md> title: How We Dream + d.md> title: When We Wake + ${list('a', 'b', 'c', 'd')}`
const inC = (text: string) => `c.md> title: What Helps ~ ${text} + ${four}`

describe('words that tell another order than the series has', () => {
  finds(inC('As we saw in |the next article|, [dreams](b.md) matter.'), 'text/order-words')
  finds(inC('See |the last article| on [sleep](a.md).'), 'text/order-words')
  finds(inC('In [|the previous part|](d.md) we saw that.'), 'text/order-words')
  finds(inC('We begin with |the first article|, [dreams](b.md).'), 'text/order-words')
  finds(inC('Read on in |Part 2|: [waking](d.md).'), 'text/order-words')
  finds(inC('In |the last article|, [Why We Sleep](a.md), we saw.'), 'text/order-words')
  findsNothing(inC('See [Part 7 of My Life](a.md) first.').replace('Why We Sleep', 'Part 7 of My Life'))
  finds(inC('Earlier: "|Part 4|: Why We Sleep" told why.'), 'text/order-words')
  findsNothing(
    inC('As we saw in the last article, [dreams](b.md) matter. The next article is [waking](d.md).'),
  )
  findsNothing(inC('In the last part, [waking](d.md), we sum up; see Part 1: [sleep](a.md).'))
  findsNothing(inC('The next article is on waking. For now see [sleep](a.md).'))
  findsNothing(inC('In the next article [dreams](b.md) and [waking](d.md) come together.'))
  findsNothing(
    inC('Part 3 builds on [sleep](a.md). The last article of theirs was [long](https://example.org/part-9).'),
  )
  findsNothing(inC('In Part 1 of "War and Peace" nobody sleeps. Part 7: Something Else Entirely'))
  findsNothing(
    'a.md> series: s; date: 2026-01-01 ~ The next article is [c](c.md). + b.md> series: s; date: 2026-01-02 + c.md> series: s; date: 2026-01-03',
  )

  it('shows both', () =>
    expect(findingIn(inC('See the last article on [sleep](a.md).')).message).toBe(
      "'What Helps' speaks of 'the last article' beside 'Why We Sleep', which is part 1 in 'S'.",
    ))
  it('are rewritten where it is plain how', () => {
    expect(fixed(inC('As in the next article, [dreams](b.md).'), 'right-words').get('c.md')).toContain(
      'As in the previous article, [dreams]',
    )
    expect(fixed(inC('See Part Two: [waking](d.md).'), 'right-words').get('c.md')).toContain(
      'See Part Four: [waking]',
    )
  })
})

describe('a hand-written list of the parts', () => {
  const items = (...lines: readonly string[]) => inC(`In this series:⏎⏎|${lines.join('⏎')}|⏎⏎Words.`)
  const [a, b, c, d] = ['[Why We Sleep](a.md)', '[How We Dream](b.md)', 'What Helps', '[When We Wake](d.md)']
  finds(items(`- ${a}`, `- ${b}`, `- ${c}`), 'text/contents-stale')
  finds(items(`1. ${a}`, `2. ${d}`, `3. ${b}`), 'text/contents-stale')
  finds(items(`* ${a}`, `* ${b}`, `* ${b}`, `* ${d}`), 'text/contents-stale')
  finds(items('- Why We Sleep', '- How We Dream', '- What Helps (this article)'), 'text/contents-stale')
  finds(items(`- ${a}`, `- How We Used to Dream`, `- ${c}`, `- ${d}`), 'text/contents-stale')
  finds(
    `${items(`- ${a}`, `- ${b}`, `- [Clinic Hours](x.md)`, `- ${d}`)} + x.md> title: Clinic Hours`,
    'text/contents-stale',
  )
  findsNothing(inC(`In this series:⏎⏎- ${a}⏎- ${b}⏎- ${c}⏎- ${d}`))
  findsNothing(inC(`The other parts:⏎⏎- ${a}⏎- ${b}⏎- ${d}⏎- More to come`))
  findsNothing(
    inC(`Further reading:⏎⏎- ${a}⏎- [Other](https://example.org)⏎- [More](https://example.org/more)⏎- ${d}`),
  )
  findsNothing(inC(`Remember:⏎⏎- Rest⏎- Light⏎- Quiet`))
  findsNothing(inC(`Read first:⏎⏎- ${d}⏎- ${a}`))

  it('says what is wrong with it', () => {
    expect(findingIn(items(`- ${a}`, `- ${b}`, `- ${c}`)).message).toBe(
      "The list of parts in 'What Helps' leaves out 'When We Wake'.",
    )
    expect(findingIn(items(`- ${a}`, `- ${d}`, `- ${b}`)).message).toBe(
      "The list of parts in 'What Helps' has 'When We Wake' before 'How We Dream', but readers meet them the other way round.",
    )
  })
  it.each([
    [
      [`- ${a}`, `- ${b}`, `- **${c}**`],
      [`- ${a}`, `- ${b}`, `- **${c}**`, `- ${d}`],
    ],
    [
      [`1. ${a}`, `2. ${d}`, `3. ${b}`],
      [`1. ${a}`, `2. ${b}`, `3. ${d}`],
    ],
    [
      [`1) Part 1: ${a}`, '', `2) Part 2: ${d}`, '', `3) Part 3: ${c}`],
      [`1) Part 1: ${a}`, '', `2) Part 2: ${b}`, '', `3) Part 3: ${c}`, '', `4) Part 4: ${d}`],
    ],
    [
      [`- ${a}\r`, `- ${d}\r`, `- ${b}\r`],
      [`- ${a}\r`, `- ${b}\r`, `- ${d}\r`],
    ],
    [
      ['- Why We Sleep', '- How We Used to Dream', '- When We Wake'],
      ['- Why We Sleep', '- How We Dream', '- When We Wake'],
    ],
  ])('is written anew in its own style: %j', (lines, expected) =>
    expect(fixed(items(...lines), 'regenerate', ['text/order-words']).get('c.md')).toContain(
      `\n\n${expected.join('\n')}\n\n`,
    ),
  )
})
