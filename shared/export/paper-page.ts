import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { linkWorldOf, resolveImage } from '../domain/link-target.ts'
import type { OwnCss } from '../domain/own-css.ts'
import type { PaperSize } from '../domain/paper.ts'
import type { Workspace } from '../domain/workspace.ts'
import { type ArticleDetails, articleDetails } from '../render/article-head.ts'
import { exportHtml } from './export-html.ts'
import type { PostToExport } from './exported.ts'
import { readPost } from './readable-post.ts'

/** An article as a page to be printed on this computer, or a sentence that says why there is none. */
export type PaperPage =
  | {
      readonly kind: 'made'
      readonly html: string
      readonly details: ArticleDetails
      /** The article's name, for the file that it becomes. */
      readonly name: string
      readonly leftOut: readonly string[]
    }
  | { readonly kind: 'refused'; readonly reason: string }

/** How a page is laid out: the sheet, where the folder's pictures are found, and the style sheets that bring its fonts. */
export interface PaperLayout {
  readonly size: PaperSize
  readonly pictureAddress: (file: string) => string
  readonly fontSheets: readonly string[]
}

/**
 * Makes the exported web page of an article ready for paper. Pictures of the folder are found where `layout` says; of those
 * that are elsewhere the description is printed, since nothing is fetched.
 */
export function paperPage(
  post: PostToExport,
  workspace: Workspace,
  ownCss: OwnCss,
  layout: PaperLayout,
): PaperPage {
  const read = readPost(post, workspace)
  if (read.kind === 'refused') return read
  const page = exportHtml(post, workspace, ownCss)
  if (page.kind === 'refused') return page
  const leftOut = [...page.leftOut]
  const tree = fromHtml(page.files[0]?.text ?? '')
  const world = linkWorldOf(read.workspace)
  findPictures(tree, leftOut, (source) => {
    if (/^data:/i.test(source)) return source
    const target = resolveImage({ href: source }, read.facts, world)
    return target.kind === 'file' ? layout.pictureAddress(target.path) : null
  })
  dressForPaper(tree, layout)
  const details = articleDetails(read.facts, post.text, workspace.settings)
  return { kind: 'made', html: toHtml(tree), details, name: read.facts.name, leftOut }
}

function findPictures(tree: Root, leftOut: string[], addressOf: (source: string) => string | null): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'img' || parent === undefined || index === undefined) return
    const source = String(element.properties.src ?? '')
    const address = addressOf(source)
    if (address !== null) {
      element.properties.src = address
      return
    }
    leftOut.push(`The picture “${source}” was left out: it is not in this folder.`)
    const alt = String(element.properties.alt ?? '')
    parent.children.splice(index, 1, ...(alt === '' ? [] : [h('em', `[${alt}]`)]))
    return SKIP
  })
}

function dressForPaper(tree: Root, { size, fontSheets }: PaperLayout): void {
  visit(tree, 'element', (element: Element) => {
    if (element.tagName !== 'head') return
    const sheets: readonly RootContent[] = [
      ...fontSheets.map((href) => h('link', { rel: ['stylesheet'], href })),
      h('style', `@page { size: ${size} }`),
    ]
    element.children.unshift(...(sheets as Element[]))
    return SKIP
  })
}
