import type { Finding } from '../../shared/checks/finding.ts'
import { claimedSeries, seriesSlugs } from '../../shared/domain/series-membership.ts'
import { seriesOf } from '../../shared/domain/series-order.ts'
import { today } from '../../shared/domain/today.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { whatChanged } from './change-words.ts'
import { showFixPreview } from './fix-preview.ts'
import { useLibrary } from './library.ts'
import { notify } from './notices.ts'
import { type KnownText, plannedFiles, readNow } from './planned-files.ts'
import { saveNow } from './saving.ts'

/** Which findings are meant: those of one check, of one series by its slug, or all of the folder. */
export type FixAllScope =
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'series'; readonly slug: string }
  | { readonly kind: 'folder' }

/** Works out all fixes that are safe and shows in Checks what they would change, to be applied as one step. */
export async function fixAllSafe(scope: FixAllScope): Promise<void> {
  const { library } = useLibrary.getState()
  if (library.kind !== 'open' || !(await saveNow())) return
  const known = new Map<string, KnownText>()
  const read = async (file: string) => {
    const now = await readNow(file)
    if ('text' in now) known.set(file, now)
    return 'text' in now ? now.text : null
  }
  const { safeFixes } = await import('../../shared/checks/safe-fixes.ts')
  const { files, count } = await safeFixes(workspaceNow() ?? library.folder.workspace, read, {
    today: today(),
    ...(scope.kind === 'rule' && { only: [scope.rule] }),
    ...(scope.kind === 'series' && { among: ofSeries(scope.slug) }),
  })
  const planned = plannedFiles(files, known)
  if (planned.length === 0) notify('done', 'There is nothing here that is safe to fix at once.')
  else {
    const settled = count === 1 ? '1 finding is settled.' : `${count} findings are settled.`
    showFixPreview({
      place: null,
      title: titleOf(scope),
      files: planned,
      says: `${whatChanged(planned)} ${settled}`,
    })
  }
}

function workspaceNow(): Workspace | null {
  const { library } = useLibrary.getState()
  return library.kind === 'open' ? library.folder.workspace : null
}

function titleOf(scope: FixAllScope): string {
  if (scope.kind === 'rule') return 'Fix all of this kind'
  return scope.kind === 'series' ? 'Fix all of this series that are safe' : 'Fix all that are safe'
}

/** True of a finding on a part of the series, or on its list. */
function ofSeries(slug: string): (finding: Finding, workspace: Workspace) => boolean {
  let seen: Workspace | null = null
  let files: ReadonlySet<string> = new Set()
  return ({ file, range }, workspace) => {
    if (seen !== workspace) {
      seen = workspace
      files = filesOf(slug, workspace)
    }
    if (file !== 'series.yaml') return files.has(file)
    const listed = workspace.seriesList.series.find((series) => series.slug === slug)?.range
    return (
      listed !== undefined &&
      range.start.offset >= listed.start.offset &&
      range.start.offset < listed.end.offset
    )
  }
}

function filesOf(slug: string, workspace: Workspace): ReadonlySet<string> {
  const slugs = seriesSlugs(workspace.seriesList.series)
  const parts = seriesOf(workspace).find((series) => series.slug === slug)?.posts ?? []
  const names = new Set(parts.flatMap(({ name }) => (name === null ? [] : [name])))
  const posts = workspace.posts.filter((post) => names.has(post.name) || claimedSeries(post, slugs) === slug)
  return new Set(posts.map(({ file }) => file))
}
