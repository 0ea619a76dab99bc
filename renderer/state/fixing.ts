import type { Finding, Fix } from '../../shared/checks/finding.ts'
import type { Change } from '../../shared/domain/change.ts'
import { isPostFile } from '../../shared/domain/post-name.ts'
import { currentEditor } from './article.ts'
import { carryOut } from './carrying-out.ts'
import { openDialog } from './dialogs.ts'
import { showFixPreview } from './fix-preview.ts'
import { openArticle } from './library.ts'
import { countArticles, planChanges } from './planned-files.ts'
import { findingKey } from './problems.ts'
import { makePlan } from './taking-back.ts'

/** Does what a fix's button says; what changes several articles is shown first. */
export async function applyFix(finding: Finding, fix: Fix): Promise<void> {
  switch (fix.action.kind) {
    case 'change': {
      const files = await planChanges(fix.action.changes)
      if (files === null) return
      if (countArticles(files) < 2) await makePlan(files, 'Done.')
      else {
        // The article that the finding speaks of is told first.
        const ordered = files.toSorted(
          (one, other) => +(other.file === finding.file) - +(one.file === finding.file),
        )
        showFixPreview({ place: findingKey(finding), title: fix.title, files: ordered, says: 'Done.' })
      }
      return
    }
    case 'paste-article':
      return openDialog({ kind: 'paste', title: fix.action.title })
    case 'ask-site-address':
      return openDialog({ kind: 'site-address', question: fix.action })
    case 'go-to-place':
      return goToFinding(finding)
    default:
      return fix.action satisfies never
  }
}

/** Opens the finding's article and selects its place. */
export async function goToFinding(finding: Finding): Promise<void> {
  if (!isPostFile(finding.file)) return
  await openArticle(finding.file)
  // The editor of a newly opened article is there after the next paint.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { line, column } = finding.range.start
      if (currentEditor()?.goTo(line, column) === false) document.getElementById('article-details')?.focus()
    }),
  )
}

/** Makes the changes over all files they touch, all or none; true where all is on the disk. Why not is said. */
export async function makeChanges(changes: readonly Change[]): Promise<boolean> {
  const files = await planChanges(changes)
  return files !== null && (files.length === 0 || (await carryOut(files)) !== null)
}
