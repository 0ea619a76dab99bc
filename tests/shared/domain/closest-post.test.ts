import { expect, it } from 'vitest'
import { closestAmong } from '../../../shared/domain/closest-post.ts'
import { folder } from '../checks/notation.ts'

const { posts } = folder(
  'article.md> + setting-music.md> title: "Setting, Music, and Mindset: Why the Environment Matters" + how.md> title: How Ketamine Differs from Other Mental Health Treatments + 2019/safety.md>',
)
const closest = (text: string) => {
  const [article] = posts
  return article && (closestAmong(posts)(text, article)?.name ?? null)
}

it.each([
  ['seting-music', 'setting-music'],
  ['Setting, Music', 'setting-music'],
  ['Setting, Music, and Mind-Set: Why the Environment Matters', 'setting-music'],
  ['safty', '2019/safety'],
  ['2018/safety.md', '2019/safety'],
  ['How Ketamine Is Different from Other Treatments', 'how'],
])('%s is closest to %s', (text, name) => expect(closest(text)).toBe(name))

it.each(['Dosing', 'Why Music Matters to Me', 'article', '…', ''])('nothing is close to %s', (text) =>
  expect(closest(text)).toBeNull(),
)

const among = (files: readonly string[], text: string) =>
  closestAmong(folder(files.map((file) => `${file}>`).join(' + ')).posts)(text, null)?.name ?? null
const parts = Array.from({ length: 40 }, (_, at) => `sleep-${at + 1}.md`)

it.each([
  ['sleep2', ['sleep-1.md', 'sleep-2.md', 'sleep-3.md'], 'sleep-2'],
  ['sleep7', parts, 'sleep-7'],
  ['sleep-02', parts, 'sleep-2'],
  ['sleep2', ['sleep-1.md', 'sleep-3.md'], null],
  ['part-9', ['part-3.md'], null],
  ['safety-music', ['safety-musics.md', 'safety-musica.md'], null],
])('%s is closest among %s to %s', (text, files, name) => expect(among(files, text)).toBe(name))

it('of two articles with one title, the one whose file is called so is closest', () => {
  const { posts } = folder('dosing.md> title: Dosing + other.md> title: Dosing')
  expect(closestAmong(posts)('dosin', null)?.name).toBe('dosing')
})
