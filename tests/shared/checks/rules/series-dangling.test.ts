import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../../shared/domain/apply-changes.ts'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'
import { readNotation } from '../notation.ts'

const earlier = 'throughline.yaml> previousLeadsTo: earlier'

describe('a claim that leads nowhere', () => {
  finds('previous: |setting-music|', 'series/dangling')
  finds('next: |setting-music.md|', 'series/dangling')
  finds('next: |setting-music.html|', 'series/dangling')
  finds('next: |../elsewhere/setting.md|', 'series/dangling')
  finds('next: |./setting.md#how-long|', 'series/dangling')
  finds('next: |"Setting, Music, and Mindset"|', 'series/dangling')
  finds('next: |Setting, Music, and …| + setting.md> title: Setting and Music', 'series/dangling')
  finds('next: |2020/safety| + 2019/safety.md>', 'series/dangling')
  finds(`pager:⏎  previous: |Setting and Music| + ${earlier}`, 'series/dangling')
  finds(
    'next: |What Comes First| + series.yaml> series:⏎  - name: S⏎    slug: s⏎    posts:⏎      - planned: What Comes First',
    'series/dangling',
  )
})

describe('a claim that leads somewhere', () => {
  findsNothing('next: setting + setting.md> previous: article')
  findsNothing('next: setting.md + setting.md> previous: article.md')
  findsNothing('next: setting.html + setting.md> previous: article.html')
  findsNothing('next: ./setting.md#how-long + setting.md> previous: ./article.md')
  findsNothing('next: 2019/setting + 2019/setting.md> previous: ../article.md')
  findsNothing('next: Setting.MD + setting.md> previous: ARTICLE')
  findsNothing(
    'next: "“Setting” – and Music…" + setting.md> title: \'"Setting" — and music...\'; previous: article',
    ['label/cosmetic'],
  )
  findsNothing(
    'next: "Setting, Music…" + setting.md> title: "Setting, Music, and Mindset"; previous: article',
    ['label/cosmetic'],
  )
  findsNothing('permalink: a.html; next: b.html + x/y.md> permalink: b.html; prev: a.html')
  findsNothing('permalink: /blog/a/; next: ../b/ + x/y.md> permalink: /blog/b/; prev: /blog/a/')
  findsNothing('next: my-ending + setting.md> slug: my-ending; previous: article')
  findsNothing('next: https://example.com/anything')
  findsNothing(
    'next: http://www.Example.com/setting/ + setting.md> canonical: https://example.com/setting; previous: article',
    ['url/variant'],
  )
  findsNothing('next:')
  findsNothing(
    'next: Safety First + series.yaml> series:⏎  - name: S⏎    slug: s⏎    posts:⏎      - site: Safety First⏎        url: https://example.com/s',
  )
  findsNothing(`pager:⏎  previous: Setting + setting.md> + ${earlier}`)
})

describe('what is said of it', () => {
  it('is an error for a name and a warning for a title', () => {
    expect(findingIn('next: nowhere').severity).toBe('error')
    expect(findingIn('next: no where').severity).toBe('warning')
    expect(findingIn(`pager:⏎  next: nowhere + ${earlier}`).severity).toBe('warning')
  })

  it('speaks of the copied button', () =>
    expect(findingIn(`pager:⏎  previous: Setting and Music + ${earlier}`).message).toBe(
      "When copied, Previous led to 'Setting and Music', which isn't in this folder.",
    ))

  it('names both articles to the reader', () =>
    expect(findingIn('next: safety').message).toBe(
      "Readers of 'Article' can't go on to 'safety': it isn't in this folder.",
    ))

  it('offers the ways out in this order', () =>
    expect(findingIn('next: seting-music + setting-music.md>').fixes.map((fix) => fix.title)).toEqual([
      "Link to 'Setting music'",
      'Add that article…',
      "It's only on my site",
      'Placeholder',
      'Clear this link',
    ]))

  it('offers no article that is only faintly alike', () =>
    expect(
      findingIn('next: Setting, Music, and Mindset + how.md> title: How Ketamine Differs').fixes[0]?.id,
    ).toBe('add-article'))

  it('asks for the place on the site only while the direction is unknown', () => {
    const asked = (notation: string) =>
      findingIn(notation).fixes.find((fix) => fix.id === 'on-my-site')?.action
    expect(asked('next: safety; series: Our Series')).toEqual({
      kind: 'ask-site-address',
      title: 'Safety',
      post: 'article',
      place: 'after',
      series: { slug: 'our-series', name: 'Our Series' },
    })
    expect(asked('pager:⏎  previous: Safety + throughline.yaml> previousLeadsTo: newer')).toMatchObject({
      place: 'after',
      series: null,
    })
  })
})

describe('its fixes', () => {
  const settled = (notation: string, id: string) =>
    rulesIn(fixed(notation, id)).filter((rule) => rule === 'series/dangling')

  it('link to the closest', () =>
    expect(settled('next: seting-music + setting-music.md>', 'link-closest')).toEqual([]))
  it('link a copied button to the closest', () =>
    expect(settled(`pager:⏎  next: Setting Musik + setting-music.md> + ${earlier}`, 'link-closest')).toEqual(
      [],
    ))
  it('make a placeholder of that name', () =>
    expect(settled('next: 2019/setting-music', 'placeholder')).toEqual([]))
  it('make a placeholder beside the article', () => {
    const files = fixed('a/b.md> next: ../c/setting.md', 'placeholder')
    expect([...files.keys()]).toEqual(['a/b.md', 'c/setting.md'])
  })
  it('make a placeholder of that title', () =>
    expect(settled('next: Setting, Music', 'placeholder')).toEqual([]))
  it('clear the link', () => expect(settled('next: nowhere # why', 'clear')).toEqual([]))
  it.each(['next: Staying Safe', 'next: staying-safe', `pager:⏎  next: Staying Safe + ${earlier}`])(
    'list it as only on the site: %s',
    (notation) => {
      const { texts } = readNotation(notation)
      const action = findingIn(notation).fixes.find((fix) => fix.id === 'on-my-site')?.action
      if (action?.kind !== 'ask-site-address' || action.place === null) throw new Error('no place')
      const { title, post, place } = action
      const url = 'https://example.com/safe'
      const change = {
        kind: 'list-site-entry',
        title,
        post,
        place,
        url,
        series: 'ours',
        seriesName: 'Ours',
      } as const
      const result = applyChanges([change], (file) => texts.get(file) ?? null, ['article'])
      expect(result.kind === 'applied' && rulesIn(new Map([...texts, ...result.files]))).toEqual([])
    },
  )
})

describe('a claim with an address and words of its own', () => {
  const gone = 'next:⏎  text: Safety First⏎  link: |./safty| + safety.md> title: Safety'
  finds(gone, 'series/dangling')
  it.each(['link-closest', 'clear'])('is mended by %s', (id) => {
    const fix = findingIn(gone.replaceAll('|', '')).fixes.find((one) => one.id === id)
    expect(fix, JSON.stringify(findingIn(gone.replaceAll('|', '')).fixes.map((one) => one.id))).toBeDefined()
    expect(rulesIn(fixed(gone.replaceAll('|', ''), id), ['series/asymmetric'])).toEqual([])
  })
})
