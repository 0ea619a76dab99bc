import { closestText } from '../domain/likeness.ts'
import type { PostFacts, TextLink } from '../domain/post.ts'
import { normaliseTitle, titleMatches } from '../domain/title-match.ts'
import { plainWords } from './link-words.ts'
import type { CheckContext } from './rule.ts'

/** A link to an article whose words are plainly meant as a title but are not its title. */
export interface MislabelledLink {
  readonly post: PostFacts
  readonly link: TextLink
  readonly target: PostFacts
  readonly title: string
  /** What is meant as a title, without "Part 2:" and arrows round it. */
  readonly label: string
  readonly kind: 'cosmetic' | 'drift' | 'mismatch'
  /** Where the label is another article's title: that article. */
  readonly other: PostFacts | null
}

const judged = new WeakMap<CheckContext, readonly MislabelledLink[]>()

/**
 * The links whose words are plainly a title, judged by the title of what they lead to. Most words of links are prose ("see
 * dosing", "here") and no title at all; nor are the words of a link to a heading, or a short form of a title.
 */
export function mislabelledLinks(context: CheckContext): readonly MislabelledLink[] {
  const known = judged.get(context)
  if (known !== undefined) return known
  const found = context.links.flatMap(({ post, link, target }): readonly MislabelledLink[] => {
    if (link.kind !== 'markdown' || target.kind !== 'post' || target.post === post) return []
    const title = target.post.title?.text ?? ''
    if (title === '' || (target.anchor !== null && target.anchor !== '')) return []
    const words = plainWords(link.words)
    if (words === title || words === '') return []
    const label = withoutDecoration(words, title)
    const judgement = label === title ? null : judge(label, title, link, target.post, post, context)
    return judgement === null ? [] : [{ post, link, target: target.post, title, label, ...judgement }]
  })
  judged.set(context, found)
  return found
}

type Judgement = Pick<MislabelledLink, 'kind' | 'other'>

function judge(
  label: string,
  title: string,
  link: TextLink,
  target: PostFacts,
  post: PostFacts,
  { known }: CheckContext,
): Judgement | null {
  const isTitleLike = link.isAlone || /^["“'‘]?[\p{Lu}\p{N}].*\s/su.test(label)
  if (!isTitleLike) return null
  const same = titleMatches(label, title)
  if (same !== null) {
    const isOnlyCase = label.toLowerCase() === title.toLowerCase()
    return isOnlyCase && !(link.isAlone && /\s/.test(label)) ? null : { kind: 'cosmetic', other: null }
  }
  const named = known
    .titled(label)
    .filter(({ title: other }) => titleMatches(label, other?.text ?? '') !== 'truncated')
  if (named.length > 0 && !named.includes(target)) {
    const [other] = named
    const isSure = link.isAlone || (other?.title?.text === label && /\s/.test(label))
    return isSure && other !== undefined && other !== post ? { kind: 'mismatch', other } : null
  }
  const isCopied = post.claims.some(
    ({ source, text }) => source === 'pager' && titleMatches(label, text) !== null,
  )
  return isCopied || isOlder(label, title, link.isAlone) ? { kind: 'drift', other: null } : null
}

/** What is put before or after a title: "Part 2:", "Next:", arrows; left where the title itself begins or ends so. */
export function withoutDecoration(words: string, title: string): string {
  const before =
    /^(?:(?:part|chapter|lesson|day|week|step)\s+\w{1,6}\s*(?:[:.]|\s[–—-])\s*|\d{1,3}[.):]\s+|(?:next|previous|back|read)(?: (?:article|part|post))?:\s*|[←«‹]\s*)+/i
  const stripped = before.test(title) ? words : words.replace(before, '')
  const end = /\s*[→»›]$/
  return end.test(title) ? stripped : stripped.replace(end, '')
}

/**
 * Like the title without being a short form of it. Amid a sentence it has to be almost the same; where it is all there is
 * of a line or an item, half of it will do.
 */
function isOlder(label: string, title: string, isAlone: boolean): boolean {
  const [old, now] = [label, title].map(wordsOf)
  if (old === undefined || now === undefined || old.length < 2 || old.join(' ') === now.join(' '))
    return false
  if (isShortForm(old, now) || isLonger(old, now, isAlone) || isSamePieces(label, title)) return false
  const common = old.filter((word) => now.includes(word)).length
  const share = (2 * common) / (old.length + now.length)
  return isAlone
    ? share >= 0.6 || (share >= 0.3 && closestText(label, [title]) !== null)
    : old.length >= 4 && share >= 0.8
}

/** The beginning of the title, or what comes after its colon or dash, or its words with some left out at the end. */
function isShortForm(old: readonly string[], now: readonly string[]): boolean {
  const text = now.join(' ')
  const short = old.join(' ')
  return `${text} `.startsWith(`${short} `) || ` ${text}`.endsWith(` ${short}`)
}

/** The whole title with something added, as one may say it; a list of titles adds nothing. */
function isLonger(old: readonly string[], now: readonly string[], isAlone: boolean): boolean {
  const isWhole = ` ${old.join(' ')} `.includes(` ${now.join(' ')} `)
  const added = old.length - now.length
  return isWhole && (!isAlone || added > 2 || now.length < 3)
}

/** Pieces of the title between its colons and dashes, side by side, or the title among pieces of its own; with or without its "Part 2". */
function isSamePieces(label: string, title: string): boolean {
  const [old, now] = [label, title].map((text) => ` | ${piecesOf(text).join(' | ')} | `)
  return old !== undefined && now !== undefined && (now.includes(old) || old.includes(now))
}

function piecesOf(text: string): readonly string[] {
  return text
    .replace(/[,(]?\s*\b(?:part|chapter|lesson|day|week|step)\s+(?:\d{1,3}|[ivx]{1,5})\b\)?/gi, ' : ')
    .split(/\s[-–—|]+\s|:\s|\s:/)
    .map((piece) => wordsOf(piece).join(' '))
    .filter((piece) => piece !== '')
}

function wordsOf(text: string): readonly string[] {
  return normaliseTitle(text.replace(/`/g, '').replace(/ & /g, ' and '))
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '')
}
