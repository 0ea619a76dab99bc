import { describe, expect, it } from 'vitest'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { readSeriesList } from '../../../shared/domain/series-list.ts'
import { readSettings } from '../../../shared/domain/workspace-settings.ts'
import { articleDetails } from '../../../shared/render/article-head.ts'
import { surroundingsOf } from '../../../shared/render/surroundings.ts'

const post = (name: string, status: string) =>
  postFacts(`${name}.md`, `---\ntitle: ${name}\nstatus: ${status}\n---\n`)
const list = (entries: string) => readSeriesList(`series:\n  - name: S\n    posts:\n${entries}`)

const workspace = {
  posts: [post('a', 'published'), post('b', 'draft'), post('c', 'draft'), post('e', 'published')],
  files: [],
  seriesList: list('      - a\n      - b\n      - c\n      - planned: D\n      - e\n'),
  settings: readSettings('siteName: Our practice\nbaseUrl: https://example.com\nurl: /{slug}\n'),
}

describe('the parts of a series', () => {
  const told = (choice: 'published' | 'any') =>
    surroundingsOf('b', workspace, choice).parts.map(
      ({ number, title, isHere }) => `${number} ${title}${isHere ? ' *' : ''}`,
    )

  it('are those that readers can reach, with their own numbers', () =>
    expect(told('published')).toEqual(['1 a', '2 b *', '5 e']))

  it('are all that are written for their author', () =>
    expect(told('any')).toEqual(['1 a', '2 b *', '3 c', '5 e']))

  it('are left out of a long series', () => {
    const posts = Array.from({ length: 41 }, (_, at) => post(`p${at}`, 'published'))
    const long = {
      ...workspace,
      posts,
      seriesList: list(posts.map(({ name }) => `      - ${name}\n`).join('')),
    }
    expect(surroundingsOf('p3', long, 'any')).toMatchObject({ part: { number: 4, total: 41 }, parts: [] })
  })
})

describe('what an article says of its page', () => {
  const details = (frontMatter: string, settings = '') => {
    const text = `---\n${frontMatter}\n---\n\nText.\n`
    return articleDetails(postFacts('a.md', text), text, readSettings(settings))
  }

  it.each([
    ['cover: images/x.jpg\ncoverAlt: A room', { address: 'images/x.jpg', alt: 'A room' }],
    ['cover: images/x.jpg', { address: 'images/x.jpg', alt: '' }],
    ['cover: javascript:alert(1)', null],
    ['cover:', null],
  ])('%j has the cover %j', (frontMatter, cover) => expect(details(frontMatter).cover).toEqual(cover))

  it.each([
    ['lang: de', 'de'],
    ['lang: pt-BR', 'pt-BR'],
    ['lang: "x\\" onload"', null],
    ['title: A', null],
  ])('%j is in the language %j', (frontMatter, lang) => expect(details(frontMatter).lang).toBe(lang))

  it('names the folder’s author where it names none', () => {
    expect(details('title: A', 'author: The practice\n').author).toBe('The practice')
    expect(details('author: Dr. A', 'author: The practice\n').author).toBe('Dr. A')
  })
})
