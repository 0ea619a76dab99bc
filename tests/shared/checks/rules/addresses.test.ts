import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

const site = 'throughline.yaml> baseUrl: https://clinic.org'
const pattern = `${site}⏎url: /blog/{slug}/`
const live = 'b.md> status: published; date: 2026-01-01; live:⏎  url: https://clinic.org/blog/b'

describe("a link to the site's own page in another form", () => {
  finds(`~ |[a](http://clinic.org/blog/b)| + ${live} + ${site}`, 'url/variant')
  finds(`~ |[a](https://www.clinic.org/blog/b)| + ${live} + ${site}`, 'url/variant')
  finds(`~ |[a](https://clinic.org/blog/b/)| + ${live}`, 'url/variant')
  finds(`~ |[a](https://CLINIC.org/blog/B)| + ${live}`, 'url/variant')
  finds(`~ |[a](https://clinic.org/blog/b#dose)| + b.md> + ${pattern}`, 'url/variant', [
    'state/links-unpublished',
  ])
  finds(`~ |[a](https://soft-lake-1234.squarespace.com/blog/b)| + ${live} + ${site}`, 'url/variant')
  finds(`~ |[a](https://staging.clinic.org/anything)| + ${site}`, 'url/variant')
  finds(`~ |<http://clinic.org/contact>| + ${site}`, 'url/variant')
  finds(`~ |<a href="http://clinic.org/contact">|x</a> + ${site}`, 'url/variant')
  finds(`next: |http://clinic.org/blog/b/| + ${live}; previous: article + ${site}`, 'url/variant', [
    'state/links-unpublished',
  ])
})

describe('the form of the site, and other sites', () => {
  findsNothing(
    `~ [a](https://clinic.org/blog/b) [b](https://clinic.org/blog/b?utm_source=x#dose) + ${live} + ${site}`,
  )
  findsNothing(
    `~ [a](https://clinic.org/contact) [b](https://clinic.org/contact/) [c](https://clinic.org) + ${site}`,
  )
  findsNothing(
    `~ [a](http://other.org/) [b](http://clinic.org.example.com/) [c](https://www.squarespace.com/blog/b) + ${site}`,
  )
  findsNothing(
    `~ [a](https://shop.squarespace.com/other) [b](http://www.clinic.org/blog/b) [c](//clinic.org/x)`,
  )
})

describe('the fix of an address', () => {
  it("writes the site's form and keeps the place on the page", () => {
    expect(
      fixed(`~ [a](http://www.clinic.org/blog/B/?x=1#dose) + ${live} + ${site}`, 'site-form').get(
        'article.md',
      ),
    ).toContain('[a](https://clinic.org/blog/B/?x=1#dose)')
    expect(
      fixed(`~ [a](http://www.clinic.org/blog/B/#dose) + ${live} + ${site}`, 'site-form').get('article.md'),
    ).toContain('[a](https://clinic.org/blog/b#dose)')
    expect(
      fixed(`~ [a](https://soft-lake-1234.squarespace.com/blog/b#dose) + ${live} + ${site}`, 'site-form').get(
        'article.md',
      ),
    ).toContain('[a](https://clinic.org/blog/b#dose)')
  })
  it('says where readers belong', () =>
    expect(findingIn(`~ [a](https://staging.clinic.org/x) + ${site}`).message).toBe(
      "'Article' leads to 'https://staging.clinic.org/x', where the site is only built: readers belong at 'https://clinic.org/x'.",
    ))
})

describe('a live article whose address changed', () => {
  const changed =
    'status: published; date: 2026-01-01; slug: |new-one|; live:⏎  url: https://clinic.org/blog/old-one'
  finds(changed, 'slug/changed')
  finds(
    'status: published; date: 2026-01-01; live:⏎  url: |https://clinic.org/blog/old-one/|',
    'slug/changed',
  )
  finds(
    `status: published; date: 2026-01-01; canonical: |https://www.clinic.org/old| + ${site}`,
    'slug/changed',
  )
  finds(
    `status: published; date: 2026-01-01; live:⏎  url: |https://clinic.org/blog/old/| + ${pattern}`,
    'slug/changed',
  )
  findsNothing('status: published; date: 2026-01-01; live:⏎  url: https://clinic.org/blog/Article/')
  findsNothing(`status: published; date: 2026-01-01; canonical: https://journal.org/doi/12 + ${site}`)
  findsNothing(
    'status: draft; canonical: https://clinic.org/old + throughline.yaml> baseUrl: https://clinic.org',
  )
  findsNothing(
    '2020-02-20-dose.md> status: published; date: 2026-01-01; live:⏎  url: https://clinic.org/2020/02/20/dose.html',
  )
  findsNothing(
    `status: published; date: 2026-01-01; live:⏎  url: https://clinic.org/2026/article + throughline.yaml> url: /{yyyy}/{slug}`,
  )
  findsNothing(`status: published; date: 2026-01-01; live:⏎  url: https://clinic.org/?p=12`)

  it('keeps the old ending, or takes the new one with its links', () => {
    expect(fixed(changed, 'keep-old').get('article.md')).toContain('slug: old-one\n')
    const files = fixed(`${changed} + b.md> ~ [a](https://clinic.org/blog/old-one#x)`, 'take-new')
    expect(files.get('article.md')).toContain('url: https://clinic.org/blog/new-one\n')
    expect(files.get('b.md')).toContain('[a](https://clinic.org/blog/new-one#x)')
  })
  it.each([
    ['Übung für Alle', 'ubung-fur-alle', 'ubung-fur-alle'],
    ['New One', 'new-one', 'new-one'],
    ['Сон', 'сон', '%D1%81%D0%BE%D0%BD'],
  ])('makes an ending that no address holds one that does: %s', (slug, ending, address) => {
    const notation = `status: published; date: 2026-01-01; slug: ${slug}; live:⏎  url: https://clinic.org/blog/old`
    const text = fixed(notation, 'take-new').get('article.md')
    expect(text).toContain(`slug: ${ending}\n`)
    expect(text).toContain(`url: https://clinic.org/blog/${address}\n`)
    expect(findingIn(notation).fixes[1]?.title).toContain(`Use '${ending}'`)
  })
  it('offers no new ending that is the old one once it is an address', () =>
    expect(
      findingIn(
        'status: published; date: 2026-01-01; slug: Old One; live:⏎  url: https://clinic.org/blog/old-one',
      ).fixes.map(({ id }) => id),
    ).toEqual(['keep-old']))
})
