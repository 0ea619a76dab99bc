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

/** What is known of one post: its facts, packed until somebody asks for them. */
export class KnownPost {
  readonly kind = 'post'
  readonly file: string
  readonly packed: string
  readonly revision: Revision
  /** Null where the file was written since it was looked at, by this program itself. */
  readonly stamp: Stamp | null

  constructor(file: string, packed: string, revision: Revision, stamp: Stamp | null) {
    this.file = file
    this.packed = packed
    this.revision = revision
    this.stamp = stamp
  }

  /** Worked out anew for whoever asks. */
  get facts(): PostFacts {
    return unpackFacts(this.packed) ?? postFacts(this.file, '')
  }
}

/** What is known of a post whose text was read. */
export function knownPost(
  file: string,
  text: string,
  revision: Revision,
  stamp: Stamp | null = null,
): KnownPost {
  return new KnownPost(file, packFacts(postFacts(file, text)), revision, stamp)
}
