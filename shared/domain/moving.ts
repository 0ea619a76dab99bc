import type { Change } from './change.ts'
import { knowPosts } from './known-posts.ts'
import { type LinkTarget, linkWorldOf, resolveHref, resolveImage, resolveLink } from './link-target.ts'
import type { PostFacts, TextImage } from './post.ts'
import { relativeLink } from './relative-link.ts'
import type { Workspace } from './workspace.ts'

/**
 * What has to change so that a post's own links, pictures and cover lead where they led after its file has moved to another
 * folder; nothing where it stays in its folder. What leads to the post itself, and what names no path from its folder, stays.
 */
export function movingChanges(post: PostFacts, to: string, workspace: Workspace): readonly Change[] {
  if (folderOf(post.file) === folderOf(to)) return []
  const world = linkWorldOf(workspace, knowPosts(workspace))
  const moved = (text: string, target: LinkTarget) => movedAddress(text, target, post, to)
  const replaced = ({ address, destination }: TextImage, target: LinkTarget): readonly Change[] => {
    const text = moved(address, target)
    if (text === null || text === address) return []
    const { start, end } = destination
    const place = { file: post.file, start: start.offset, end: end.offset }
    return [{ kind: 'replace-text', ...place, expected: address, text }]
  }
  const cover =
    post.cover === null ? null : moved(post.cover.text, resolveImage({ href: post.cover.text }, post, world))
  return [
    ...post.links.flatMap((link) =>
      link.kind === 'wiki' ? [] : replaced(link, resolveLink(link, post, world)),
    ),
    ...post.images.flatMap((image) => replaced(image, resolveImage(image, post, world))),
    ...post.claims.flatMap(({ key, text, source }): Change[] => {
      const isPath = source === 'details' && /^\.\.?\//.test(text)
      const value = isPath ? moved(text, resolveHref(text, post, world)) : null
      return value === null ? [] : [{ kind: 'set-detail', file: post.file, key, value }]
    }),
    ...(cover === null ? [] : [{ kind: 'set-detail', file: post.file, key: 'cover', value: cover } as const]),
  ]
}

/** The address as it is from the new folder, with its place and query; null for one that is no path from the old one. */
function movedAddress(address: string, target: LinkTarget, post: PostFacts, to: string): string | null {
  if (/^(?:[/#?]|[a-z][a-z\d+.-]*:)/i.test(address)) return null
  const file = fileOf(target)
  if (file === null || file === post.file) return null
  const path = relativeLink(to, file)
  const [written = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address)?.slice(1) ?? []
  const isNameAlone = target.kind === 'post' && !/\.(?:md|markdown|html?)$/i.test(written)
  return (isNameAlone ? path.replace(/\.(?:md|markdown)$/i, '') : path) + rest
}

function fileOf(target: LinkTarget): string | null {
  if (target.kind === 'file') return target.path
  return target.kind === 'post' && !target.isByAddress ? target.post.file : null
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}
