import type { Token, Tokens } from 'marked'

/** The kinds of callouts (GitHub's alerts), and the title of one that has none of its own. */
export const calloutTitles = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
} as const

/** A quotation that begins with `[!NOTE]` is a callout: its kind, a title of its own, and what it holds. */
export interface Callout {
  readonly kind: keyof typeof calloutTitles
  readonly title: Token[] | null
  readonly content: Token[]
}

const mark = /^\[!(note|tip|important|warning|caution)\][ \t]*/i

/** Reads the tokens of a quotation, whose words are read; null where it is an ordinary one. */
export function readCallout(tokens: readonly Token[]): Callout | null {
  const [first, ...others] = tokens
  if (first?.type !== 'paragraph') return null
  const kind = mark.exec(first.raw)?.[1]?.toLowerCase()
  const inner = withoutMark(first.tokens ?? [])
  if (kind === undefined || inner === null) return null
  const [title, rest] = firstLine(inner)
  const body = rest.length === 0 ? [] : [{ ...(first as Tokens.Paragraph), tokens: rest }]
  return {
    kind: kind as Callout['kind'],
    title: title.some(({ raw }) => raw.trim() !== '') ? title : null,
    content: [...body, ...others],
  }
}

/** The mark is plain text at the beginning; where it is a link or stands in code, nothing is. */
function withoutMark(tokens: readonly Token[]): Token[] | null {
  const [first, ...others] = tokens
  const match = first?.type === 'text' ? mark.exec(first.raw) : null
  if (first === undefined || match === null) return null
  return [...cut(first, match[0].length, first.raw.length), ...others]
}

/** What stands on the first line, and what on those below. */
function firstLine(tokens: readonly Token[]): readonly [title: Token[], rest: Token[]] {
  const at = tokens.findIndex(({ type, raw }) => type === 'br' || (type === 'text' && raw.includes('\n')))
  const token = tokens[at]
  if (token === undefined) return [[...tokens], []]
  if (token.type === 'br') return [tokens.slice(0, at), tokens.slice(at + 1)]
  const end = token.raw.indexOf('\n')
  return [
    [...tokens.slice(0, at), ...cut(token, 0, end)],
    [...cut(token, end + 1, token.raw.length), ...tokens.slice(at + 1)],
  ]
}

/** A stretch of a text token, as a token; nothing where it is empty. */
function cut(token: Token, from: number, to: number): Token[] {
  const raw = token.raw.slice(from, to)
  return raw === '' ? [] : [{ ...token, raw, text: raw } as Tokens.Text]
}
