import { useEffect, useMemo } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import { safeFixOf } from '../../shared/checks/safe-fix.ts'
import { useArticle } from '../state/article.ts'
import { useChecking } from '../state/checking.ts'
import { fixAllSafe } from '../state/fix-all.ts'
import { cancelFixPreview, useFixPreview } from '../state/fix-preview.ts'
import { useLibrary } from '../state/library.ts'
import { findingKey } from '../state/problems.ts'
import { ChangePreview } from './change-preview.tsx'
import { FindingList } from './finding-list.tsx'
import { countAlike, isDisagreement, seriesByFile, type ToldFindings, toldFindings } from './told-findings.ts'

/** What the checks say: of the open article first, then of the rest of the folder. */
export function ChecksPane() {
  const findings = useChecking((state) => state.findings)
  const isReady = useChecking((state) => state.isReady)
  const hasArticles = useLibrary(
    ({ library }) => library.kind === 'open' && library.folder.workspace.posts.length > 0,
  )
  const openFile = useArticle((state) => state.article?.file ?? null)
  const told = useTold(findings)
  const isHere = (one: ToldFindings) =>
    one.kind === 'one' ? one.finding.file === openFile : one.findings.some(({ file }) => file === openFile)
  const here = told.filter(isHere)
  const elsewhere = told.filter((one) => !isHere(one))
  const alike = useMemo(() => countAlike(findings, findingKey), [findings])
  return (
    <section className="pane pane-checks" aria-label="Checks">
      <h2 className="pane-title">
        Checks {findings.length > 0 && <span className="count">{findings.length}</span>}
      </h2>
      <FixAll findings={findings} />
      {isReady && findings.length === 0 && (
        <p className="pane-hint">
          {hasArticles
            ? 'Nothing to settle. Every Previous and Next leads where it says.'
            : 'What there is to settle in your articles will stand here.'}
        </p>
      )}
      {here.length > 0 && <FindingList title="In this article" told={here} alike={alike} />}
      {elsewhere.length > 0 && (
        <FindingList
          title={here.length > 0 ? 'In other articles' : 'In this folder'}
          told={elsewhere}
          alike={alike}
          isNamed
        />
      )}
    </section>
  )
}

/** Everything safe at once, where there is more than one such thing; what it would change stands here. */
function FixAll({ findings }: { findings: readonly Finding[] }) {
  const preview = useFixPreview((state) => state.preview)
  const safe = findings.filter((finding) => safeFixOf(finding) !== null).length
  useEffect(() => {
    const place = preview?.place ?? null
    if (place !== null && !findings.some((finding) => findingKey(finding) === place)) cancelFixPreview()
  }, [preview, findings])
  return (
    <>
      {safe > 1 && (
        <button
          type="button"
          className="button button-small fix-all"
          onClick={() => void fixAllSafe({ kind: 'folder' })}
        >
          Fix all that are safe ({safe})…
        </button>
      )}
      {preview !== null && preview.place === null && (
        <div className="finding finding-note">
          <ChangePreview preview={preview} />
        </div>
      )}
    </>
  )
}

/** The order of series is worked out only where something is said of it. */
function useTold(findings: readonly Finding[]): readonly ToldFindings[] {
  const library = useLibrary((state) => state.library)
  return useMemo(() => {
    const isNeeded = library.kind === 'open' && findings.some(isDisagreement)
    return toldFindings(findings, isNeeded ? seriesByFile(library.folder.workspace) : () => null)
  }, [findings, library])
}
