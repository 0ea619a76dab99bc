import type { Choice, Difference, Side } from '../../shared/domain/versions.ts'
import { comparedWords, type Words, whole } from './compared-words.ts'
import { choiceWords, differenceLabel, sideText } from './difference-words.ts'
import { Marked } from './marked-words.tsx'
import type { Choices } from './use-choices.ts'

/** One difference: both versions of it with the words marked in which they differ, and which of them stays. */
export function DifferenceCard({
  difference,
  number,
  count,
  choices,
}: {
  difference: Difference
  number: number
  count: number
  choices: Choices
}) {
  const chosen = choices.of(difference.id)
  const words = wordsOf(difference)
  const offered = choiceWords(difference)
  const choice = (value: Choice, label: string) => (
    <DifferenceChoice
      name={difference.id}
      label={label}
      isChosen={chosen === value}
      isFirst={number === 1}
      onChoose={() => choices.choose(difference.id, value)}
    />
  )
  return (
    <fieldset className="difference">
      <legend>
        Difference {number} of {count}: {differenceLabel(difference)}
      </legend>
      <div className="difference-sides">
        {(['article', 'copy'] as const).map((side) => (
          <DifferenceSide
            key={side}
            words={words?.[side] ?? null}
            isKept={chosen === side || chosen === 'both'}
            isCode={difference.kind === 'details'}
          >
            {choice(side, offered[side])}
          </DifferenceSide>
        ))}
      </div>
      {offered.both !== null && <div className="difference-both">{choice('both', offered.both)}</div>}
    </fieldset>
  )
}

function DifferenceChoice({
  name,
  label,
  isChosen,
  isFirst,
  onChoose,
}: {
  name: string
  label: string
  isChosen: boolean
  isFirst: boolean
  onChoose: () => void
}) {
  return (
    <label className="difference-choice">
      <input
        type="radio"
        name={name}
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to choose.
        autoFocus={isFirst && isChosen}
        checked={isChosen}
        onChange={onChoose}
      />
      {label}
    </label>
  )
}

function DifferenceSide({
  words,
  isKept,
  isCode,
  children,
}: {
  words: readonly Words[] | null
  isKept: boolean
  isCode: boolean
  children: React.ReactNode
}) {
  return (
    <div className={`difference-side ${isKept ? 'difference-kept' : 'difference-left'}`}>
      <div className="difference-head">
        {children}
        <span className="difference-state">{isKept ? 'Stays' : 'Left out'}</span>
      </div>
      {words !== null && (
        <p className={isCode ? 'difference-text difference-code' : 'difference-text'}>
          {words.length === 0 ? <em>Not in this version.</em> : <Marked words={words} as="mark" />}
        </p>
      )}
    </div>
  )
}

/** Null where there are no words to show; what only one version says needs no marks. */
function wordsOf(difference: Difference): Readonly<Record<Side, readonly Words[]>> | null {
  if (difference.kind === 'form') return null
  const [article, copy] = [sideText(difference, 'article'), sideText(difference, 'copy')]
  if (article === '' || copy === '') return { article: unmarked(article), copy: unmarked(copy) }
  const changed = comparedWords(article, copy)
  return changed === null
    ? { article: unmarked(article), copy: unmarked(copy) }
    : { article: changed.before, copy: changed.after }
}

function unmarked(text: string): readonly Words[] {
  return whole(text).map((words) => ({ ...words, isChanged: false }))
}
