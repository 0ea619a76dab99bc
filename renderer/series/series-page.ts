import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { OrderedEntry, OrderedSeries } from '../../shared/domain/series-order.ts'
import { isSafeLink } from '../../shared/render/addresses.ts'
import { articleHeader, noSurroundings } from '../../shared/render/article.ts'
import { renderBlocks } from '../../shared/render/blocks.ts'
import type { FolderNow } from '../state/folder-now.ts'
import { BlockPatcher } from '../ui/block-patcher.ts'
import { showPictures } from '../ui/pictures.ts'
import { withOwnIds } from './own-ids.ts'

/** One page on which all parts of a series follow each other, each with its title. */
export class SeriesPage {
  readonly #document: Document
  #parts: readonly { readonly key: string; readonly element: HTMLElement; readonly blocks: BlockPatcher }[] =
    []
  #folder: FolderNow | null = null

  constructor(document: Document) {
    this.#document = document
    document.body.replaceChildren()
    document.body.classList.add('series-page')
  }

  /** Shows the series; `texts` holds the Markdown of its articles by name. What has not changed stays as it is. */
  show(series: OrderedSeries, folder: FolderNow, texts: ReadonlyMap<string, string>): void {
    this.#folder = folder
    const keys = series.posts.map(({ kind, name, title }) => `${kind} ${name ?? title}`)
    if (keys.join('\n') !== this.#parts.map(({ key }) => key).join('\n')) this.#begin(series, keys)
    for (const [at, entry] of series.posts.entries())
      this.#parts[at]?.blocks.show(blocksOf(entry, series, folder, texts))
  }

  #begin(series: OrderedSeries, keys: readonly string[]): void {
    this.#parts = series.posts.map((entry, at) => {
      const element = this.#document.createElement('article')
      element.className = `part part-${entry.kind}`
      const file = entry.name === null ? '' : (this.#folder?.known.exactly(entry.name)?.file ?? '')
      const blocks = new BlockPatcher(element, (block) => {
        withOwnIds(block, `part-${at + 1}-`)
        if (this.#folder !== null) showPictures(block, file, this.#folder.workspace)
      })
      return { key: keys[at] ?? '', element, blocks }
    })
    const first = this.#parts[0]?.element
    if (first !== undefined) first.tabIndex = 0
    this.#document.body.replaceChildren(...this.#parts.map(({ element }) => element))
  }
}

function blocksOf(
  entry: OrderedEntry,
  series: OrderedSeries,
  { known, workspace }: FolderNow,
  texts: ReadonlyMap<string, string>,
): readonly { readonly html: string }[] {
  const post = entry.kind === 'post' && entry.name !== null ? known.exactly(entry.name) : null
  const part = { number: entry.part, total: series.posts.length, series: series.name }
  const head = {
    title: entry.title ?? entry.name,
    date: post?.date?.text ?? null,
    author: post?.author ?? null,
    cover: null,
  }
  const header = { html: articleHeader(head, { ...noSurroundings, part }) }
  const { smartPunctuation } = workspace.settings
  const text = entry.name === null ? undefined : texts.get(entry.name)
  return text === undefined
    ? [header, { html: absence(entry) }]
    : [header, ...renderBlocks(text, { smartPunctuation })]
}

/** What stands in place of a text that isn't in the folder. */
function absence({ kind, url }: OrderedEntry): string {
  const words = {
    planned: 'This part is planned. Readers pass over it until it is written.',
    post: "This article can't be read.",
    site: 'This part is only on your site. ',
  }
  const link =
    kind === 'site' && url !== null && isSafeLink(url) ? h('a', { href: url }, 'Open it there') : null
  return toHtml(h('p.nothing-written', words[kind], link))
}
