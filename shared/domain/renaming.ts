import type { Change } from './change.ts'
import { type Inbound, inboundOf, type PostEntry } from './inbound.ts'
import { lastPart } from './last-part.ts'
import type { Claim, PostFacts } from './post.ts'
import { postName } from './post-name.ts'
import { relativeLink } from './relative-link.ts'
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
    ...linkChanges(post, to, inbound),
    ...claimChanges(post, to, inbound),
    ...inbound.entries.flatMap((entry) =>
      namesFile(entry.name, post) ? listChange(entry, postName(to), seriesText) : [],
    ),
    ...addressChange(post, to),
  ]
}

function linkChanges(post: PostFacts, to: string, { links }: Inbound): readonly Change[] {
  return links.flatMap(({ from: other, link, target }): Change[] => {
    const isByName =
      target.kind === 'wiki' ? namesFile(link.href, post) : !target.isByAddress && !link.href.startsWith('#')
    if (!isByName) return []
    const from = other === post ? to : other.file
    const place = /#.*$/s.exec(link.address)?.[0] ?? ''
    const isNameAlone = !/\.(?:md|markdown)(?:[?#]|$)/i.test(link.href)
    const path = link.kind === 'wiki' ? lastPart(postName(to)) : relativeLink(from, to)
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

/** Names the post of an entry of `series.yaml` differently, within its own words; nothing where its text is not known. */
export function listChange(
  { name, range }: PostEntry,
  newName: string,
  text: string | null,
): readonly Change[] {
  const { start, end } = range
  const written = text?.slice(start.offset, end.offset) ?? ''
  const renamed = written.replace(name, () => newName)
  if (renamed === written) return []
  return [
    {
      kind: 'replace-text',
      file: 'series.yaml',
      start: start.offset,
      end: end.offset,
      expected: written,
      text: renamed,
    },
  ]
}

/** Readers keep the address that they know. */
function addressChange(post: PostFacts, to: string): readonly Change[] {
  if (post.status !== 'published' || post.ownSlug !== null || post.frontMatter.kind === 'broken') return []
  if (lastPart(postName(to)) === post.slug) return []
  return [{ kind: 'set-detail', file: post.file, key: 'slug', value: post.slug }]
}

/** True of a text that speaks of the post by its name or path, rather than by its title or address. */
function namesFile(text: string, post: PostFacts): boolean {
  const spoken = lastPart(postName(text.replace(/[?#].*$/s, '').replace(/\/+$/, '')))
  const name = lastPart(post.name)
  return decodeURI(spoken.replace(/%(?![\da-f]{2})/gi, '%25')).toLowerCase() === name.toLowerCase()
}
