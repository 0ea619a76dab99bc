import { describe, expect, it } from 'vitest'
import { noOwnCss } from '../../../shared/domain/own-css.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'
import { paperPage } from '../../../shared/export/paper-page.ts'

const layout = {
  size: 'Letter',
  pictureAddress: (file: string) => `/pictures/${file}`,
  fontSheets: ['/fonts.css'],
} as const

function made(body: string, frontMatter = 'title: A\nauthor: Dr. A') {
  const text = `---\n${frontMatter}\n---\n\n${body}\n`
  const workspace = {
    posts: [postFacts('deep/a.md', text)],
    files: ['deep/x.png', 'cover.png'],
    seriesList: readSeriesList(null),
    settings: readSettings(null),
  }
  const page = paperPage({ file: 'deep/a.md', text }, workspace, noOwnCss, layout)
  if (page.kind === 'refused') throw new Error(page.reason)
  return page
}

describe('a page to be printed', () => {
  it('is laid out on its sheet, with fonts that are at hand', () =>
    expect(made('Text.').html).toMatch(
      /<link rel="stylesheet" href="\/fonts.css"><style>@page \{ size: Letter \}/,
    ))

  it('shows pictures of the folder', () => {
    const { html, leftOut } = made('![X](x.png)', 'cover: ../cover.png')
    expect(html).toContain('<img src="/pictures/deep/x.png" alt="X">')
    expect(html).toContain('<img src="/pictures/cover.png" alt="">')
    expect(leftOut).toEqual([])
  })

  it('fetches nothing, and says so', () => {
    const { html, leftOut } = made('![A <chart>](https://example.org/x.png) ![](gone.png)')
    expect(html).not.toContain('<img')
    expect(html).toContain('<em>[A &#x3C;chart>]</em>')
    expect(leftOut).toEqual([
      'The picture “https://example.org/x.png” was left out: it is not in this folder.',
      'The picture “gone.png” was left out: it is not in this folder.',
    ])
  })

  it('keeps its language and its author', () => {
    const { html, details } = made('Text.', 'lang: de\nauthor: Dr. A')
    expect(html).toContain('<html lang="de">')
    expect(details.author).toBe('Dr. A')
  })
})
