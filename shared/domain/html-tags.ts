import { decodeHTML } from 'entities/decode'

/** One tag of raw HTML and where it stands in it. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string
  readonly isClosing: boolean
  readonly source: string
  readonly at: number
}

/** One attribute of a tag and where its value stands in the tag. */
export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string
  readonly value: string
  readonly at: number
}

const tagOrComment = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z\d]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi
const attribute = /\s([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/** Every tag of a piece of HTML, in its order; what stands in comments is none. */
export function* htmlTags(html: string): Iterable<HtmlTag> {
  for (const match of html.matchAll(tagOrComment)) {
    const [source, slash, name] = match
    if (name !== undefined)
      yield { name: name.toLowerCase(), isClosing: slash !== '', source, at: match.index }
  }
}

/** The ids that a piece of HTML gives its elements, in their order. */
export function idsInHtml(html: string): readonly string[] {
  if (!/\sid\s*=/i.test(html)) return []
  return Array.from(htmlTags(html)).flatMap((tag) => {
    const id = htmlAttributes(tag).find(({ name }) => name === 'id')
    return id === undefined || tag.isClosing ? [] : [decodeHTML(id.value)]
  })
}

/** The attributes of a tag that have a value, in their order. */
export function htmlAttributes({ source }: HtmlTag): readonly HtmlAttribute[] {
  return Array.from(source.matchAll(attribute), (match) => {
    const [whole, name = '', double, single, bare = ''] = match
    const value = double ?? single ?? bare
    const at =
      match.index + whole.length - value.length - (double === undefined && single === undefined ? 0 : 1)
    return { name: name.toLowerCase(), value, at }
  })
}
