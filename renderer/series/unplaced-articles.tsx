import type { OrderedSeries } from '../../shared/domain/series-order.ts'
import type { FolderNow } from '../state/folder-now.ts'
import { openArticle } from '../state/library.ts'
import { putEntry } from '../state/series-moves.ts'
import { articlesWithoutPlace } from './board-rows.ts'

/** Articles that say they are in this series and have no place in its order. */
export function UnplacedArticles({ folder, series }: { folder: FolderNow; series: OrderedSeries }) {
  const posts = articlesWithoutPlace(series, folder.workspace, folder.known)
  if (posts.length === 0) return null
  return (
    <section className="board-unplaced" aria-label="Without a place">
      <h2>Without a place</h2>
      <p>
        These articles say that they are in this series, but readers don’t meet them on their way through it.
      </p>
      <ul>
        {posts.map((post) => (
          <li key={post.file}>
            <button type="button" className="board-part" onClick={() => void openArticle(post.file)}>
              {post.title?.text ?? post.name}
            </button>
            <button
              type="button"
              className="button button-small"
              onClick={() =>
                void putEntry(series.slug, { kind: 'post', name: post.name }, { at: series.posts.length })
              }
            >
              Put it at the end
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
