import type { PostFacts, TextLink } from '../domain/post.ts'
import { postName } from '../domain/post-name.ts'
import { plainWords } from './link-words.ts'
import type { CheckContext } from './rule.ts'

/** A link whose words are one number of a row ("Day 4") and that leads to the article with another ("day-2.md", "Rest – Day 2"). */
export interface MisnumberedLink {
  readonly post: PostFacts
  readonly link: TextLink
  readonly target: PostFacts
  /** The words of the link, and what they would be for the article that it leads to. */
  readonly label: string
  readonly right: string
  /** The article whose file or title has the number of the words, where there is just one. */
  readonly other: PostFacts | null
}

const numbered = /^(\p{L}{2,})([ \u00A0]+#?)(\d{1,3})$/u

/**
 * The links whose words are a word and a number alone, and whose target calls itself by that word and another number: as its
 * file's whole name, or as the beginning or end of its title. Where it has the number of the words in any of these, it is right.
 */
export function misnumberedLinks({ links, closest, seriesOfPost }: CheckContext): readonly MisnumberedLink[] {
  return links.flatMap(({ post, link, target }): readonly MisnumberedLink[] => {
    if (link.kind !== 'markdown' || target.kind !== 'post' || target.post === post) return []
    if (target.anchor !== null && target.anchor !== '') return []
    const label = plainWords(link.words)
    const [, word = '', gap = '', figure = ''] = numbered.exec(label) ?? []
    if (word === '' || (/^part$/i.test(word) && seriesOfPost(target.post) !== null)) return []
    const own = numbersOf(target.post, word)
    const [first] = own
    if (first === undefined || own.includes(Number(figure))) return []
    const found = closest(nameWith(target.post, first, Number(figure)), post)
    const isNamed = found !== null && found !== post && numbersOf(found, word).includes(Number(figure))
    return [
      {
        post,
        link,
        target: target.post,
        label,
        right: `${word}${gap}${first}`,
        other: isNamed ? found : null,
      },
    ]
  })
}

/** The numbers by which an article is called after such a word. */
function numbersOf({ file, title, part }: PostFacts, word: string): readonly number[] {
  const inName = new RegExp(`^${word}[ ._-]*0*(\\d{1,3})$`, 'iu').exec(nameOf(file))
  const text = title?.text ?? ''
  const atStart = new RegExp(`^${word}[ \\u00A0]+#?0*(\\d{1,3})(?=\\s*(?:$|[:.,;|(–—-](?!\\d)))`, 'iu').exec(
    text,
  )
  const atEnd = new RegExp(`(?<!\\p{L})${word}[ \\u00A0]+#?0*(\\d{1,3})[)\\].!?]*$`, 'iu').exec(text)
  const told = [inName, atStart, atEnd].flatMap((match) => (match ? [Number(match[1])] : []))
  return told.length === 0 ? [] : [...told, ...(part === null ? [] : [Number(part.text)])]
}

/** The name of an article's file with another number in it, written as long as its own. */
function nameWith({ file }: PostFacts, from: number, to: number): string {
  return nameOf(file).replace(/\d+$/, (figures) =>
    Number(figures) === from ? String(to).padStart(figures.length, '0') : figures,
  )
}

function nameOf(file: string): string {
  return postName(file).replace(/^.*\//s, '')
}
