import { describe, expect, it } from 'vitest'
import { noSurroundings, type Surroundings } from '../../../shared/render/article.ts'
import { renderPage } from '../../../shared/render/page.ts'
import { pageCss } from '../../../shared/render/page-style.ts'

const article = {
  title: 'A <b> & "C"',
  date: '2026-03-04',
  author: 'The practice',
  description: 'D & E',
  lang: null,
  body: 'Some *text*.',
}
const inSeries: Surroundings = {
  siteName: 'Site',
  previous: { title: 'Before', href: 'https://example.com/before?a=1&b=2' },
  next: { title: 'After', href: null },
  part: { number: 2, total: 3, series: 'S & T' },
}

describe('renderPage', () => {
  const page = renderPage(article, inSeries, pageCss({ theme: 'plain' }))

  it.each([
    ['its title, with the site', '<title>A &#x3C;b> &#x26; "C" — Site</title>'],
    ['its heading', '<h1>A &#x3C;b> &#x26; "C"</h1>'],
    ['its place in the series', 'Part 2 of 3 · S &#x26; T'],
    ['the date in words', 'The practice · March 4, 2026'],
    ['its description', 'content="D &#x26; E"'],
    ['its text', '<p>Some <em>text</em>.</p>'],
    [
      'a Previous that leads',
      '<a class="pager-previous" href="https://example.com/before?a=1&#x26;b=2" rel="prev">',
    ],
    [
      'a Next that is only named',
      '<span class="pager-next"><span class="pager-label">Next</span><span class="pager-title">After</span></span>',
    ],
    ['its language', '<html lang="en">'],
  ])('has %s', (_, html) => expect(page).toContain(html))

  it('needs nothing but itself', () => {
    expect(page).not.toMatch(/<script|<link|@import|url\(/)
  })

  it('shows no pager and no series where there are none', () => {
    expect(renderPage(article, noSurroundings, pageCss({ theme: 'plain' }))).not.toMatch(
      /<nav|<p class="series-place"/,
    )
  })
})
