import { describe, expect, it } from 'vitest'
import { noSurroundings, type Surroundings } from '../../../shared/render/article.ts'
import { renderPage } from '../../../shared/render/page.ts'
import { pageCss } from '../../../shared/render/page-style.ts'

const article = {
  title: 'A <b> & "C"',
  date: '2026-03-04',
  author: 'The practice',
  cover: { address: 'images/x.jpg', alt: 'A "room"' },
  description: 'D & E',
  canonical: 'https://elsewhere.example/a?b=1',
  lang: null,
  body: 'Some *text*.',
}
const inSeries: Surroundings = {
  siteName: 'Site',
  previous: { title: 'Before', href: 'https://example.com/before?a=1&b=2' },
  next: { title: 'After', href: null },
  part: { number: 2, total: 3, series: 'S & T' },
  parts: [
    { number: 1, title: 'Before', href: 'https://example.com/before?a=1&b=2', isHere: false },
    { number: 2, title: 'A', href: null, isHere: true },
    { number: 3, title: 'After', href: null, isHere: false },
  ],
}

const css = pageCss({ theme: 'plain', ownCss: null })

describe('renderPage', () => {
  const page = renderPage(article, inSeries, css)

  it.each([
    ['its title, with the site', '<title>A &#x3C;b> &#x26; "C" — Site</title>'],
    ['its heading', '<h1>A &#x3C;b> &#x26; "C"</h1>'],
    ['its place in the series', 'Part 2 of 3 · S &#x26; T'],
    ['the date in words', 'The practice · <time datetime="2026-03-04">March 4, 2026</time>'],
    ['the site', '<p class="site-name">Site</p>'],
    ['its cover', '<figure class="cover"><img src="images/x.jpg" alt="A &#x22;room&#x22;"></figure>'],
    [
      'the parts of its series',
      '<li value="1"><a href="https://example.com/before?a=1&#x26;b=2">Before</a></li>',
    ],
    ['the part that it is', '<li value="2" aria-current="page">A</li>'],
    ['a part that is only named', '<li value="3">After</li>'],
    ['its description', 'content="D &#x26; E"'],
    ['the address that counts', '<link rel="canonical" href="https://elsewhere.example/a?b=1">'],
    ['its text', '<p>Some <em>text</em>.</p>'],
    [
      'a Previous that leads',
      '<a class="pager-previous" href="https://example.com/before?a=1&#x26;b=2" rel="prev">',
    ],
    [
      'a Next that is only named',
      '<span class="pager-next"><span class="pager-label" lang="en">Next</span><span class="pager-title">After</span></span>',
    ],
    ['its language', '<html lang="en">'],
  ])('has %s', (_, html) => expect(page).toContain(html))

  it.each(['javascript:alert(1)', 'java\nscript:alert(1)', ' data:text/html,x', 'vbscript:x'])(
    'leads nobody to %j',
    (href) => {
      const bad = { title: 'Bad', href }
      const parts = [{ number: 1, ...bad, isHere: false }, ...inSeries.parts.slice(1)]
      const html = renderPage(
        { ...article, canonical: null },
        { ...inSeries, previous: bad, next: bad, parts },
        css,
      )
      expect(html).toContain('Bad')
      expect(html).not.toMatch(/href/)
    },
  )

  it('needs nothing but itself', () => {
    expect(page).not.toMatch(/<script|<link(?! rel="canonical")|@import|url\(/)
  })

  it.each([
    ['de-AT', 'de-AT'],
    [null, 'en'],
  ])('in the language %s is told to be %s', (lang, told) =>
    expect(renderPage({ ...article, lang }, noSurroundings, css)).toContain(`<html lang="${told}">`),
  )

  it.each([
    ['the date in it', 'de', '<time datetime="2026-03-04">4. März 2026</time>'],
    ['the date in its country’s way', 'en-GB', '<time datetime="2026-03-04">4 March 2026</time>'],
    ['English marked as such', 'de', '<summary><span lang="en">Part 2 of 3</span> · S &#x26; T</summary>'],
    ['a date that is English', 'tlh', '<time datetime="2026-03-04" lang="en">March 4, 2026</time>'],
    ['a date for a tag of no language', 'de-ab-cd', 'lang="en">March 4, 2026</time>'],
    ['its direction', 'he', '<html lang="he" dir="rtl">'],
    ['the direction of its script', 'ar-Latn', '<html lang="ar-Latn">'],
  ])('in another language has %s', (_, lang, html) =>
    expect(renderPage({ ...article, lang }, inSeries, css)).toContain(html),
  )

  it('shows a day that is on no calendar as it is', () =>
    expect(renderPage({ ...article, lang: 'de', date: '2026-02-31' }, inSeries, css)).toContain(
      'lang="en">February 31, 2026</time>',
    ))

  it('is not left by a style', () => {
    const style = 'p::after { content: "</style><script>alert(1)</script>" }'
    expect(renderPage(article, noSurroundings, style).split('</style')).toHaveLength(2)
  })

  it('shows no pager and no series where there are none', () => {
    expect(renderPage(article, noSurroundings, css)).not.toMatch(
      /<nav|class="series-place"|class="site-name"/,
    )
  })
})
