import type { OrderWords } from './order-words.ts'
import type { TextPartLabel } from './part-label.ts'
import type { TextList } from './text-lists.ts'
import type { TextRange } from './text-range.ts'

/** A post's identity: its path in the folder with `/` and without `.md` or `.markdown`; `x/index.md` is `x`. */
export type PostName = string

/** Where a post stands on its way to readers: on screen Draft, In review, Live. */
export type PostStatus = 'draft' | 'review' | 'published'

/** Reading order: `previous` is the part to read before this one, `next` the one after it. */
export type Direction = 'previous' | 'next'

/** A value of the front matter: its text as a reader of the file sees it (a number keeps its spelling), and where it stands. */
export interface Detail {
  readonly text: string
  readonly range: TextRange
}

/** A value that may stand under one of several keys. */
export interface KeyedDetail extends Detail {
  readonly key: string
}

/**
 * What a post says of a neighbour. `details`: the post's own `previous` or `next`, in reading order.
 * `pager`: a button copied from the site, whose direction is the site's until `previousLeadsTo` is known.
 */
export interface Claim extends Detail {
  readonly source: 'details' | 'pager'
  readonly direction: Direction
  /** The front-matter key that holds it, as written and dotted: `previous`, `prev`, `pager.next`. */
  readonly key: string
}

/** A site's pager left in the text of a post, found by `findPagers`. */
export interface TextPager {
  readonly direction: Direction
  /** The title or address that it leads to; null where a label stands alone. */
  readonly target: string | null
  /** Where the link leads that the button is; null where it is words alone. */
  readonly address: string | null
  /** No label is there, but an arrow alone. */
  readonly isByArrow: boolean
  /** It stands together with a button of the other direction. */
  readonly isPaired: boolean
  /** The label stands twice ("Previous", "Previous"), as Squarespace writes it for screen readers. */
  readonly isDoubled: boolean
  /** At the end of the text, where a site's pager stands, rather than between paragraphs. */
  readonly isAtEnd: boolean
  readonly range: TextRange
  /** What stands at `range`, so that a fix can tell whether it still does. */
  readonly text: string
}

/** A picture of a post's text. `href` is the address that a browser gets, `destination` where it is written. */
export interface TextImage {
  readonly href: string
  readonly range: TextRange
  readonly destination: TextRange
  /** What stands at `destination`; that of a link by reference stands in its definition. */
  readonly address: string
  /** What stands at `range`, so that a fix can tell whether it still does. */
  readonly source: string
  /** What a reader sees of it, as written: the words of a link, the description of a picture. */
  readonly words: string
}

/** A link of a post's text. The `href` of a wiki link (`[[name#heading|words]]`) is what it names. */
export interface TextLink extends TextImage {
  readonly kind: 'markdown' | 'bare' | 'html' | 'wiki'
  /** All there is of its paragraph or list item: its words are a title rather than a piece of a sentence. */
  readonly isAlone: boolean
}

/** A heading with the words of an earlier one; `anchor` is the one that both would have. */
export interface RepeatedHeading {
  readonly anchor: string
  /** The one that it has, since the first keeps the plain one. */
  readonly ownAnchor: string
  /** Its words as they are written, without its marks. */
  readonly source: string
  readonly range: TextRange
}

/** How the front matter of a post reads. */
export type FrontMatterState =
  | { readonly kind: 'none' }
  | { readonly kind: 'parsed' }
  | { readonly kind: 'broken'; readonly reason: string; readonly range: TextRange }

/** Everything the checks need of one post, so that its text need not be kept: a pure function of its file's name and text. */
export interface PostFacts {
  readonly name: PostName
  /** Path relative to the folder, with `/`. */
  readonly file: string
  readonly frontMatter: FrontMatterState
  /** Null where it is missing or empty. */
  readonly title: Detail | null
  readonly date: Detail | null
  /** `draft` where the post says nothing or something unknown. */
  readonly status: PostStatus
  /** `status:` as the post itself gives it; null where it says nothing. */
  readonly ownStatus: Detail | null
  readonly isPlaceholder: boolean
  readonly author: string | null
  /** A slug or a name, as written. */
  readonly series: Detail | null
  /** `series:` holds a list, of which only the first counts. */
  readonly isSeriesList: boolean
  readonly part: KeyedDetail | null
  /** Hugo's `weight`: it gives an order and no part number. */
  readonly weight: Detail | null
  /** The last part of the page's address: `slug:` where given, else from the name. */
  readonly slug: string
  /** `slug:` as the post itself gives it; null where the slug follows from the name. */
  readonly ownSlug: Detail | null
  readonly cover: Detail | null
  /** Addresses at which the post is known to be live: `live.url`, `canonical`. */
  readonly addresses: readonly string[]
  /** `live.url` and `canonical`, with their places. */
  readonly live: Detail | null
  readonly canonical: Detail | null
  /** `permalink:`, as Jekyll and Eleventy have it: where the site shows the page, from its root. */
  readonly permalink: string | null
  readonly claims: readonly Claim[]
  readonly pagersInText: readonly TextPager[]
  readonly links: readonly TextLink[]
  readonly images: readonly TextImage[]
  /** The places of the page that a link can name after `#`: the ids of its headings, and those of raw HTML. */
  readonly anchors: readonly string[]
  /** Patterns of the checks that the post's own `ignore` keeps silent about it. */
  readonly ignored: readonly Detail[]
  readonly repeatedHeadings: readonly RepeatedHeading[]
  /** What is written as a link or a picture but can't be read as one: its address has blanks in it. */
  readonly unreadLinks: readonly TextLink[]
  readonly unreadImages: readonly TextImage[]
  /** "Part 2 of 5" in the first lines of the text. */
  readonly partLabels: readonly TextPartLabel[]
  /** "The last article", "Part 3", beside the article that is meant. */
  readonly orderWords: readonly OrderWords[]
  /** The lists of the text that may tell the parts of a series. */
  readonly lists: readonly TextList[]
  /** The first heading of the text, offered as a title where there is none. */
  readonly firstHeading: string | null
}
