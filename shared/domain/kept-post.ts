import { packFacts, postFields, unpackFacts, unpackInOrder } from './packed-facts.ts'
import type { PostFacts } from './post.ts'

/**
 * Keeps posts by their packed facts. What is read out of them is held until the posts are closed, which is done when
 * nothing is being looked up.
 */
export class OpenPosts {
  readonly #open: Kept[] = []

  /** The same post, kept here. Its facts must not be spread or sent as they are: see `plainFacts`. */
  keep(post: PostFacts): PostFacts {
    if (!isKept(post)) return asFacts(new Kept(post.file, post.name, null, factsOf(post), this))
    return post.home === this ? post : packedPost(post.file, post.name, post.packed, this)
  }

  /** Lets go all that was read. */
  close(): void {
    for (const post of this.#open.splice(0)) post.close()
  }

  /** Notes a post of which facts are held from now on. */
  opened(post: Kept): void {
    this.#open.push(post)
  }
}

/** A post whose facts are read out of their packed form as they are looked at. */
export function packedPost(file: string, name: string, packed: string, home = new OpenPosts()): PostFacts {
  return asFacts(new Kept(file, name, packed, null, home))
}

/** All facts of a post in an object of their own, which can be spread, sent and written down. */
export function plainFacts(post: PostFacts): PostFacts {
  return isKept(post) ? post.plain : post
}

/** Two names, which most look-ups go by, and the packed facts; all other facts are added below. */
class Kept {
  readonly file: string
  readonly name: string
  readonly home: OpenPosts
  #packed: string | null
  /** By the places of `postFields`. */
  #facts: readonly unknown[] | null

  constructor(
    file: string,
    name: string,
    packed: string | null,
    facts: readonly unknown[] | null,
    home: OpenPosts,
  ) {
    this.file = file
    this.name = name
    this.#packed = packed
    this.#facts = facts
    this.home = home
    if (facts !== null) home.opened(this)
  }

  get packed(): string {
    this.#packed ??= packFacts(this.plain)
    return this.#packed
  }

  get plain(): PostFacts {
    if (this.#packed !== null) return unpackFacts(this.#packed) ?? asFacts(this)
    return Object.fromEntries(postFields.map((field, at) => [field, this.fact(at)])) as unknown as PostFacts
  }

  fact(at: number): unknown {
    return (this.#facts ?? this.#read())[at]
  }

  /** Lets go what was read. */
  close(): void {
    this.#packed ??= this.packed
    this.#facts = null
  }

  #read(): readonly unknown[] {
    const facts = unpackInOrder(this.packed)
    this.#facts = facts
    this.home.opened(this)
    return facts
  }
}

for (const [at, field] of postFields.entries())
  if (field !== 'file' && field !== 'name')
    Object.defineProperty(Kept.prototype, field, {
      get(this: Kept) {
        return this.fact(at)
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
