import { describe, expect, it } from 'vitest'
import { readSeriesList } from '../../../shared/domain/series-list.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'
import { siteCopy } from '../../../shared/export/site-copy.ts'

const empty = { posts: [], files: [], seriesList: readSeriesList(null), settings: readSettings(null) }

function copied(text: string) {
  const copy = siteCopy({ file: 'a.md', text }, empty)
  return copy.kind === 'copied' ? copy : { html: '', plain: '', leftOut: [copy.reason] }
}

describe('a copy for a site', () => {
  it.each([
    ['without its details', '---\ntitle: A\n---\nText.', '<p>Text.</p>', 'Text.'],
    ['below the page title', '# A\n\n###### B', '<h2>A</h2>\n<h6>B</h6>', 'A\n\nB'],
    ['as it is without a first-level heading', '## A', '<h2>A</h2>', 'A'],
    ['with its addresses', '[a](https://b.org)', '<p><a href="https://b.org">a</a></p>', 'a (https://b.org)'],
    [
      'with citations in brackets',
      'a[[1]]\n\n[1]: https://b.org',
      '<p>a[<a href="https://b.org">1</a>]</p>',
      'a[1 (https://b.org)]',
    ],
    ['without links within the page', '[a](#b) and <a id="b">c</a>', '<p>a and c</p>', 'a and c'],
    ['with tasks as text', '- [ ] a', '<ul>\n<li>☐ a</li>\n</ul>', '• ☐ a'],
    ['with quotations', '> a', '<blockquote>\n<p>a</p>\n</blockquote>', '> a'],
    [
      'with pictures of the web',
      '![a](https://b.org/c.png)',
      '<p><img src="https://b.org/c.png" alt="a"></p>',
      '',
    ],
    ['without scripts', 'a<script>b</script>', '<p>a</p>', 'a'],
    [
      'with quotes and dashes as they are',
      '“a” — it’s &amp; so',
      '<p>“a” — it’s &#x26; so</p>',
      '“a” — it’s & so',
    ],
  ])('is made %s', (_, text, html, plain) =>
    expect(copied(text)).toMatchObject({
      html: expect.stringMatching(exactly(html)),
      plain: plain === '' ? '' : `${plain}\n`,
    }),
  )

  it('leaves out pictures of the folder, and the paragraph that held nothing else', () => {
    const { html, leftOut } = copied('One.\n\n![x](images/a%20b.png)\n\nTwo.')
    expect(html).not.toMatch(/img|<p><\/p>/)
    expect(leftOut).toEqual(['The picture “a b.png” was left out: add it on your site by hand.'])
  })

  it('refuses details that cannot be read', () =>
    expect(copied('---\na: [1\n---\nText.').leftOut[0]).toContain("can't be read"))
})

function exactly(html: string): RegExp {
  return new RegExp(`^${html.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\n?$`)
}
