import { newPostText } from '../../shared/domain/new-post.ts'
import { postName } from '../../shared/domain/post-name.ts'
import { claimedSeries, seriesSlugs } from '../../shared/domain/series-membership.ts'
import { slugOf } from '../../shared/domain/slug.ts'
import { entryIds } from './entry-ids.ts'
import { folderNow } from './folder-now.ts'
import { createArticle } from './library.ts'
import { putEntry, seriesIn } from './series-moves.ts'

/** Makes the draft of a planned article, with all that was planned of it, in its place of the series, and opens it. */
export async function writePlanned(slug: string, id: string): Promise<void> {
  const folder = folderNow()
  const series = folder && seriesIn(folder, slug)
  if (folder === null || series === null) return
  const { workspace } = folder
  const at = entryIds(series).indexOf(id)
  const planned = workspace.seriesList.series.find((list) => list.slug === slug)?.entries[at]
  if (planned?.kind !== 'planned') return
  const slugs = seriesSlugs(workspace.seriesList.series)
  const sibling = workspace.posts.find((post) => claimedSeries(post, slugs) === slug)
  const details = [
    ['title', planned.title],
    ['date', planned.date],
    ['author', planned.person],
    ['status', 'draft'],
    ['series', sibling?.series?.text ?? null],
    ['note', planned.note],
  ] as const
  const text = newPostText(
    details.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
    '\n',
  )
  const file = await createArticle(slugOf(planned.title), text)
  if (file !== null)
    await putEntry(slug, { kind: 'post', name: postName(file) }, { instead: id }, { file, text })
}
