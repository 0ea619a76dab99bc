import { type PackedBlock, type PackedPost, PackedReader } from '../../shared/domain/packed-block.ts'
import { packFacts, unpackFacts } from '../../shared/domain/packed-facts.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import type { Revision } from './text-file.ts'

/** How a file looked from outside when it was read; the same of a file that nobody has written since. */
export interface Stamp {
  readonly size: number
  readonly modified: number
  /** Of the file's own record: another also where somebody set the time of the last change back. */
  readonly changed: number
}

/** What is known of one post, in little room: its facts are packed until somebody asks for them. */
export class KnownPost implements PackedPost {
  readonly file: string
  readonly source: string | PackedBlock
  readonly at: number
  /** The bytes of the revision and of the stamp, a letter each. */
  readonly #seal: string

  constructor(file: string, { source, at }: Packed, revision: Revision, stamp: Stamp | null) {
    this.file = file
    this.source = source
    this.at = at
    this.#seal = sealOf(revision, stamp)
  }

  get kind(): 'post' {
    return 'post'
  }

  get revision(): Revision {
    return Buffer.from(this.#seal.slice(0, revisionSize), 'latin1').toString('hex')
  }

  /** Null where the file was written since it was looked at, by this program itself. */
  get stamp(): Stamp | null {
    if (this.#seal.length === revisionSize) return null
    const bytes = Buffer.from(this.#seal, 'latin1')
    const [size, modified, changed] = [0, 8, 16].map((at) => bytes.readDoubleLE(revisionSize + at))
    return { size: size ?? 0, modified: modified ?? 0, changed: changed ?? 0 }
  }

  /** The same with its stamp as it is now. */
  stamped(stamp: Stamp): KnownPost {
    return new KnownPost(this.file, this, this.revision, stamp)
  }

  /** Worked out anew for whoever asks. */
  get facts(): PostFacts {
    return this.read(new PackedReader())
  }

  /** The same, where the facts of others are asked for too. */
  read(reader: PackedReader): PostFacts {
    return unpackFacts(reader.read(this)) ?? postFacts(this.file, '')
  }
}

type Packed = Pick<PackedPost, 'source' | 'at'>

/** What is known of a post whose text was read. */
export function knownPost(file: string, text: string, revision: Revision): KnownPost {
  return new KnownPost(file, { source: packFacts(postFacts(file, text)), at: 0 }, revision, null)
}

const revisionSize = 32
const seal = Buffer.alloc(revisionSize + 24)

function sealOf(revision: Revision, stamp: Stamp | null): string {
  seal.write(revision, 'hex')
  if (stamp === null) return seal.toString('latin1', 0, revisionSize)
  for (const [at, value] of [stamp.size, stamp.modified, stamp.changed].entries())
    seal.writeDoubleLE(value, revisionSize + at * 8)
  return seal.toString('latin1')
}
