import { describe, expect, it } from 'vitest'
import { byFile, Groups } from '../../../shared/domain/groups.ts'
import { NamedPosts } from '../../../shared/domain/named-posts.ts'
import { NumberedPosts } from '../../../shared/domain/numbered-posts.ts'
import type { PostFacts } from '../../../shared/domain/post.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { Chance } from '../../bench/random.ts'

describe('posts by the texts that name them', () => {
  it.each([1, 2, 3, 4])('are what plain lists hold (seed %i)', (seed) => {
    const chance = new Chance(seed)
    const posts = Array.from({ length: 30 }, (_, at) => postFacts(`${(at * 7) % 30}.md`, ''))
    const numbered = new NumberedPosts()
    for (const post of posts) numbered.set(post)
    const named = new NamedPosts(numbered)
    const pairs = [0, 1, 2].map(() => ({ way: named.way(), plain: new Groups<PostFacts>(byFile) }))
    for (let step = 0; step < 3000; step++) {
      const { way, plain } = chance.pick(pairs)
      const text = `text ${chance.below(40)}`
      const post = chance.pick(posts)
      const isThere = plain.get(text).includes(post)
      if (isThere) way.remove(text, post)
      else way.add(text, post)
      if (isThere) plain.remove(text, post)
      else plain.add(text, post)
      expect(way.get(text)).toEqual(plain.get(text))
      expect(way.only(text)).toBe(plain.only(text))
    }
  })
})
