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
 * more of the text than is read yet, or than is to be read at once.
 */
export interface Relexed {
  readonly first: number
  readonly removed: number
  /** Where the first of them begins, in both texts. */
  readonly start: number
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
 * to be read. What has not met the old ends within some `longest` units behind the edit is given up.
 */
export function relex(
  lexer: ArticleLexer,
  pieces: readonly Lexed[],
  change: TextChange,
  text: ArticleText,
  known: { readonly isWhole: boolean; readonly near: PiecePlace; readonly longest: number },
): Relexed {
  const { isWhole, near, longest } = known
  const { first, start } = firstToRead(pieces, change.fromA, near)
  const touched = lastTouched(pieces, first, start, change.toA)
  const delta = change.toB - change.toA
  const givenUp = { first, removed: pieces.length - first, start, tokens: null }
  for (let more = lookAhead + 1; ; more *= 4) {
    const end = goOn(pieces, touched, more, longest)
    if (end.next >= pieces.length) {
      if (
        breaksUp(
          lexer,
          pieces[touched.next - 1]?.type,
          text.sliceString(start, Math.min(text.length, change.toB + longest)),
        )
      )
        return givenUp
      const tokens = isWhole ? lexer.blocks(text.sliceString(start, text.length)) : null
      return { first, removed: pieces.length - first, start, tokens }
    }
    const tokens = lexer.blocks(text.sliceString(start, end.at + delta))
    const met = whereTheyMeet(tokens, start, change.toB, oldEnds(pieces, touched, end.next, delta), pieces)
    if (met !== null)
      return { first, removed: met.oldEnd - first, start, tokens: tokens.slice(0, met.newEnd) }
    if (end.at - touched.at >= longest) return givenUp
  }
}

/**
 * For each token the number of the old piece that it still is, or -1: those on other lines than the edit that stand where an
 * old one of the same kind and length did.
 */
export function unchanged(
  { first, removed, start, tokens }: Relexed,
  pieces: readonly Lexed[],
  change: TextChange,
  text: ArticleText,
): readonly number[] {
  const known = new Map<number, number>()
  const before = lineStart(text, change.fromB)
  let at = start
  for (let index = first; index < first + removed; index++) {
    const length = pieces[index]?.length ?? 0
    if (at + length <= before) known.set(at, index)
    at += length
  }
  const behind = lineEnd(text, change.toB)
  at += change.toB - change.fromB - (change.toA - change.fromA)
  for (let index = first + removed - 1; index >= first; index--) {
    at -= pieces[index]?.length ?? 0
    if (at > behind) known.set(at, index)
  }
  let place = start
  return (tokens ?? []).map(({ raw, type }) => {
    const index = known.get(place) ?? -1
    const piece = pieces[index]
    place += raw.length
    return piece?.type === type && piece.length === raw.length ? index : -1
  })
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

/** The number of a piece, and where it begins. */
export interface PiecePlace {
  readonly first: number
  readonly start: number
}

/** The first piece that an edit at this place may change; looked for from `near`, which is quick where the last edit was close. */
export function firstToRead(pieces: readonly Lexed[], edit: number, near: PiecePlace): PiecePlace {
  let { first, start } = near.start <= edit ? near : { first: 0, start: 0 }
  while (first < pieces.length - 1 && start + (pieces[first]?.length ?? 0) <= edit)
    start += pieces[first++]?.length ?? 0
  for (let solid = 0; first > 0 && solid < lookAhead; ) {
    const before = pieces[--first]
    start -= before?.length ?? 0
    if (before?.type !== 'space') solid++
  }
  return { first, start }
}

/** So many blocks at the beginning of what was code or raw HTML show that it is none any more. */
const manyBlocks = 64

/** True where what was one block of code or raw HTML has become many, as its beginning shows. */
function breaksUp(lexer: ArticleLexer, type: string | undefined, beginning: string): boolean {
  return (type === 'code' || type === 'html') && lexer.blocks(beginning).length > manyBlocks
}

function lastTouched(pieces: readonly Lexed[], first: number, start: number, edit: number): Cut {
  let next = first
  let at = start
  while (next < pieces.length && at <= edit) at += pieces[next++]?.length ?? 0
  return { next, at }
}

/** So many solid pieces further, or as many as make this length; some even where these are longer. */
function goOn(pieces: readonly Lexed[], { next, at }: Cut, solid: number, longest: number): Cut {
  let [end, place] = [next, at]
  for (let seen = 0; end < pieces.length && seen < solid; end++) {
    if (seen > lookAhead && place - at >= longest) break
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

const stretch = 256

function lineStart(text: ArticleText, place: number): number {
  for (let end = place; end > 0; end -= stretch) {
    const start = Math.max(0, end - stretch)
    const at = text.sliceString(start, end).lastIndexOf('\n')
    if (at !== -1) return start + at + 1
  }
  return 0
}

function lineEnd(text: ArticleText, place: number): number {
  for (let start = place; start < text.length; start += stretch) {
    const at = text.sliceString(start, Math.min(text.length, start + stretch)).indexOf('\n')
    if (at !== -1) return start + at
  }
  return text.length
}
