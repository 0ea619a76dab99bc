import type { Arrangement, ListedEntries } from './arranged-entries.ts'
import { entryInFlow } from './series-entry.ts'
import type { Splice } from './yaml-edit.ts'
import { spanOf } from './yaml-source.ts'

/** What follows an entry up to the next: the comment in its line, which is its own, and the blanks. */
interface Following {
  readonly comment: string
  readonly gap: string
}

/** Rearranges a list in brackets; null where a comment stands in a line of its own, as only a person can tell what it is about. */
export function bracketedEntries({ source, list }: ListedEntries, arrangement: Arrangement): Splice | null {
  const [start, end] = spanOf(list)
  const spans = list.items.map(spanOf)
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return null
  const between = spans.slice(1).map(([from], at) => followingIn(source.slice(spans[at]?.[1], from), ','))
  const [head, tail] = [source.slice(start, first[0]), source.slice(last[1], end)]
  const ending = followingIn(tail.slice(0, -1), ',?')
  if (!/^\[\s*$/.test(head) || ending === null) return null
  const known = between.filter((one) => one !== null)
  if (known.length < between.length) return null
  if (arrangement.length === 0) return { start, end, text: '[]' }
  const usual = known.at(-1)?.gap ?? ' '
  const inNewLine = [...known, ending].find(({ gap }) => /[\r\n]/.test(gap))?.gap ?? usual
  const texts = arrangement.map((entry, at) => {
    const isLast = at === arrangement.length - 1
    const comment = typeof entry === 'number' ? ([...known, ending][entry]?.comment ?? '') : ''
    const text = typeof entry === 'number' ? source.slice(...(spans[entry] ?? [0, 0])) : entryInFlow(entry)
    const gap = isLast ? ending.gap : (known[at]?.gap ?? usual)
    const comma = isLast && !ending.hasComma ? '' : ','
    return text + comma + comment + (comment !== '' && !/[\r\n]/.test(gap) ? inNewLine : gap)
  })
  return { start, end, text: `${head}${texts.join('')}]` }
}

function followingIn(text: string, comma: ',' | ',?'): (Following & { readonly hasComma: boolean }) | null {
  const found = new RegExp(`^\\s*?(${comma})([ \\t]+#[^\\r\\n]*(?=[\\r\\n]))?(\\s*)$`).exec(text)
  if (found === null) return null
  const [, written = '', comment = '', gap = ''] = found
  return { comment, gap, hasComma: written !== '' }
}
