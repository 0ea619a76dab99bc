import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const twice = '2019.md> title: Staying Safe + 2020.md> title: Staying Safe'

describe('a title that several articles have', () => {
  finds(`next: |Staying Safe| + ${twice}`, 'series/ambiguous')
  finds(`next: |staying  safe| + ${twice}`, 'series/ambiguous')
  finds('next: |Staying …| + a.md> title: Staying Safe + b.md> title: Staying Warm', 'series/ambiguous')
  finds('next: |safety| + 2019/safety.md> + 2020/safety.md>', 'series/ambiguous')
  finds(
    `pager:⏎  next: |Staying Safe| + ${twice} + throughline.yaml> previousLeadsTo: newer`,
    'series/ambiguous',
  )
})

describe('a title that only one can mean', () => {
  findsNothing(
    'next: Staying Safe + a.md> title: Staying Safe; previous: article + b.md> title: STAYING SAFE',
  )
  findsNothing('title: Staying Safe; next: Staying … + a.md> title: Staying Warm; previous: article')
  findsNothing('next: 2019/safety + 2019/safety.md> previous: article + 2020/safety.md>')
})

describe('its fixes', () => {
  it('are one for each article', () =>
    expect(findingIn(`next: Staying Safe + ${twice}`).fixes.map((fix) => fix.title)).toEqual([
      "Link to 'Staying Safe' (2019.md)",
      "Link to 'Staying Safe' (2020.md)",
    ]))
  it('settle a claim', () =>
    expect(rulesIn(fixed(`next: Staying Safe + ${twice}`, 'link-to:2020'))).toEqual(['series/asymmetric']))
  it('settle a copied button without saying which way it leads', () =>
    expect(
      rulesIn(
        fixed(
          `pager:⏎  next: Staying Safe + ${twice} + throughline.yaml> previousLeadsTo: newer`,
          'link-to:2019',
        ),
      ),
    ).toEqual([]))
})
