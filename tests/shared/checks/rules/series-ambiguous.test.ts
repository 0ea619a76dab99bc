import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

const twins = ['post/title-duplicate']
const twice = '2019.md> title: Staying Safe + 2020.md> title: Staying Safe'

describe('a title that several articles have', () => {
  finds(`next: |Staying Safe| + ${twice}`, 'series/ambiguous', twins)
  finds(`next: |staying  safe| + ${twice}`, 'series/ambiguous', twins)
  finds(
    'next: |Staying …| + a.md> title: Staying Safe + b.md> title: Staying Warm',
    'series/ambiguous',
    twins,
  )
  finds('next: |safety| + 2019/safety.md> + 2020/safety.md>', 'series/ambiguous', twins)
  finds(
    `pager:⏎  next: |Staying Safe| + ${twice} + throughline.yaml> previousLeadsTo: newer`,
    'series/ambiguous',
    twins,
  )
})

describe('a title that only one can mean', () => {
  findsNothing(
    'next: Staying Safe + a.md> title: Staying Safe; previous: article + b.md> title: STAYING SAFE',
    twins,
  )
  findsNothing('title: Staying Safe; next: Staying … + a.md> title: Staying Warm; previous: article', [
    'label/cosmetic',
  ])
  findsNothing('next: 2019/safety + 2019/safety.md> previous: article + 2020/safety.md>', twins)
})

describe('its fixes', () => {
  it('are one for each article', () =>
    expect(findingIn(`next: Staying Safe + ${twice}`, twins).fixes.map((fix) => fix.title)).toEqual([
      "Link to 'Staying Safe' (2019.md)",
      "Link to 'Staying Safe' (2020.md)",
    ]))
  it('begin with the one that the order has there', () =>
    expect(
      findingIn(
        `article.md> next: Staying Safe + ${twice} + series.yaml> series:⏎- name: S⏎  posts: [article, 2020]`,
        twins,
      ).fixes.map((fix) => fix.id),
    ).toEqual(['link-to:2020', 'link-to:2019']))
  it('settle a claim', () =>
    expect(rulesIn(fixed(`next: Staying Safe + ${twice}`, 'link-to:2020', twins), twins)).toEqual([
      'series/asymmetric',
    ]))
  it('settle a copied button without saying which way it leads', () =>
    expect(
      rulesIn(
        fixed(
          `pager:⏎  next: Staying Safe + ${twice} + throughline.yaml> previousLeadsTo: newer`,
          'link-to:2019',
          twins,
        ),
        twins,
      ),
    ).toEqual([]))
})
