import { claimedSeries, seriesSlugs } from '../../shared/domain/series-membership.ts'
import { useArticle } from './article.ts'
import { folderNow } from './folder-now.ts'
import { showSeries } from './series-board.ts'

/** Opens the board on the series of the open article, or on any where it is in none. */
export function showSeriesOfArticle(): void {
  const folder = folderNow()
  const file = useArticle.getState().article?.file
  const post = folder?.workspace.posts.find((one) => one.file === file)
  if (folder === null || post === undefined) {
    showSeries()
    return
  }
  const listed = folder.series.find(({ posts }) =>
    posts.some(({ kind, name }) => kind === 'post' && name === post.name),
  )
  showSeries(listed?.slug ?? claimedSeries(post, seriesSlugs(folder.workspace.seriesList.series)))
}
