import { splitFrontMatter } from '../../shared/domain/front-matter.ts'
import type { KnownPosts } from '../../shared/domain/known-posts.ts'
import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import { api } from '../api.ts'
import { currentText, useArticle } from './article.ts'

/** The Markdown of each article of a series by its name, with what is not saved yet; one that can't be read is left out. */
export async function seriesTexts(
  { posts }: OrderedSeries,
  known: KnownPosts,
): Promise<ReadonlyMap<string, string>> {
  const files = posts.flatMap(({ kind, name }) => {
    const post = kind === 'post' && name !== null ? known.exactly(name) : null
    return post === null ? [] : [post]
  })
  const texts = await Promise.all(files.map(async ({ name, file }) => [name, await textOf(file)] as const))
  return new Map(
    texts.flatMap(([name, text]) =>
      text === null ? [] : [[name, text.slice(splitFrontMatter(text).bodyStart)] as const],
    ),
  )
}

async function textOf(file: string): Promise<string | null> {
  const { article } = useArticle.getState()
  if (article?.file === file) return currentText()
  const read = await api.readFile(file)
  return read.kind === 'read' ? read.text : null
}
