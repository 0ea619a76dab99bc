import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

const settings = (text: string) => `title: T + throughline.yaml> ${text}`
const series = (text: string) => `title: T; series: s + series.yaml> series:⏎- name: S⏎  ${text}`
const alone = ['series/single', 'series/unlisted', 'series/orphan']

describe('a line of the settings that nothing comes of', () => {
  finds(settings('|platfrom|: ghost'), 'settings/unknown')
  finds(settings('|base_url|: https://example.org'), 'settings/unknown')
  finds(settings('|autor|: A'), 'settings/unknown')
  finds(settings('|whatever|: 1'), 'settings/unknown')
  finds(settings('url: |/blog/:slug|'), 'settings/unknown')
  finds(settings('url: |"/blog/{title}"|'), 'settings/unknown')
  finds(settings('url: |/blog|'), 'settings/unknown')
  finds(settings('rules:⏎  |link/borken|: off'), 'settings/unknown')
  findsNothing(
    settings('rules:⏎  link/*: off⏎  order/dates: note⏎site: S⏎url: /{yyyy}/{mm}/{dd}/{series}/{slug}'),
  )
  findsNothing(settings('url: https://example.org:8080/blog/{slug}'))
  it.each([
    ['/blog/:slug', '/blog/{slug}'],
    ['/:year/:month/:day/:title/', '/{yyyy}/{mm}/{dd}/{slug}/'],
    ['/%year%/%monthnum%/%postname%', '/{yyyy}/{mm}/{slug}'],
    ['/blog/{SLUG}', '/blog/{slug}'],
    ['/blog/', '/blog/{slug}'],
  ])('offers what is meant by url: %s', (written, meant) =>
    expect(fixed(settings(`url: ${written}`), `write:${meant}`).get('throughline.yaml')).toBe(
      `url: ${meant}`,
    ),
  )
  it('says so, and offers the closest', () => {
    const { message, severity } = findingIn(settings('platfrom: ghost'))
    expect(message).toBe(
      'Nothing comes of “platfrom” in the settings of this folder (throughline.yaml): no setting is called so. Is “platform” meant?',
    )
    expect(severity).toBe('warning')
    expect(findingIn(settings('whatever: 1')).severity).toBe('note')
    expect(fixed(settings('rules: {links/*: off}'), 'write:link/*').get('throughline.yaml')).toContain(
      'link/*: off',
    )
  })
})

describe('a value that can be none', () => {
  it('is offered the closest that can', () => {
    expect(fixed(settings('platform: Squarespaces'), 'write:squarespace').get('throughline.yaml')).toBe(
      'platform: squarespace',
    )
    expect(fixed(settings('rules: {link/*: warn}'), 'write:warning').get('throughline.yaml')).toContain(
      'link/*: warning',
    )
    expect(findingIn(settings('platform: x')).fixes.map(({ id }) => id)).toEqual(['go-to-place'])
  })
})

describe('a line of series.yaml that nothing comes of', () => {
  finds(series('|parts|:⏎  - article'), 'settings/unknown', alone)
  finds(series('posts:⏎  - article⏎  - site: X⏎    |link|: https://example.org/x'), 'settings/unknown', alone)
  findsNothing(series('slug: s⏎  posts:⏎  - article⏎  - planned: X⏎    person: P⏎    note: n'), alone)
  it('is offered what is meant', () =>
    expect(fixed(series('parts:⏎  - article'), 'write:posts', alone).get('series.yaml')).toContain(
      'posts:\n',
    ))
})

describe('a check to be passed over that there is not', () => {
  finds('ignore: [{rule: |link/brokn|, reason: r}]', 'settings/unknown')
  finds('ignore: |true|', 'settings/unknown')
  finds('ignore:⏎  - |lnk/*|', 'settings/unknown')
  findsNothing('ignore: ["*", link/*, series/crosses]')
  it('is told with its article', () =>
    expect(findingIn('ignore: [link/brokn]').message).toBe(
      "'Article' wants “link/brokn” passed over, and no check is called so. Is “link/broken” meant?",
    ))
})
