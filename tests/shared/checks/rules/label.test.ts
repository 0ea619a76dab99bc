import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

const setting = 'setting.md> title: "Setting, Music, and Mindset"'
const dosing = 'dosing.md> title: How Ketamine Is Dosed'
const two = `${setting} + ${dosing}`

describe('an older title as the words of a link', () => {
  finds(`~ - |[Setting and Music](setting.md)| + ${setting}`, 'label/title-drift')
  finds(`~ |[Part 2: How Ketamine Was Dosed](dosing.md)| + ${dosing}`, 'label/title-drift')
  finds(`~ Read |[How Ketamine Was Dosed, and Is Dosed](dosing.md)| + ${dosing}`, 'label/title-drift')
  finds(`~ Words.⏎⏎1. **|[How Much Ketamine Is Dosed](dosing.md)|**⏎2. more + ${dosing}`, 'label/title-drift')
  finds(
    `pager:⏎  previous: The Dose ~ See |[The Dose](dosing.md)|. + ${dosing} + throughline.yaml> previousLeadsTo: earlier`,
    'label/title-drift',
    ['series/dangling'],
  )
  findsNothing(`~ - [How Ketamine](dosing.md)⏎- [Dosed](dosing.md)⏎- [here](dosing.md) + ${dosing}`)
  findsNothing(`~ We tell [how much ketamine is dosed](dosing.md) and [why](dosing.md) there. + ${dosing}`)
  findsNothing(
    `~ - [How Ketamine Is Dosed](dosing.md)⏎- [Part 2: How Ketamine Is Dosed →](dosing.md) + ${dosing}`,
  )
  findsNothing(`~ - [How much ketamine, and for whom](dosing.md#whom) + ${dosing} ~ ## Whom`)
  findsNothing(`~ - [Why clinics differ](dosing.md) + ${dosing}`)
  findsNothing('~ - [Doses and days](b.md) + b.md> title: Doses & Days')
  findsNothing('~ - [Doses & Days](b.md) + b.md> title: "The Course - Doses & Days - Day 44"')
  findsNothing('~ - [Care: Doses and Days](b.md) + b.md> title: "Care, Part 2: Doses and Days"')
  findsNothing(
    '~ - [Our Course: Doses and Days](b.md)⏎- [Doses with `mg`](c.md) + b.md> title: Doses and Days + c.md> title: Doses with mg',
  )

  it('is mended in place', () =>
    expect(
      fixed(`~ - **[Setting and *Music*](setting.md)** + ${setting}`, 'exact-title').get('article.md'),
    ).toContain('- **[Setting, Music, and Mindset](setting.md)**'))
  it('says what readers may think', () =>
    expect(findingIn(`~ - [Setting and Music](setting.md) + ${setting}`).message).toBe(
      "'Article' calls 'Setting, Music, and Mindset' by another title: 'Setting and Music'. Readers may think that it is another article.",
    ))
})

describe('a title in another spelling', () => {
  finds(
    'next: |"“Setting”, Music…"| + b.md> title: \'"Setting", Music, and Mindset\'; previous: article',
    'label/cosmetic',
  )
  finds(
    'next: |how ketamine IS dosed| + dosing.md> title: How Ketamine Is Dosed; previous: article',
    'label/cosmetic',
  )
  finds(
    `pager:⏎  next: |HOW KETAMINE IS DOSED| + ${dosing} + throughline.yaml> previousLeadsTo: earlier`,
    'label/cosmetic',
  )
  finds('~ See |[Setting – and “Music”](b.md)| + b.md> title: \'Setting - and "Music"\'', 'label/cosmetic')
  finds(`~ - |[how ketamine is dosed](dosing.md)| + ${dosing}`, 'label/cosmetic')
  findsNothing(`~ We tell [how ketamine is dosed](dosing.md) there. + ${dosing}`)
  findsNothing('next: dosing + dosing.md> title: DOSING; previous: article')
  findsNothing('next: Dosing.md + dosing.md> title: DOSING; previous: Article.MD')
  findsNothing('~ - [dosing](dosing.md) + dosing.md> title: Dosing')
})

describe('the title of one article that leads to another', () => {
  finds(`~ |[How Ketamine Is Dosed](setting.md)| + ${two}`, 'label/mismatch')
  finds(`~ See |[How Ketamine Is Dosed](setting.md)| for more. + ${two}`, 'label/mismatch')
  finds(`~ - |[how ketamine is dosed](setting.md)| + ${two}`, 'label/mismatch')
  findsNothing(`~ See how we [how ketamine is dosed](setting.md) for more. + ${two}`)
  findsNothing('~ See [Safety](setting.md) for more. + setting.md> + safety.md>')
  findsNothing(
    '~ - [Twin Title](a.md)⏎- [Twin Title](b.md) + a.md> title: Twin Title + b.md> title: Twin Title',
    ['post/title-duplicate'],
  )

  it('can be led to the one, or called by the other', () => {
    const wrong = `~ See [How Ketamine Is Dosed](setting.md) for more. + ${two}`
    expect(findingIn(wrong).message).toBe(
      "A link in 'Article' says 'How Ketamine Is Dosed', but takes readers to 'Setting, Music, and Mindset'.",
    )
    expect(fixed(wrong, 'lead-there').get('article.md')).toContain('[How Ketamine Is Dosed](dosing.md)')
    expect(fixed(wrong, 'exact-title').get('article.md')).toContain(
      '[Setting, Music, and Mindset](setting.md)',
    )
  })
  it('is called by its own title first where another link leads to the one already', () =>
    expect(
      findingIn(`~ - [How Ketamine Is Dosed](dosing.md)⏎- [How Ketamine Is Dosed](setting.md) + ${two}`)
        .fixes[0]?.id,
    ).toBe('exact-title'))
})

describe('the number of one article that leads to another', () => {
  const days = 'day02.md> title: Rest – Day 2 + day04.md> title: Sleep – Day 4'
  finds(`~ See you on |[Day 4](day02.md)|. + ${days}`, 'label/mismatch')
  finds('~ |[Lesson 3](lesson-2.md)| + lesson-2.md> title: Rest', 'label/mismatch')
  finds('~ |[Gün 3](b.md)| + b.md> title: "Gün 2: Dinlenme"', 'label/mismatch')
  findsNothing(`~ See you on [Day 4](day04.md), not [Day 2](day02.md). + ${days}`)
  findsNothing('~ [Python 3](python-2-to-3.md) + python-2-to-3.md> title: From Python 2 to 3')
  finds('~ See |[Day 4](a/day02.md)|. + a/day02.md> title: Rest + a/day04.md> title: Sleep', 'label/mismatch')
  findsNothing('~ [Lesson 3](lesson-2.md) + lesson-2.md> title: Lesson 3')
  findsNothing('~ [Day 4](day02.md#day-4) + day02.md> title: Rest ~ ## Day 4')
  findsNothing('~ See [Phase 2](phases.md) for it. + phases.md> title: Phase 1 to 3')

  it('can be led to the one, or numbered as the other', () => {
    const wrong = `~ See you on [Day 4](day02.md). + ${days}`
    expect(findingIn(wrong).message).toBe(
      "A link in 'Article' says 'Day 4', but takes readers to 'Rest – Day 2'.",
    )
    expect(fixed(wrong, 'lead-there').get('article.md')).toContain('[Day 4](day04.md)')
    expect(fixed(wrong, 'right-number').get('article.md')).toContain('[Day 2](day02.md)')
  })
})
