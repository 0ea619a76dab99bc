import type { ComparedPassage, Comparison, Difference } from '../../shared/domain/versions.ts'
import type { ReadVersion, TwoVersions } from '../state/dialogs.ts'
import { DifferenceCard } from './difference-card.tsx'
import { SameParagraphs } from './same-paragraphs.tsx'
import type { Choices } from './use-choices.ts'

/** The two versions from top to bottom: their details, their text, and what no reader sees. */
export function ComparedText({
  versions,
  article,
  comparison: { differences, passages },
  choices,
}: {
  versions: TwoVersions
  article: ReadVersion
  comparison: Comparison
  choices: Choices
}) {
  const details = differences.filter(({ kind }) => kind === 'detail' || kind === 'details')
  const form = differences.filter(({ kind }) => kind === 'form')
  const card = (difference: Difference) => (
    <DifferenceCard
      key={difference.id}
      difference={difference}
      number={differences.findIndex(({ id }) => id === difference.id) + 1}
      count={differences.length}
      choices={choices}
    />
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by key.
    <section className="compared" aria-label="Differences" tabIndex={0}>
      <div className="compared-heads">
        <VersionHead name="The article" version={article} />
        <VersionHead name="The copy" version={versions.copy} />
      </div>
      {details.length > 0 && <h3 className="compared-part">Details</h3>}
      {details.map(card)}
      {passages.length > 0 && details.length > 0 && <h3 className="compared-part">Text</h3>}
      <Passages passages={passages} card={card} />
      {form.map(card)}
    </section>
  )
}

function Passages({
  passages,
  card,
}: {
  passages: readonly ComparedPassage[]
  card: (difference: Difference) => React.ReactNode
}) {
  return passages.map((passage, at) =>
    passage.kind === 'differs' ? (
      card(passage.difference)
    ) : (
      <SameParagraphs
        key={keyOf(passages, at)}
        paragraphs={passage.paragraphs}
        isFirst={at === 0}
        isLast={at === passages.length - 1}
      />
    ),
  )
}

function VersionHead({ name, version }: { name: string; version: ReadVersion }) {
  return (
    <div className="compared-head">
      <h3>{name}</h3>
      <p>
        {version.file}
        {version.written !== null && ` · saved ${moment.format(version.written)}`}
      </p>
    </div>
  )
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** What is the same stands after one difference at most. */
function keyOf(passages: readonly ComparedPassage[], at: number): string {
  const before = passages[at - 1]
  return before?.kind === 'differs' ? `after ${before.difference.id}` : 'at the top'
}
