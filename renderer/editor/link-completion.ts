import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { PostFacts } from '../../shared/domain/post.ts'
import { relativeLink } from '../../shared/domain/relative-link.ts'
import { titleAsWords } from '../../shared/domain/title-as-words.ts'
import { useArticle } from '../state/article.ts'
import { useChecking } from '../state/checking.ts'
import { linkFromHere } from '../state/following-links.ts'
import { useLibrary } from '../state/library.ts'
import { addressRest } from './address-rest.ts'
import { articleWords } from './article-words.ts'
import { offerFootnotes } from './footnote-completion.ts'
import { linkChoices, matchingChoices } from './link-target.ts'
import { isLiteral, treeOf } from './syntax.ts'

/** No list is read further than this. */
const mostChoices = 40

/** Offers articles and their headings where the address of a link is being written, and after `[[`; footnotes after `[^`. */
export function linkCompletion(): Extension {
  return autocompletion({ override: [offerTargets, offerFootnotes], icons: false, closeOnBlur: true })
}

function offerTargets(context: CompletionContext): CompletionResult | null {
  const { state, pos } = context
  const line = state.doc.lineAt(pos)
  const before = line.text.slice(0, pos - line.from)
  const [, angle, address] = /(?<![\\!])\[(?:[^[\]]|\[[^[\]]*\])*\]\((<?)([^()<>]*)$/.exec(before) ?? []
  const wiki = /(?<![\\!])\[\[([^[\]|]*)$/.exec(before)?.[1]
  const typed = address ?? wiki
  if (typed === undefined || isLiteral(treeOf(state, pos), pos)) return null
  const place = typed.indexOf('#')
  const from = pos - typed.length
  if (address !== undefined && place !== -1)
    return offerHeadings(typed.slice(0, place), typed.slice(place + 1), pos, angle === '<')
  return offerArticles(typed, from, wiki !== undefined ? 'wiki' : angle === '<' ? 'angles' : 'address')
}

function offerArticles(
  typed: string,
  from: number,
  place: 'wiki' | 'angles' | 'address',
): CompletionResult | null {
  const { library } = useLibrary.getState()
  const { article } = useArticle.getState()
  if (library.kind !== 'open' || article === null) return null
  const { posts } = library.folder.workspace
  const byFile = new Map(posts.map((post) => [post.file, post]))
  const typedTitle = typed.replace(/\.(?:md|markdown)$/i, '').replace(/[-_/]+/g, ' ')
  const options = matchingChoices(linkChoices(library.folder.workspace, article.file), typedTitle)
    .slice(0, mostChoices)
    .flatMap(({ value, file }): Completion[] => {
      const post = byFile.get(file)
      if (post === undefined) return []
      const path = relativeLink(article.file, file)
      return [
        {
          label: value,
          detail: articleWords(post),
          apply: (view, _, start, end) =>
            place === 'wiki'
              ? writeLink(view, post, path, start, end)
              : writeAddress(view, path, start, end, place === 'angles'),
        },
      ]
    })
  return options.length === 0 ? null : { from, options, filter: false }
}

/** Sites know no `[[…]]`: what is chosen there becomes a link that every one of them understands. */
function writeLink(view: EditorView, post: PostFacts, path: string, from: number, to: number): void {
  const words = titleAsWords(post.title?.text ?? post.name)
  const end = view.state.sliceDoc(to, to + 2) === ']]' ? to + 2 : to
  const text = `[${words}](${path})`
  write(view, text, from - 2, end, text.length)
}

/** In the place of all of the address that is there. */
function writeAddress(view: EditorView, path: string, from: number, to: number, isInAngles: boolean): void {
  const line = view.state.doc.lineAt(to)
  const { length, closing } = addressRest(line.text.slice(to - line.from), isInAngles)
  // Behind what closes the link, where nothing else stands in it.
  const cursor = path.length + (isInAngles ? 2 : 1)
  write(view, path + closing, from, to + length, cursor)
}

function write(view: EditorView, insert: string, from: number, to: number, cursor: number): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + cursor },
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
}

function offerHeadings(
  path: string,
  typed: string,
  pos: number,
  isInAngles: boolean,
): CompletionResult | null {
  const anchors = path === '' ? (useChecking.getState().draft?.anchors ?? []) : anchorsOf(path)
  const wanted = typed.toLowerCase().replace(/\s+/g, '-')
  const options = anchors
    .filter((anchor) => anchor.includes(wanted))
    .slice(0, mostChoices)
    .map(
      (anchor): Completion => ({
        label: anchor.replaceAll('-', ' '),
        detail: 'Heading',
        apply: (view, _, start, end) => writeAddress(view, anchor, start, end, isInAngles),
      }),
    )
  return options.length === 0 ? null : { from: pos - typed.length, options, filter: false }
}

function anchorsOf(path: string): readonly string[] {
  const { library } = useLibrary.getState()
  const target = linkFromHere(path)
  if (library.kind !== 'open' || target.kind !== 'article') return []
  return library.folder.workspace.posts.find(({ file }) => file === target.file)?.anchors ?? []
}
