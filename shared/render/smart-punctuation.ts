import type { Tokens } from 'marked'
import { smartypantsu } from 'smartypants'

/** Quotation marks, `--` as an en and `---` as an em dash, ellipses. */
const wanted = 'qDe'
/** Elements of raw HTML in which characters mean themselves. */
const literal = /^<(\/?)(?:pre|code|kbd|samp|var|script|style|math|textarea)\b/i

/** The mark of `the '90s`, of which SmartyPants knows the first of a stretch only; `'90s'` is quoted. */
const decade = /(?<![\p{L}\p{N}])'(?=\d\ds(?![\p{L}\p{N}']))/gu

/**
 * Turns the straight punctuation of a block's words into that of print, as SmartyPants does, one stretch after the other. Each
 * block is by itself: what a quotation mark becomes depends on what stands before it there.
 */
export class SmartPunctuation {
  /** The character before what comes next; empty at the beginning of a block. */
  #before = ''
  #isLiteral = false

  /** A block, or what is read like one (a cell, a caption), begins. */
  begin(): void {
    this.#before = ''
    this.#isLiteral = false
  }

  /** Words as they are printed; entity references in them stay. */
  printed(words: string): string {
    const before = contextOf(this.#before)
    this.passBy(words)
    if (this.#isLiteral) return words
    // What stands for itself must not be taken for a tag or an escape.
    const guarded = words.replaceAll('<', '&lt;').replaceAll('\\', '&#92;').replace(decade, '’')
    const printed = smartypantsu(before + guarded, wanted).slice(before.length)
    this.passBy(printed)
    return printed
  }

  /** These words are left as they are. */
  passBy(words: string): void {
    this.#before = words.at(-1) ?? this.#before
  }

  /** A tag of raw HTML, which may begin or end what means itself. */
  passTag({ raw }: Tokens.Tag | Tokens.HTML): void {
    const tag = literal.exec(raw)
    if (tag !== null) this.#isLiteral = tag[1] === ''
  }
}

/** The character that says as much to SmartyPants as the one that stands there. */
function contextOf(character: string): string {
  if (character === '') return ''
  if (/\s/u.test(character)) return ' '
  return /[([{“‘\p{Pd}]/u.test(character) ? '(' : 'a'
}
