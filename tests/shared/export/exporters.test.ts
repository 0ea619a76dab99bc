import { describe, expect, it } from 'vitest'
import { noOwnCss } from '../../../shared/domain/own-css.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'
import type { Workspace } from '../../../shared/domain/workspace.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'
import { exportPost, formatProblem } from '../../../shared/export/exporters.ts'

const texts = {
  'a.md':
    '---\ntitle: A\nstatus: published\n---\nSee [B](b.md#part) and [C](c.md) and [out](https://example.org).\n',
  'b.md': '---\ntitle: B\nstatus: published\n---\nText.\n',
  'c.md': '---\ntitle: C\nstatus: draft\n---\nText.\n',
} as const

function workspace(settings = '', list = 'series:\n- name: S\n  posts: [a, c, b]\n'): Workspace {
  const posts = Object.entries(texts).map(([file, text]) => postFacts(file, text))
  return { posts, files: ['handout.pdf'], seriesList: readSeriesList(list), settings: readSettings(settings) }
}

function exported(format: string, settings = '', text: string = texts['a.md']) {
  const result = exportPost({ file: 'a.md', text }, workspace(settings), format, noOwnCss)
  if (result.kind === 'refused') return { text: '', leftOut: [], refused: result.reason }
  return { text: result.files[0]?.text ?? '', leftOut: result.leftOut, refused: null }
}

const onSite = 'baseUrl: https://example.com\nurl: /blog/{slug}\n'

describe('exporting', () => {
  it('makes one page of an article, with its title', () =>
    expect(exported('html').text).toContain('<h1>A</h1>'))
  it('makes the text alone for the clipboard', () => expect(exported('clipboard').text).toMatch(/^<p>See/))

  it.each(['html', 'clipboard'])(
    'shows the punctuation of print where the folder asks for it: %s',
    (format) => {
      expect(exported(format, 'smartPunctuation: true\n', `---\ntitle: A\n---\n"It's"\n`).text).toContain(
        '“It’s”',
      )
      expect(exported(format, '', `---\ntitle: A\n---\n"It's"\n`).text).not.toContain('“')
    },
  )

  it('leads links of the folder to the site', () => {
    expect(exported('clipboard', onSite).text).toContain('<a href="https://example.com/blog/b#part">B</a>')
    expect(exported('clipboard', onSite).leftOut).toEqual([])
  })

  it('leaves out, and says so, a link that only this folder knows', () => {
    const { text, leftOut } = exported('clipboard')
    expect(text).toBe('<p>See B and C and <a href="https://example.org">out</a>.</p>\n')
    expect(leftOut).toHaveLength(2)
    expect(leftOut[0]).toContain('“B”')
  })

  it.each([
    ['See [[B]].', '<p>See <a href="https://example.com/blog/b">B</a>.</p>\n', 0],
    ['See [[No such|this]].', '<p>See this.</p>\n', 1],
    ['See `[[B]]`.', '<p>See <code>[[B]]</code>.</p>\n', 0],
    ['See [x](file:///a.md).', '<p>See x.</p>\n', 1],
    ['See [x](/Users/me/a.pdf).', '<p>See x.</p>\n', 1],
    ['See [x](<C:\\a b.pdf>).', '<p>See x.</p>\n', 1],
    ['See [x](ftp://b.org/a.pdf).', '<p>See x.</p>\n', 1],
    ['See [x](sms:+49301).', '<p>See <a href="sms:+49301">x</a>.</p>\n', 0],
    ['See [x](b).', '<p>See <a href="https://example.com/blog/b">x</a>.</p>\n', 0],
    ['See <a href="b.md#c">x</a>.', '<p>See <a href="https://example.com/blog/b#c">x</a>.</p>\n', 0],
    ['See <a href="gone.md">x</a>.', '<p>See x.</p>\n', 1],
    ['See <a href="files/form.pdf">x</a>.', '<p>See x.</p>\n', 1],
    ['See [x](files/form.pdf).', '<p>See x.</p>\n', 1],
    ['See [x](handout.pdf).', '<p>See x.</p>\n', 1],
    ['See [x](sub/).', '<p>See x.</p>\n', 1],
    ['See [x](?page=2).', '<p>See x.</p>\n', 1],
    ['See [x](/about).', '<p>See <a href="/about">x</a>.</p>\n', 0],
    ['See ![x](//b.org/a.png).', '<p>See <img src="//b.org/a.png" alt="x">.</p>\n', 0],
    ['See ![x](file:///a.png).', '<p>See x.</p>\n', 1],
  ])('resolves what only a note program knows, or leaves it out and says so: %s', (body, html, count) => {
    const { text, leftOut } = exported('clipboard', onSite, `---\ntitle: A\n---\n${body}\n`)
    expect([text, leftOut.length]).toEqual([html, count])
  })

  it('never leads a reader to a draft by its Next', () => {
    const { text } = exported('html', onSite)
    expect(text).toContain('<span class="pager-title">B</span>')
    expect(text).not.toContain('<span class="pager-title">C</span>')
  })

  it('refuses details that it cannot read', () => {
    expect(exported('html', '', '---\na: [1\n---\nText.\n').refused).toContain("can't be read")
  })

  it.each([
    ['images/x.png', '<img src="images/x.png" alt="">', 0],
    ['file:///x.png', null, 1],
    ['/Users/me/x.png', null, 1],
  ])('shows the cover %s where it can travel, and else says so', (cover, image, count) => {
    const { text, leftOut } = exported('html', onSite, `---\ntitle: A\ncover: ${cover}\n---\nText.\n`)
    expect(/<img[^>]*>/.exec(text)?.[0] ?? null).toBe(image)
    expect(leftOut).toHaveLength(count)
  })

  it('says where a PDF is made', () => expect(formatProblem('pdf')).toContain('“Save as PDF…”'))

  it.each(['docx', 'nonsense'])('says that %s is not to be had', (format) =>
    expect(formatProblem(format)).toContain(format),
  )
})
