import { useMemo } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import { readSeriesList } from '../../shared/domain/series-list.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { useLibrary } from '../state/library.ts'
import { findingKey } from '../state/problems.ts'
import { fileWords } from './file-words.ts'
import { FindingCard } from './finding-card.tsx'
import { articleNames, messageHere } from './message-here.ts'
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
  const names = useNames()
  const titleIn = (file: string) => {
    const post = names.posts.get(file)
    return post === undefined ? fileWords(file) : (post.title?.text ?? post.name)
  }
  const card = (finding: Finding, isWithin: boolean) => (
    <FindingCard
      key={findingKey(finding)}
      finding={finding}
      where={isNamed || isWithin ? titleIn(finding.file) : null}
      message={messageHere(finding, names)}
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

const noArticles: Pick<Workspace, 'posts' | 'seriesList'> = {
  posts: [],
  seriesList: readSeriesList(null),
}

function useNames() {
  const library = useLibrary((state) => state.library)
  return useMemo(
    () => articleNames(library.kind === 'open' ? library.folder.workspace : noArticles),
    [library],
  )
}
