import type { Finding, Fix } from '../../shared/checks/finding.ts'
import type { Change } from '../../shared/domain/change.ts'
import { isPostFile } from '../../shared/domain/post-name.ts'
import { api } from '../api.ts'
import { currentEditor } from './article.ts'
import { carryOut } from './carrying-out.ts'
import { whatChanged } from './change-words.ts'
import { useChecking, whenChecked } from './checking.ts'
import { compareCopy } from './comparing.ts'
import { goToDetails } from './details-place.ts'
import { openDialog } from './dialogs.ts'
import { showFixPreview } from './fix-preview.ts'
import { openArticle, useLibrary } from './library.ts'
import { notify } from './notices.ts'
import { planChanges } from './planned-files.ts'
import { findingKey, sameFinding } from './problems.ts'
import { showSeries } from './series-board.ts'
import { makePlan } from './taking-back.ts'

/** Does what a fix's button says; what changes several files is shown first. */
export async function applyFix(finding: Finding, fix: Fix): Promise<void> {
  switch (fix.action.kind) {
    case 'change':
      return changeAsNow(finding, fix)
    case 'paste-article':
      return openDialog({ kind: 'paste', title: fix.action.title })
    case 'ask-site-address':
      return openDialog({ kind: 'site-address', question: fix.action })
    case 'compare-copy':
      return compareCopy(fix.action.copy)
    case 'go-to-place':
      return goToFinding(finding)
    default:
      return fix.action satisfies never
  }
}

/** Makes the changes that the fix would make of what is there by now, which may be another text than it was offered for. */
async function changeAsNow(offered: Finding, { id, title }: Fix): Promise<void> {
  const before = useChecking.getState().findings
  await whenChecked()
  const finding = sameFinding(offered, before, useChecking.getState().findings)
  const fix = finding?.fixes.find((one) => one.id === id && one.title === title)
  if (finding === null || fix?.action.kind !== 'change') {
    notify('done', 'The text has changed since, and this is no longer found in it. Nothing was changed.')
    return
  }
  const files = await planChanges(fix.action.changes)
  if (files === null) return
  if (files.length < 2) return void (await makePlan(files, whatChanged(files)))
  // The file that the finding speaks of is told first.
  const ordered = files.toSorted(
    (one, other) => +(other.file === finding.file) - +(one.file === finding.file),
  )
  showFixPreview({ place: findingKey(finding), title, files: ordered, says: whatChanged(files) })
}

/** Opens the finding's article and selects its place; of a file that is no article, shows what the window has of it. */
export async function goToFinding(finding: Finding): Promise<void> {
  if (!isPostFile(finding.file)) return goToOwnFile(finding)
  await openArticle(finding.file)
  // The editor of a newly opened article is there after the next paint.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { line, column } = finding.range.start
      if (currentEditor()?.goTo(line, column) === false) goToDetails(line)
    }),
  )
}

/** The board of the series whose list holds the place; else the file itself, in the folder. */
async function goToOwnFile({ file, range }: Finding): Promise<void> {
  const { library } = useLibrary.getState()
  const lists =
    file === 'series.yaml' && library.kind === 'open' ? library.folder.workspace.seriesList.series : []
  const { offset } = range.start
  const list = lists.find((one) => one.range.start.offset <= offset && offset < one.range.end.offset)
  if (list !== undefined) return showSeries(list.slug)
  await api.showInFolder(file)
  notify('done', `It is in line ${range.start.line} of “${file}”, which your folder shows now.`)
}

/** Makes the changes over all files they touch, all or none; true where all is on the disk. Why not is said. */
export async function makeChanges(changes: readonly Change[]): Promise<boolean> {
  const files = await planChanges(changes)
  return files !== null && (files.length === 0 || (await carryOut(files)) !== null)
}
