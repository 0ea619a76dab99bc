import { useMemo } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import { useArticle } from '../state/article.ts'
import { useChecking } from '../state/checking.ts'
import { useLibrary } from '../state/library.ts'
import { findingKey } from '../state/problems.ts'
import { FindingCard } from './finding-card.tsx'

/** What the checks say: of the open article first, then of the rest of the folder. */
export function ChecksPane() {
  const { findings, isReady } = useChecking()
  const titles = useTitles()
  const openFile = useArticle((state) => state.article?.file ?? null)
  const here = findings.filter((finding) => finding.file === openFile)
  const elsewhere = findings.filter((finding) => finding.file !== openFile)
  return (
    <section className="pane pane-checks" aria-label="Checks">
      <h2 className="pane-title">
        Checks {findings.length > 0 && <span className="count">{findings.length}</span>}
      </h2>
      {isReady && findings.length === 0 && (
        <p className="pane-hint">
          {titles.size === 0
            ? 'What there is to settle in your articles will stand here.'
            : 'Nothing to settle. Every Previous and Next leads where it says.'}
        </p>
      )}
      {here.length > 0 && <FindingList title="In this article" findings={here} />}
      {elsewhere.length > 0 && (
        <FindingList
          title={here.length > 0 ? 'In other articles' : 'In this folder'}
          findings={elsewhere}
          isNamed
        />
      )}
    </section>
  )
}

function FindingList({
  title,
  findings,
  isNamed = false,
}: {
  title: string
  findings: readonly Finding[]
  isNamed?: boolean
}) {
  const titles = useTitles()
  return (
    <>
      <h3 className="pane-subtitle">{title}</h3>
      <ul className="findings">
        {findings.map((finding) => (
          <FindingCard
            key={findingKey(finding)}
            finding={finding}
            where={isNamed ? (titles.get(finding.file) ?? finding.file) : null}
          />
        ))}
      </ul>
    </>
  )
}

function useTitles(): ReadonlyMap<string, string> {
  const library = useLibrary((state) => state.library)
  return useMemo(() => {
    const posts = library.kind === 'open' ? library.folder.workspace.posts : []
    return new Map(posts.map((post) => [post.file, post.title?.text ?? post.name]))
  }, [library])
}
