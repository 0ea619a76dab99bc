import { useMemo } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import { useLibrary } from '../state/library.ts'
import { findingKey } from '../state/problems.ts'
import { FindingCard } from './finding-card.tsx'
import { OrderCard } from './order-card.tsx'
import type { ToldFindings } from './told-findings.ts'

/** Findings under a title; where they are `isNamed`, each says in which article it stands. */
export function FindingList({
  title,
  told,
  alike,
  isNamed = false,
}: {
  title: string
  told: readonly ToldFindings[]
  /** How many findings of a kind can be fixed safely, by the key of the first. */
  alike: ReadonlyMap<string, number>
  isNamed?: boolean
}) {
  const titles = useTitles()
  const card = (finding: Finding, isWithin: boolean) => (
    <FindingCard
      key={findingKey(finding)}
      finding={finding}
      where={isNamed || isWithin ? (titles.get(finding.file) ?? finding.file) : null}
      alike={alike.get(findingKey(finding)) ?? 0}
    />
  )
  return (
    <>
      <h3 className="pane-subtitle">{title}</h3>
      <ul className="findings">
        {told.map((one) =>
          one.kind === 'one' ? (
            card(one.finding, false)
          ) : (
            <OrderCard key={`order ${one.series.slug}`} series={one.series}>
              {one.findings.map((finding) => card(finding, true))}
            </OrderCard>
          ),
        )}
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
