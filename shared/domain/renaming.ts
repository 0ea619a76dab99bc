import type { Change } from './change.ts'
import { knowFileNames } from './known-file-names.ts'
import { knowPosts } from './known-posts.ts'
import { resolveLink } from './link-target.ts'
import type { Claim, PostFacts } from './post.ts'
import { postName } from './post-name.ts'
import { relativeLink } from './relative-link.ts'
import { resolveClaim } from './resolve-claim.ts'
import type { Workspace } from './workspace.ts'

/**
 * What has to change so that all that led to a post by its file's name leads to it under another one: links, neighbours,
 * the list of series (its text is given; null where there is none), and of a live post the ending of its address, which
 * would otherwise follow the name. What names the post by title or address stays. To be made after the file has its new name.
 */
export function renamingChanges(
  post: PostFacts,
  to: string,
  workspace: Workspace,
  seriesText: string | null,
): readonly Change[] {
  return [
    ...linkChanges(post, to, workspace),
    ...claimChanges(post, to, workspace),
    ...listChanges(post, to, workspace, seriesText),
    ...addressChange(post, to),
  ]
}

function linkChanges(post: PostFacts, to: string, workspace: Workspace): readonly Change[] {
  const world = {
    known: knowPosts(workspace),
    files: knowFileNames(workspace.files),
    settings: workspace.settings,
  }
  return workspace.posts.flatMap((other) =>
    other.links.flatMap((link): Change[] => {
      const target = resolveLink(link, other, world)
      const leadsHere =
        (target.kind === 'post' &&
          target.post === post &&
          !target.isByAddress &&
          !link.href.startsWith('#')) ||
        (target.kind === 'wiki' && target.target === post && namesFile(link.href, post))
      if (!leadsHere) return []
      const from = other === post ? to : other.file
      const place = /#.*$/s.exec(link.address)?.[0] ?? ''
      const isNameAlone = !/\.(?:md|markdown)(?:[?#]|$)/i.test(link.href)
      const path = link.kind === 'wiki' ? lastPart(postName(to)) : relativeLink(from, to)
      const { start, end } = link.destination
      return [
        {
          kind: 'replace-text',
          file: from,
          start: start.offset,
          end: end.offset,
          expected: link.address,
          text: (isNameAlone ? path.replace(/\.(?:md|markdown)$/i, '') : path) + place,
        },
      ]
    }),
  )
}

function claimChanges(post: PostFacts, to: string, workspace: Workspace): readonly Change[] {
  const world = { known: knowPosts(workspace), settings: workspace.settings }
  return workspace.posts.flatMap((other) =>
    other.claims.flatMap((claim): Change[] => {
      const target = resolveClaim(claim, other, world)
      if (target.kind !== 'post' || target.post !== post || !namesFile(claim.text, post)) return []
      return [
        {
          kind: 'set-detail',
          file: other === post ? to : other.file,
          key: claim.key,
          value: newClaim(claim, other, to),
        },
      ]
    }),
  )
}

/** In the spelling that was used: a path from the post, a name from the folder, with or without the ending. */
function newClaim(claim: Claim, other: PostFacts, to: string): string {
  const isFile = /\.(?:md|markdown)$/i.test(claim.text)
  const isPath = /^\.\.?\//.test(claim.text)
  const path = isPath ? relativeLink(other.file, to) : isFile ? to : postName(to)
  return isPath && !isFile ? path.replace(/\.(?:md|markdown)$/i, '') : path
}

function listChanges(
  post: PostFacts,
  to: string,
  { seriesList, posts }: Workspace,
  text: string | null,
): readonly Change[] {
  if (text === null) return []
  const known = knowPosts({ posts, files: [], seriesList, settings: noSettings })
  return seriesList.series.flatMap((series) =>
    series.entries.flatMap((entry): Change[] => {
      if (entry.kind !== 'post') return []
      const named = known.named(entry.name)
      if (named.length !== 1 || named[0] !== post || !namesFile(entry.name, post)) return []
      const { start, end } = entry.range
      const written = text.slice(start.offset, end.offset)
      const renamed = written.replace(entry.name, () => postName(to))
      return renamed === written
        ? []
        : [
            {
              kind: 'replace-text',
              file: 'series.yaml',
              start: start.offset,
              end: end.offset,
              expected: written,
              text: renamed,
            },
          ]
    }),
  )
}

const noSettings: Workspace['settings'] = {
  siteName: null,
  baseUrl: null,
  platform: null,
  url: null,
  previousLeadsTo: null,
  author: null,
  rules: [],
  problem: null,
}

/** Readers keep the address that they know. */
function addressChange(post: PostFacts, to: string): readonly Change[] {
  if (post.status !== 'published' || post.ownSlug !== null || post.frontMatter.kind === 'broken') return []
  if (lastPart(postName(to)) === post.slug) return []
  return [{ kind: 'set-detail', file: to, key: 'slug', value: post.slug }]
}

/** True of a text that speaks of the post by its name or path, rather than by its title or address. */
function namesFile(text: string, post: PostFacts): boolean {
  const spoken = lastPart(postName(text.replace(/[?#].*$/s, '').replace(/\/+$/, '')))
  const name = lastPart(post.name)
  return decodeURI(spoken.replace(/%(?![\da-f]{2})/gi, '%25')).toLowerCase() === name.toLowerCase()
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
