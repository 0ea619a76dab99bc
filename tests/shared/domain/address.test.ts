import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseAddress, possibleSiteAddresses, siteAddress } from '../../../shared/domain/address.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'

describe('one address in many spellings', () => {
  it.each([
    ['http://example.com/a', 'https://www.example.com/a/'],
    ['https://EXAMPLE.com/A', 'https://example.com/a'],
    ['https://example.com/a#top', 'https://example.com/a?utm_source=letter'],
    ['https://example.com', 'https://example.com/'],
    ['https://example.com/caf%C3%A9', 'https://example.com/café'],
    ['https://example.com/a/index.html', 'https://example.com/a'],
  ])('%s is %s', (a, b) => expect(normaliseAddress(a)).toBe(normaliseAddress(b)))

  it.each([
    ['https://example.com/a', 'https://example.com/b'],
    ['https://example.com/?p=1', 'https://example.com/?p=2'],
    ['https://example.com/a', 'https://example.org/a'],
  ])('%s is not %s', (a, b) => expect(normaliseAddress(a)).not.toBe(normaliseAddress(b)))

  it('is the same for an address that is plain as for one that is spelled in full', () => {
    const words = fc.array(fc.stringMatching(/^[a-z\d_-]{1,8}$/), { maxLength: 4 })
    const hosts = fc.stringMatching(/^(?:www\.){0,2}[a-z\d-]{1,6}(?:\.[a-z\d-]{1,4}){0,2}\.[a-z\d]{1,3}$/)
    const plain = fc.tuple(hosts, words, fc.constantFrom('', '/', '//', '/index', '/index.html'))
    fc.assert(
      fc.property(plain, ([host, path, end]) => {
        const address = `https://${[host, ...path].join('/')}${end}`
        // The mark of a place keeps it from being taken as it stands.
        expect(normaliseAddress(address)).toBe(
          URL.canParse(address) ? normaliseAddress(`${address}#`) : address,
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws', () =>
    fc.assert(fc.property(fc.webUrl({ withFragments: true }), (url) => normaliseAddress(url) !== '')))
  it('never throws on what is no address', () =>
    fc.assert(fc.property(fc.string(), (text) => typeof normaliseAddress(text) === 'string')))
})

describe('the address of a post on the site', () => {
  const post = postFacts('setting.md', '---\ntitle: T\ndate: 2026-03-04\n---\n')
  const settings = (text: string) => readSettings(text)

  it('fills the pattern', () =>
    expect(
      siteAddress(
        post,
        settings('baseUrl: https://example.com/\nurl: /blog/{yyyy}/{mm}/{dd}/{series}/{slug}'),
        'ours',
      ),
    ).toBe('https://example.com/blog/2026/03/04/ours/setting'))
  it('takes a pattern that is a whole address', () =>
    expect(siteAddress(post, settings('url: https://example.com/{slug}'), null)).toBe(
      'https://example.com/setting',
    ))
  it('is unknown where a part is', () => {
    expect(siteAddress(post, settings('url: /{slug}'), null)).toBeNull()
    expect(
      siteAddress(post, settings('baseUrl: https://example.com\nurl: /{series}/{slug}'), null),
    ).toBeNull()
    expect(siteAddress(post, settings('baseUrl: https://example.com'), null)).toBeNull()
  })
  it('may be straight under the base', () =>
    expect(possibleSiteAddresses(post, settings('baseUrl: https://example.com/blog'), null)).toEqual([
      'https://example.com/blog/setting',
    ]))
})
