import { useMemo, useState } from 'react'
import { defaultChoice, mergedText } from '../../shared/domain/merge-versions.ts'
import type { Choice, Comparison, Side } from '../../shared/domain/versions.ts'

/** What is chosen of each difference, and the text that this makes. */
export interface Choices {
  readonly of: (id: string) => Choice
  readonly choose: (id: string, choice: Choice) => void
  readonly chooseAll: (side: Side) => void
  readonly text: string
}

/** Begins with the article's, and with what only the copy says. */
export function useChoices(comparison: Comparison): Choices {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(
    () => new Map(comparison.differences.map((one) => [one.id, defaultChoice(one)])),
  )
  const text = useMemo(() => mergedText(comparison, chosen), [comparison, chosen])
  return {
    of: (id) => chosen.get(id) ?? 'article',
    choose: (id, choice) => setChosen((now) => new Map(now).set(id, choice)),
    chooseAll: (side) => setChosen(new Map(comparison.differences.map(({ id }) => [id, side]))),
    text,
  }
}
