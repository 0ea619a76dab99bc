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
    return post.home === this ? post : packedPost(post.from, this)
  }

  /** Lets go all that was read. */
  close(): void {
    for (const post of this.#open.splice(0)) post.close()
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
  return isKept(post) ? post.plain : post
}

/** The packed facts of a post, and whose they are. */
export function packedOf(post: PostFacts): PackedPost {
  return isKept(post) ? post.from : packedFrom(post)
}

function packedFrom(post: PostFacts): PackedPost {
  const { file, name } = post
  const packed = { file, source: packFacts(post), at: 0 }
  return name === postName(file) ? packed : { ...packed, name }
}

/** The packed facts of a post, and those that are held for a while; all but its file and name are added below. */
class Kept {
  readonly home: OpenPosts
  #from: PackedPost | null
  /** By the places of `postFields`. */
  #facts: readonly unknown[] | null

  /** One of the first two is there. */
  constructor(from: PackedPost | null, facts: readonly unknown[] | null, home: OpenPosts) {
    this.#from = from
    this.#facts = facts
    this.home = home
    if (facts !== null) home.opened(this)
  }

  get file(): string {
    return this.#from?.file ?? String(this.fact(fileAt))
  }

  get name(): string {
    if (this.#facts !== null) return String(this.#facts[nameAt])
    return this.from.name ?? postName(this.file)
  }

  get from(): PackedPost {
    this.#from ??= packedFrom(this.#asObject)
    return this.#from
  }

  get plain(): PostFacts {
    if (this.#from === null) return this.#asObject
    return unpackFacts(this.home.textOf(this.#from)) ?? asFacts(this)
  }

  get #asObject(): PostFacts {
    return Object.fromEntries(postFields.map((field, at) => [field, this.fact(at)])) as unknown as PostFacts
  }

  fact(at: number): unknown {
    return (this.#facts ?? this.#read())[at]
  }

  /** Lets go what was read. */
  close(): void {
    this.#from = this.from
    this.#facts = null
  }

  #read(): readonly unknown[] {
    const facts = unpackInOrder(this.home.textOf(this.from))
    this.#facts = facts
    this.home.opened(this)
    return facts
  }
}

const [fileAt, nameAt] = [postFields.indexOf('file'), postFields.indexOf('name')]

for (const [at, field] of postFields.entries())
  if (at !== fileAt && at !== nameAt)
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
