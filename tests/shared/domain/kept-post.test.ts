import { describe, expect, it } from 'vitest'
import { OpenPosts, packedPost, plainFacts } from '../../../shared/domain/kept-post.ts'
import { packFacts } from '../../../shared/domain/packed-facts.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'

const text =
  '---\ntitle: “A” – ünï\nseries: S\npart: 2\nnext: b\n---\n\n# Head\n\n[b](b.md#x) and ![p](p.png).\n\n- [A](a.md)\n- [B](b.md)\n'
const files = ['a.md', 'x/a.markdown', 'x/index.md']

describe('a kept post', () => {
  it.each(files)('has all facts of %s', (file) => {
    const facts = postFacts(file, text)
    expect(plainFacts(new OpenPosts().keep(facts))).toEqual(facts)
    expect(plainFacts(packedPost({ file, source: packFacts(facts), at: 0 }))).toEqual(facts)
  })

  it('has them again once it was closed', () => {
    const facts = postFacts('x/a.md', text)
    const open = new OpenPosts()
    const kept = open.keep(facts)
    open.close()
    expect(plainFacts(kept)).toEqual(facts)
  })

  it('reads the places of its links as they are looked at', () => {
    const facts = postFacts('a.md', text)
    const kept = packedPost({ file: 'a.md', source: packFacts(facts), at: 0 })
    const seen = (links: typeof facts.images) =>
      links.map(({ href, words, address, source, range, destination }) => [
        [href, words, address, source],
        [range, destination],
      ])
    expect(seen(kept.links)).toEqual(seen(facts.links))
    expect(seen(kept.images)).toEqual(seen(facts.images))
    expect(kept.links.map(({ kind, isAlone }) => [kind, isAlone])).toEqual(
      facts.links.map(({ kind, isAlone }) => [kind, isAlone]),
    )
  })

  it('gives the same fact while it is open', () => {
    const packed = { file: 'a.md', source: packFacts(postFacts('a.md', text)), at: 0 }
    const kept = new OpenPosts().keep(packedPost(packed))
    expect(kept.claims).toBe(kept.claims)
  })

  it('is kept once', () => {
    const open = new OpenPosts()
    const kept = open.keep(postFacts('a.md', text))
    expect(open.keep(kept)).toBe(kept)
  })
})
