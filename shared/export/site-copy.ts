import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { SKIP, visit } from 'unist-util-visit'
import { schemeOf } from '../domain/link-schemes.ts'
import type { Workspace } from '../domain/workspace.ts'
import { renderFragment } from '../render/fragment.ts'
import type { PostToExport } from './exported.ts'
import { plainText } from './plain-text.ts'
import { readPost } from './readable-post.ts'
import { siteLinks } from './site-links.ts'

/** An article to be pasted into a site's own editor, as rich text and as plain text; `leftOut` says what can't travel with it. */
export type SiteCopy =
  | {
      readonly kind: 'copied'
      readonly html: string
      readonly plain: string
      readonly leftOut: readonly string[]
    }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Makes the copy for a site's own editor: the text without its title, which has a field of its own there. Links lead to
 * the site; what would be wrong after pasting (links within the page, pictures of the folder) is left out and said.
 */
export function siteCopy(post: PostToExport, workspace: Workspace): SiteCopy {
  const read = readPost(post, workspace)
  if (read.kind === 'refused') return read
  const leftOut = [...read.leftOut]
  const tree = fromHtml(
    renderFragment(read.body, {
      linkTo: siteLinks(read.facts, read.workspace, leftOut),
      smartPunctuation: workspace.settings.smartPunctuation,
    }),
    {
      fragment: true,
    },
  )
  leaveOutPictures(tree, leftOut)
  leaveOutPageLinks(tree, leftOut)
  leaveOutRelativeLinks(tree, leftOut)
  lowerHeadings(tree)
  makeCheckboxesText(tree)
  dropIds(tree)
  const html = toHtml(tree)
  return { kind: 'copied', html, plain: plainText(html), leftOut }
}

/** A picture of the folder has no address that a site could fetch it from. */
function leaveOutPictures(tree: Root, leftOut: string[]): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'img' || parent === undefined || index === undefined) return
    const source = String(element.properties.src ?? '')
    if (/^(?:https?:|data:|\/\/)/i.test(source)) return
    const name = decoded(source.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
    leftOut.push(`The picture “${name}” was left out: add it on your site by hand.`)
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  dropEmpty(tree, new Set(['p', 'figure']))
}

/** Pasted, `#dose` would lead to this computer's own copy of the page: sites' editors make such links absolute. */
function leaveOutPageLinks(tree: Root, leftOut: string[]): void {
  let isFound = false
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || parent === undefined || index === undefined) return
    const { href } = element.properties
    if (typeof href === 'string' && !href.startsWith('#')) return
    isFound ||= typeof href === 'string'
    parent.children.splice(index, 1, ...element.children)
    return [SKIP, index]
  })
  if (isFound)
    leftOut.push('Links to headings of this page were left out: after pasting they would lead nowhere.')
}

/** What is relative to the article's own place (a file beside it, say) is nowhere on the site. */
function leaveOutRelativeLinks(tree: Root, leftOut: string[]): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || parent === undefined || index === undefined) return
    const href = String(element.properties.href ?? '')
    if (schemeOf(href) !== null || href.startsWith('/')) return
    const sentence = `The link to “${decoded(href)}” was left out: only this folder knows that place. Put it on your site, then link to it there.`
    if (!leftOut.includes(sentence)) leftOut.push(sentence)
    parent.children.splice(index, 1, ...element.children)
    return [SKIP, index]
  })
}

/** The title is the page's only heading of the first level. */
function lowerHeadings(tree: Root): void {
  const headings: Element[] = []
  visit(tree, 'element', (element) => {
    if (/^h[1-6]$/.test(element.tagName)) headings.push(element)
  })
  if (!headings.some((heading) => heading.tagName === 'h1')) return
  for (const heading of headings) heading.tagName = `h${Math.min(6, Number(heading.tagName[1]) + 1)}`
}

/** Editors of sites drop form fields, and with them whether a task is done. */
function makeCheckboxesText(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'input' || parent === undefined || index === undefined) return
    const isDone = element.properties.checked === true
    parent.children.splice(index, 1, { type: 'text', value: isDone ? '☑' : '☐' } satisfies ElementContent)
  })
}

/** A site gives its own ids; ours could meet them. */
function dropIds(tree: Root): void {
  visit(tree, 'element', (element) => {
    delete element.properties.id
  })
}

function dropEmpty(tree: Root, names: ReadonlySet<string>): void {
  visit(tree, 'element', (element, index, parent) => {
    const isEmpty = element.children.every((child) => child.type === 'text' && child.value.trim() === '')
    if (!names.has(element.tagName) || !isEmpty || parent === undefined || index === undefined) return
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
