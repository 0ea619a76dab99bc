import type { Difference, Side } from '../../shared/domain/versions.ts'
import { detailLabel, detailWords } from './detail-words.ts'

/** What a difference is about. */
export function differenceLabel(difference: Difference): string {
  switch (difference.kind) {
    case 'detail':
      return detailLabel(difference.key)
    case 'details':
      return 'all details, which can’t be read one by one'
    case 'passage':
      return kindOfText(difference.article === '' ? difference.copy : difference.article)
    case 'form':
      return 'what no reader sees (the ends of lines, blank lines, how the details are written)'
    default:
      return difference satisfies never
  }
}

/** What one side says of a difference; empty where it says nothing. */
export function sideText(difference: Exclude<Difference, { kind: 'form' }>, side: Side): string {
  if (difference.kind !== 'detail') return difference[side]
  const said = difference[side]
  if (said === null) return ''
  const [only] = said
  if (said.length === 1 && only !== undefined && only.key === difference.key)
    return detailWords(only.key, only.value, (name) => name) || '(empty)'
  return said.map(({ key, value }) => `${detailLabel(key)}: ${value}`).join('\n') || '(empty)'
}

/** The words of each choice; null where both can't be kept. */
export function choiceWords(difference: Difference): {
  readonly article: string
  readonly copy: string
  readonly both: string | null
} {
  if (difference.kind === 'form') return { article: 'As in the article', copy: 'As in the copy', both: null }
  const isIn = (side: Side) => sideText(difference, side) !== ''
  if (!isIn('copy')) return { article: 'Keep it', copy: 'Leave it out', both: null }
  if (!isIn('article')) return { article: 'Leave it out', copy: 'Put it in', both: null }
  return {
    article: 'Keep the article’s',
    copy: 'Take the copy’s',
    both: difference.kind === 'passage' ? 'Keep both, one after the other' : null,
  }
}

function kindOfText(text: string): string {
  if (/\n[ \t]*\n/.test(text)) return 'some paragraphs'
  if (/^ {0,3}#{1,6}(?:\s|$)/.test(text)) return 'a heading'
  if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text)) return 'a point of a list'
  return 'a paragraph'
}
