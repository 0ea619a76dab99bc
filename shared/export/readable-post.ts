import { articlesAround } from '../domain/conflicted-copies.ts'
import { splitFrontMatter } from '../domain/front-matter.ts'
import type { PostFacts } from '../domain/post.ts'
import { postFacts } from '../domain/post-facts.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { PostToExport } from './exported.ts'
import { travellingText } from './travelling-text.ts'

/** A post that may be sent out: its details can be read. `workspace` holds it as it stands now, without conflicted copies of others. */
export type ReadablePost =
  | {
      readonly kind: 'readable'
      readonly facts: PostFacts
      /** As it can leave this computer. */
      readonly body: string
      /** What of it can't. */
      readonly leftOut: readonly string[]
      readonly workspace: Workspace
    }
  | { readonly kind: 'refused'; readonly reason: string }

/** Reads a post for an export; refused where its details can't be read, since something wrong would be published. */
export function readPost({ file, text }: PostToExport, workspace: Workspace): ReadablePost {
  const facts = postFacts(file, text)
  if (facts.frontMatter.kind === 'broken')
    return {
      kind: 'refused',
      reason: `“${file}” was not exported: the details at its top can't be read. ${facts.frontMatter.reason}`,
    }
  const now = articlesAround(facts, workspace)
  return {
    kind: 'readable',
    facts,
    ...travellingText(facts, text, splitFrontMatter(text).bodyStart, now),
    workspace: now,
  }
}
