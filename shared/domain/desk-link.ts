import { decodePercent, isAddress } from './address.ts'
import { linkWorldOf, resolveHref } from './link-target.ts'
import { postFacts } from './post-facts.ts'
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
  const post = workspace.posts.find((one) => one.file === file) ?? postFacts(file, '')
  const target = resolveHref(href, post, linkWorldOf(workspace))
  switch (target.kind) {
    case 'elsewhere':
      return target.address === null ? { kind: 'other' } : { kind: 'browser', address: target.address }
    case 'post': {
      const { file: found, title, name } = target.post
      return { kind: 'article', file: found, title: title?.text ?? name, heading: target.anchor || null }
    }
    case 'missing':
      return target.isPost && /\.(?:md|markdown)$/i.test(pathOfHref(href))
        ? { kind: 'missing', name: pathOfHref(href) }
        : { kind: 'other' }
    default:
      return { kind: 'other' }
  }
}

function pathOfHref(href: string): string {
  return decodePercent(href.replace(/[?#].*$/s, ''))
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
