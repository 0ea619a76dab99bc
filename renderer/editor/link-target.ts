import { isAddress } from '../../shared/domain/address.ts'
import { relativeLink } from '../../shared/domain/relative-link.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'
import { folded, holdsWords, typedWords } from '../ui/folded.ts'

/** An article to choose from, as the list shows it. */
export interface LinkChoice {
  readonly value: string
  readonly file: string
  readonly series: string | null
}

/** The articles that a link can lead to, by title, with the names of their series. */
export function linkChoices(
  { posts, seriesList }: Pick<Workspace, 'posts' | 'seriesList'>,
  openFile: string,
): readonly LinkChoice[] {
  const names = new Map(seriesList.series.map(({ slug, name }) => [slug, name]))
  return posts
    .filter((post) => post.file !== openFile)
    .map((post) => ({
      value: post.title?.text ?? post.name,
      file: post.file,
      series: post.series === null ? null : (names.get(post.series.text) ?? post.series.text),
    }))
    .sort((a, b) => a.value.localeCompare(b.value))
}

/** The articles whose titles or series hold every word that is typed; case and accents don't matter. Empty once the whole title stands there. */
export function matchingChoices(choices: readonly LinkChoice[], typed: string): readonly LinkChoice[] {
  const words = typedWords(typed)
  const found = choices.filter(({ value, series }) => holdsWords(`${value} ${series ?? ''}`, words))
  return found.length === 1 && folded(found[0]?.value ?? '') === folded(typed) ? [] : found
}

/** What the dialog of a link holds: its words, and the article or address that it leads to, as it is typed. */
export interface LinkDraft {
  readonly words: string
  readonly target: string
  /** The article that was chosen from the list; null where the target is typed. */
  readonly chosen: LinkChoice | null
}

/** A link as it can be written into the text. */
export interface WrittenLink {
  readonly words: string
  readonly address: string
}

/** The link that the dialog says, or a sentence about its target. An address that was not touched stays as it was written. */
export function writtenLink(
  { words, target, chosen }: LinkDraft,
  before: string | null,
  choices: readonly LinkChoice[],
  openFile: string,
): WrittenLink | string {
  const read = linkTarget(target, chosen?.value === target ? [chosen] : choices, openFile)
  if (read.kind === 'unclear') return read.sentence
  const kept = target === shownAddress(before, choices, openFile) ? before : null
  return { words: words.trim() === '' ? read.words : words, address: kept ?? read.address }
}

/** An address that leads to an article of the folder is shown as its title; where there is no link yet, nothing is. */
export function shownAddress(
  address: string | null,
  choices: readonly LinkChoice[],
  openFile: string,
): string {
  const article = choices.find((choice) => address !== null && leadsTo(address, choice, openFile))
  return article?.value ?? address ?? ''
}

function leadsTo(address: string, choice: LinkChoice, openFile: string): boolean {
  const target = linkTarget(choice.value, [choice], openFile)
  return target.kind === 'address' && target.address === address.replace(/^\.\//, '')
}

/** Where a link leads, read from what the user chose or typed. */
type LinkTarget =
  | { readonly kind: 'address'; readonly address: string; readonly words: string }
  | { readonly kind: 'unclear'; readonly sentence: string }

/** Reads an address: a web or e-mail address, a place in this article, a file of the folder, or the title of an article. */
function linkTarget(text: string, choices: readonly LinkChoice[], openFile: string): LinkTarget {
  const typed = text.trim()
  if (typed === '') return { kind: 'unclear', sentence: 'Choose an article, or type a web address.' }
  const plain = typed.toLocaleLowerCase()
  const titled = choices.filter((choice) => choice.value.trim().toLocaleLowerCase() === plain)
  const [only] = titled
  if (titled.length > 1)
    return { kind: 'unclear', sentence: 'Several articles have this title. Choose one from the list.' }
  if (only !== undefined)
    return { kind: 'address', address: relativeLink(openFile, only.file), words: only.value }
  if (isAddress(typed) || /^(?:mailto:|tel:)\S+$/i.test(typed))
    return { kind: 'address', address: typed, words: typed.replace(/^(?:mailto|tel):/i, '') }
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed))
    return { kind: 'address', address: `mailto:${typed}`, words: typed }
  if (/^#\S+$/.test(typed) || /^\S+\.(?:md|markdown)(?:#\S*)?$/i.test(typed) || /^\.{0,2}\/\S+$/.test(typed))
    return { kind: 'address', address: typed, words: typed }
  if (/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:]\S*)?$/u.test(typed))
    return { kind: 'address', address: `https://${typed}`, words: typed }
  return {
    kind: 'unclear',
    sentence: `No article is called “${typed}”, and it isn't a web address. A web address looks like https://example.org.`,
  }
}
