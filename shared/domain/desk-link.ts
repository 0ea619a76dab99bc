import { decodePercent, isAddress } from './address.ts'
import { knowPosts } from './known-posts.ts'
import { postFacts } from './post-facts.ts'
import { resolveClaim } from './resolve-claim.ts'
import { startOfFile } from './text-range.ts'
import type { Workspace } from './workspace.ts'

/** What a link of the page leads to on the desk. `heading` and `id` are places of a page, without the `#`. */
export type DeskLink =
  | { readonly kind: 'browser'; readonly address: string }
  | { readonly kind: 'heading'; readonly id: string }
  | {
      readonly kind: 'article'
      readonly file: string
      readonly title: string
      readonly heading: string | null
    }
  | { readonly kind: 'missing'; readonly name: string }
  /** A mail address, a telephone number, another file: nothing that the desk can show. */
  | { readonly kind: 'other' }

/** Finds what a link in the article `file` leads to: the web, a heading of the page, or another article of the folder. */
export function deskLink(href: string, file: string, workspace: Workspace): DeskLink {
  if (href.startsWith('#')) return { kind: 'heading', id: decodePercent(href.slice(1)) }
  if (isAddress(href)) return { kind: 'browser', address: href }
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return { kind: 'other' }
  const post = workspace.posts.find((one) => one.file === file) ?? postFacts(file, '')
  const [path = '', place] = href.split('#', 2)
  const claim = { text: path, range: startOfFile, source: 'details', direction: 'next', key: 'next' } as const
  const target = resolveClaim(claim, post, { known: knowPosts(workspace), settings: workspace.settings })
  if (target.kind === 'outside') return { kind: 'browser', address: target.url }
  if (target.kind === 'site' && target.entry.url !== null)
    return { kind: 'browser', address: target.entry.url }
  if (target.kind === 'post') {
    const { file: found, title, name } = target.post
    const heading = place === undefined || place === '' ? null : decodePercent(place)
    return { kind: 'article', file: found, title: title?.text ?? name, heading }
  }
  return /\.(?:md|markdown)$/i.test(path) ? { kind: 'missing', name: decodePercent(path) } : { kind: 'other' }
}

/** What a click on the link does, in words. */
export function deskLinkWords(target: DeskLink): string {
  switch (target.kind) {
    case 'browser':
      return `Opens ${target.address} in your browser.`
    case 'heading':
      return 'Goes to this heading.'
    case 'article':
      return `Opens “${target.title}”.`
    case 'missing':
      return `There is no article “${target.name}” in this folder.`
    case 'other':
      return 'Goes to the link in the text.'
    default:
      return target satisfies never
  }
}
