import { arrangedWorkspace } from '../../shared/domain/reorder.ts'
import { arrangingEffects } from '../../shared/domain/series-effects.ts'
import { seriesOf } from '../../shared/domain/series-order.ts'
import type { FolderNow } from '../state/folder-now.ts'
import { seriesIn, withEntry } from '../state/series-moves.ts'
import { updateWords } from './board-words.ts'
import type { EntryDraft } from './entry-draft.ts'

/** How many live pages have to be brought up to date for a part that comes in before others: at once, or once it is live. */
export function insertingWords(
  folder: FolderNow,
  { slug, at }: { readonly slug: string; readonly at: number },
  draft: Pick<EntryDraft, 'kind' | 'name'>,
): string | null {
  const series = seriesIn(folder, slug)
  const post = draft.kind === 'post' ? folder.known.exactly(draft.name) : null
  if (series === null || (draft.kind === 'post' && post === null)) return null
  // As if readers could reach it already: a page of the site is live in any case.
  const title = '\u0000the new part'
  const asLive = withEntry(series, { kind: 'site', title, url: 'https://example.com/' }, { at })
  if (asLive === null) return null
  const now = seriesOf(arrangedWorkspace(folder.workspace, [asLive])).filter((one) => one.slug === slug)
  const effects = arrangingEffects([series], now, (name) => folder.known.exactly(name))
  const words = updateWords(effects.filter((effect) => effect.title !== title))
  const isLive = draft.kind === 'site' || post?.status === 'published'
  return isLive ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : `Once it is live, ${words}.`
}
