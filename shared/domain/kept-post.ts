import { type PackedPost, PackedReader } from './packed-block.ts'
import { packFacts, postFields, unpackFacts, unpackInOrder } from './packed-facts.ts'
import type { PostFacts } from './post.ts'
import { postName } from './post-name.ts'

/**
 * Keeps posts by their packed facts. What is read out of them is held until the posts are closed, which is done when
 * nothing is being looked up.
 */
export class OpenPosts {
  readonly #open: Kept[] = []
  readonly #reader = new PackedReader()

  /** The same post, kept here. Its facts must not be spread or sent as they are: see `plainFacts`. */
  keep(post: PostFacts): PostFacts {
    if (!isKept(post)) return asFacts(new Kept(null, factsOf(post), this))
    return post.home === this ? post : packedPost(fromOf(post), this)
  }

  /** Lets go all that was read. */
  close(): void {
    for (const post of this.#open.splice(0)) close(post)
    this.#reader.close()
  }

  /** Notes a post of which facts are held from now on. */
  opened(post: Kept): void {
    this.#open.push(post)
  }

  /** The packed facts of a post. */
  textOf(packed: PackedPost): string {
    return this.#reader.read(packed)
  }
}

/** A post whose facts are read out of their packed form as they are looked at. */
export function packedPost(packed: PackedPost, home = new OpenPosts()): PostFacts {
  return asFacts(new Kept(packed, null, home))
}

/** All facts of a post in an object of their own, which can be spread, sent and written down. */
export function plainFacts(post: PostFacts): PostFacts {
  return isKept(post) ? plainOf(post) : post
}

function packedFrom(post: PostFacts): PackedPost {
  const { file, name } = post
  const packed = { file, source: packFacts(post), at: 0 }
  return name === postName(file) ? packed : { ...packed, name }
}

/** The packed facts of a post, and those that are held for a while; all but its file and name are added below. There are many: each takes six words. */
class Kept {
  readonly home: OpenPosts
  packed: PackedPost | null
  /** By the places of `postFields`. */
  facts: readonly unknown[] | null

  /** One of the first two is there. */
  constructor(packed: PackedPost | null, facts: readonly unknown[] | null, home: OpenPosts) {
    this.packed = packed
    this.facts = facts
    this.home = home
    if (facts !== null) home.opened(this)
  }

  get file(): string {
    return this.packed?.file ?? String(factOf(this, fileAt))
  }

  get name(): string {
    if (this.facts !== null) return String(this.facts[nameAt])
    const { file, name } = fromOf(this)
    return name ?? postName(file)
  }
}

function fromOf(post: Kept): PackedPost {
  post.packed ??= packedFrom(asObject(post))
  return post.packed
}

function plainOf(post: Kept): PostFacts {
  if (post.packed === null) return asObject(post)
  return unpackFacts(post.home.textOf(post.packed)) ?? asFacts(post)
}

function asObject(post: Kept): PostFacts {
  return Object.fromEntries(postFields.map((field, at) => [field, factOf(post, at)])) as unknown as PostFacts
}

function factOf(post: Kept, at: number): unknown {
  return (post.facts ?? read(post))[at]
}

/** Lets go what was read. */
function close(post: Kept): void {
  post.packed = fromOf(post)
  post.facts = null
}

function read(post: Kept): readonly unknown[] {
  const facts = unpackInOrder(post.home.textOf(fromOf(post)))
  post.facts = facts
  post.home.opened(post)
  return facts
}

const [fileAt, nameAt] = [postFields.indexOf('file'), postFields.indexOf('name')]

for (const [at, field] of postFields.entries())
  if (at !== fileAt && at !== nameAt)
    Object.defineProperty(Kept.prototype, field, {
      get(this: Kept) {
        return factOf(this, at)
      },
    })

function factsOf(post: PostFacts): readonly unknown[] {
  return postFields.map((field) => post[field])
}

function isKept(post: PostFacts): post is PostFacts & Kept {
  return post instanceof Kept
}

function asFacts(post: Kept): PostFacts {
  return post as unknown as PostFacts
}
