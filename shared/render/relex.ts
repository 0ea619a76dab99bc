import type { Token } from 'marked'
import type { ArticleText, TextChange } from '../domain/text-change.ts'
import type { ArticleLexer } from './article-lexer.ts'

/** What relexing needs to know of a piece. */
interface Lexed {
  readonly length: number
  readonly type: string
}

/**
 * These pieces, `removed` from number `first` on, are to give way to what the tokens become; no tokens where that takes
 * more of the text than is read yet.
 */
export interface Relexed {
  readonly first: number
  readonly removed: number
  readonly tokens: readonly Token[] | null
}

/** A paragraph ends where a table begins, which shows in the three lines that follow: each may be a block of its own. So many blocks are read on. */
export const lookAhead = 3

/**
 * Reads anew as little as an edit asks for. `pieces` are the top-level tokens of the old text, all of them or (not
 * `isWhole`) those at its start; `text` is the new one.
 * Exact, because marked's block lexer reads on from the start of a token by what follows it and by the token before alone:
 * once a new token ends where an old one did, behind the edit, all later ones are the old ones. Some blocks before the edit
 * are read with it, since where a block ends can depend on what follows it. The lexer holds the words of the tokens still
 * to be read.
 */
export function relex(
  lexer: ArticleLexer,
  pieces: readonly Lexed[],
  change: TextChange,
  text: ArticleText,
  isWhole: boolean,
): Relexed {
  const { first, start } = firstToRead(pieces, change.fromA)
  const touched = lastTouched(pieces, first, start, change.toA)
  const delta = change.toB - change.toA
  for (let more = lookAhead + 1; ; more *= 4) {
    const end = goOn(pieces, touched, more)
    if (end.next >= pieces.length) {
      const tokens = isWhole ? lexer.blocks(text.sliceString(start, text.length)) : null
      return { first, removed: pieces.length - first, tokens }
    }
    const tokens = lexer.blocks(text.sliceString(start, end.at + delta))
    const met = whereTheyMeet(tokens, start, change.toB, oldEnds(pieces, touched, end.next, delta), pieces)
    if (met !== null) return { first, removed: met.oldEnd - first, tokens: tokens.slice(0, met.newEnd) }
  }
}

/** How many of the last tokens of a text that goes on are not to be relied on: what follows may change where they end. */
export function unsureAtEnd(pieces: readonly { readonly type: string }[]): number {
  let at = pieces.length
  for (let solid = 0; at > 0 && solid < lookAhead; ) if (pieces[--at]?.type !== 'space') solid++
  return pieces.length - at
}

interface Cut {
  /** The number of the first piece behind it. */
  readonly next: number
  /** Its place in the old text. */
  readonly at: number
}

/** The number and the place of the first piece that an edit at this place may change. */
export function firstToRead(
  pieces: readonly Lexed[],
  edit: number,
): { readonly first: number; readonly start: number } {
  let first = 0
  let start = 0
  while (first < pieces.length - 1 && start + (pieces[first]?.length ?? 0) <= edit)
    start += pieces[first++]?.length ?? 0
  for (let solid = 0; first > 0 && solid < lookAhead; ) {
    const before = pieces[--first]
    start -= before?.length ?? 0
    if (before?.type !== 'space') solid++
  }
  return { first, start }
}

function lastTouched(pieces: readonly Lexed[], first: number, start: number, edit: number): Cut {
  let next = first
  let at = start
  while (next < pieces.length && at <= edit) at += pieces[next++]?.length ?? 0
  return { next, at }
}

function goOn(pieces: readonly Lexed[], { next, at }: Cut, solid: number): Cut {
  let [end, place] = [next, at]
  for (let seen = 0; end < pieces.length && seen < solid; end++) {
    place += pieces[end]?.length ?? 0
    if (pieces[end]?.type !== 'space') seen++
  }
  return { next: end, at: place }
}

/** The places in the new text at which old pieces end that the edit did not touch, and the number of the piece behind each. */
function oldEnds(
  pieces: readonly Lexed[],
  touched: Cut,
  until: number,
  delta: number,
): ReadonlyMap<number, number> {
  const ends = new Map([[touched.at + delta, touched.next]])
  let at = touched.at + delta
  for (let next = touched.next; next < until; next++) {
    at += pieces[next]?.length ?? 0
    ends.set(at, next + 1)
  }
  return ends
}

/** The first place behind the edit where a new token ends as an old one did and the next begins alike; others must follow, since the last ones are cut off. */
function whereTheyMeet(
  tokens: readonly Token[],
  start: number,
  edit: number,
  ends: ReadonlyMap<number, number>,
  pieces: readonly Lexed[],
): { readonly newEnd: number; readonly oldEnd: number } | null {
  const sure = tokens.length - unsureAtEnd(tokens)
  let at = start
  for (const [index, token] of tokens.entries()) {
    at += token.raw.length
    const oldEnd = at >= edit ? ends.get(at) : undefined
    if (oldEnd === undefined) continue
    if (index + 1 > sure) return null
    if (tokens[index + 1]?.type === pieces[oldEnd]?.type) return { newEnd: index + 1, oldEnd }
  }
  return null
}
