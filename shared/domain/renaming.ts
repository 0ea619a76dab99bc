import type { Change } from './change.ts'
import { type Inbound, inboundOf } from './inbound.ts'
import { knowPosts } from './known-posts.ts'
import { lastPart } from './last-part.ts'
import { movingChanges } from './moving.ts'
import type { Claim, PostFacts } from './post.ts'
import { postName } from './post-name.ts'
import { relativeLink } from './relative-link.ts'
import { renamedEntries } from './renamed-entries.ts'
import { namesFile } from './spoken-name.ts'
import type { Workspace } from './workspace.ts'

/**
 * What has to change so that all that led to a post by its file's name leads to it under another one: links, neighbours,
 * the list of series (its text is given; null where there is none), and of a live post the ending of its address, which
 * would otherwise follow the name. What names the post by title or address stays, and so do copied buttons, which say what
 * the site said. The post's own file is meant by the name that it still has.
 */
export function renamingChanges(
  post: PostFacts,
  to: string,
  workspace: Workspace,
  seriesText: string | null,
): readonly Change[] {
  const inbound = inboundOf(post, workspace)
  return [
    ...distinct([
      ...linkChanges(post, to, inbound, wikiName(post, to, workspace)),
      ...movingChanges(post, to, workspace),
    ]),
    ...claimChanges(post, to, inbound),
    ...renamedEntries(
      inbound.entries.filter(({ name }) => namesFile(name, post)),
      postName(to),
      seriesText,
    ),
    ...addressChange(post, to),
  ]
}

/** A reference's definition is one place, however many links are written by it. */
function distinct(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()]
}

/** What `[[…]]` calls the post under its new name: the last part, or all of it where another post is called so. */
function wikiName(post: PostFacts, to: string, workspace: Workspace): string {
  const name = postName(to)
  const last = lastPart(name)
  return knowPosts(workspace)
    .named(last)
    .some((other) => other !== post)
    ? name
    : last
}

function linkChanges(post: PostFacts, to: string, { links }: Inbound, wiki: string): readonly Change[] {
  return links.flatMap(({ from: other, link, target }): Change[] => {
    const isByName =
      target.kind === 'wiki' ? namesFile(link.href, post) : !target.isByAddress && !link.href.startsWith('#')
    if (!isByName) return []
    const from = other === post ? to : other.file
    const place = /#.*$/s.exec(link.address)?.[0] ?? ''
    const isNameAlone = !/\.(?:md|markdown)(?:[?#]|$)/i.test(link.href)
    const path = link.kind === 'wiki' ? wiki : relativeLink(from, to)
    const { start, end } = link.destination
    return [
      {
        kind: 'replace-text',
        file: other.file,
        start: start.offset,
        end: end.offset,
        expected: link.address,
        text: (isNameAlone ? path.replace(/\.(?:md|markdown)$/i, '') : path) + place,
      },
    ]
  })
}

function claimChanges(post: PostFacts, to: string, { claims }: Inbound): readonly Change[] {
  return claims.flatMap(({ from: other, claim }): Change[] =>
    claim.source !== 'pager' && namesFile(claim.text, post)
      ? [
          {
            kind: 'set-detail',
            file: other.file,
            key: claim.key,
            value: newClaim(claim, other === post ? to : other.file, to),
          },
        ]
      : [],
  )
}

/** In the spelling that was used: a path from the post, a name from the folder, with or without the ending. */
function newClaim(claim: Claim, from: string, to: string): string {
  const isFile = /\.(?:md|markdown)$/i.test(claim.text)
  const isPath = /^\.\.?\//.test(claim.text)
  const path = isPath ? relativeLink(from, to) : isFile ? to : postName(to)
  return isPath && !isFile ? path.replace(/\.(?:md|markdown)$/i, '') : path
}

/** Readers keep the address that they know. */
function addressChange(post: PostFacts, to: string): readonly Change[] {
  if (post.status !== 'published' || post.ownSlug !== null || post.frontMatter.kind === 'broken') return []
  if (lastPart(postName(to)) === post.slug) return []
  return [{ kind: 'set-detail', file: post.file, key: 'slug', value: post.slug }]
}
