import { describe, expect, it } from 'vitest'
import { knowPosts } from '../../../shared/domain/known-posts.ts'
import { claimTextFor, resolveClaim } from '../../../shared/domain/resolve-claim.ts'
import { folder } from '../checks/notation.ts'

/** What the only claim of the first file leads to, in short. */
function leads(notation: string): string {
  const workspace = folder(notation)
  const [post] = workspace.posts
  const [claim] = post?.claims ?? []
  if (post === undefined || claim === undefined) return 'no claim'
  const target = resolveClaim(claim, post, { known: knowPosts(workspace), settings: workspace.settings })
  switch (target.kind) {
    case 'post':
      return target.post.file
    case 'site':
    case 'planned':
      return `${target.kind} ${target.entry.title}`
    case 'outside':
      return `outside ${target.url}`
    case 'missing':
      return `missing ${target.looksLike} ${target.name ?? '-'}`
    case 'ambiguous':
      return target.candidates.map((candidate) => candidate.file).join(' or ')
    default:
      return target.kind
  }
}

describe('an address', () => {
  it.each([
    ['next: https://example.com/b + b.md> live: {url: "http://www.example.com/b/"}', 'b.md'],
    ['next: https://example.com/b + b.md> canonical: https://example.com/b', 'b.md'],
    [
      'next: https://example.com/blog/b + b.md> + throughline.yaml> baseUrl: https://example.com⏎url: /blog/{slug}',
      'b.md',
    ],
    [
      'next: /blog/b + x.md> slug: b + throughline.yaml> baseUrl: https://example.com⏎url: /blog/{slug}',
      'x.md',
    ],
    [
      'next: https://example.com/s + series.yaml> series:⏎  - name: S⏎    posts:⏎      - site: Safe⏎        url: https://example.com/s/',
      'site Safe',
    ],
    ['next: https://example.com/b + b.md>', 'outside https://example.com/b'],
  ])('%s → %s', (notation, target) => expect(leads(notation)).toBe(target))
})

describe('a name', () => {
  it.each([
    ['next: b + b.md> + x/b.md>', 'b.md'],
    ['next: b + x/b.md>', 'x/b.md'],
    ['next: b + x/b.md> + y/b.md>', 'x/b.md or y/b.md'],
    ['next: b + x/b.md> + y/b.md> + z.md> slug: b', 'x/b.md or y/b.md'],
    ['next: x/b + x/b/index.md>', 'x/b/index.md'],
    ['next: x/b/index.md + x/b/index.md>', 'x/b/index.md'],
    ['next: x/b/ + x/b.md>', 'x/b.md'],
    ['next: ending + b.md> slug: ending', 'b.md'],
    ['next: B + b.md> title: T', 'b.md'],
    ['next: Dosing + x.md> title: Dosing', 'x.md'],
    ['next: dosing + dosing.md> title: T + x.md> title: Dosing', 'dosing.md'],
    ['next: b.markdown + b.markdown>', 'b.markdown'],
    ['next: my%20file.md + b.md>', 'missing name my file'],
    ['next: nowhere', 'missing name nowhere'],
  ])('%s → %s', (notation, target) => expect(leads(notation)).toBe(target))
})

describe('a path', () => {
  it.each([
    ['x/a.md> next: ./b.md + b.md> + x/b.md>', 'x/b.md'],
    ['x/a.md> next: b.md + x/b.md> + y/b.md>', 'x/b.md'],
    ['x/a.md> next: b.md + b.md> + x/b.md>', 'b.md'],
    ['x/a.md> next: ../y/b.md#how + y/b.md>', 'y/b.md'],
    ['x/a.md> next: ../y/b + y/b.md>', 'y/b.md'],
    ['x/index.md> next: ./b.md + x/b.md>', 'x/b.md'],
    ['x/a.md> next: ../../b.md + b.md>', 'missing name -'],
    ['x/a.md> next: y/b.md + x/y/b.md>', 'x/y/b.md'],
    ['next: y/b.md + x/b.md>', 'missing name y/b'],
  ])('%s → %s', (notation, target) => expect(leads(notation)).toBe(target))
})

describe('a title', () => {
  it.each([
    ['next: It’s “Safe” – really + b.md> title: "It\'s \\"Safe\\" - Really"', 'b.md'],
    ['next: Setting, Mu… + b.md> title: Setting, Music + c.md> title: Safety', 'b.md'],
    ['next: Setting, Mu... + b.md> title: Setting, Music + c.md> title: Setting, Mutual', 'b.md or c.md'],
    ['next: Setting, Mu + b.md> title: Setting, Music', 'missing title -'],
    [
      'next: Safe at Home + series.yaml> series:⏎  - name: S⏎    posts:⏎      - site: Safe at Home⏎        url: https://example.com',
      'site Safe at Home',
    ],
    [
      'next: Still to Come + series.yaml> series:⏎  - name: S⏎    posts:⏎      - planned: Still to come',
      'planned Still to come',
    ],
    [
      'next: Still to Come + b.md> title: Still to Come + series.yaml> series:⏎  - name: S⏎    posts:⏎      - planned: Still to Come',
      'b.md',
    ],
  ])('%s → %s', (notation, target) => expect(leads(notation)).toBe(target))
})

describe("a copied button's text", () => {
  it.each([
    ['pager:⏎  previous: dosing + dosing.md> title: T + x.md> title: Dosing', 'x.md'],
    ['pager:⏎  previous: dosing + dosing.md> title: T', 'dosing.md'],
    ['pager:⏎  previous: dosing.md + dosing.md> title: T + x.md> title: Dosing', 'dosing.md'],
    ['pager:⏎  previous: https://example.com/b + b.md> canonical: https://example.com/b', 'b.md'],
    ['pager:⏎  previous: Nothing Known', 'missing title -'],
  ])('%s → %s', (notation, target) => expect(leads(notation)).toBe(target))
})

describe('the text that leads to a post', () => {
  it('leads there from anywhere, whatever its name', () => {
    for (const file of [
      'b.md',
      'x/b.md',
      'séance.md',
      'my file.md',
      '2019.md',
      'x/séance.markdown',
      'a#b.md',
    ]) {
      const workspace = folder(`deep/down/a.md> next: placeholder + b.md> + y/b.md>`)
      const target = folder(`b.md> title: Wanted`).posts.map((post) => ({
        ...post,
        file,
        name: file.replace(/\.\w+$/, ''),
        slug: 'other',
      }))
      const [from] = workspace.posts
      const [claim] = from?.claims ?? []
      const [wanted] = target
      if (!from || !claim || !wanted) throw new Error('notation')
      const posts = [from, ...workspace.posts.slice(1).filter((post) => post.file !== file), wanted]
      const known = knowPosts({ ...workspace, posts })
      const text = claimTextFor(wanted)
      const found = resolveClaim({ ...claim, text }, from, { known, settings: workspace.settings })
      expect(found, file).toEqual({ kind: 'post', post: wanted })
    }
  })
})
