import type { Change } from './change.ts'
import { type Inbound, type InboundLink, inboundOf } from './inbound.ts'
import { type KnownPosts, knowPosts } from './known-posts.ts'
import { lastPart } from './last-part.ts'
import type { Claim, PostFacts } from './post.ts'
import { claimTextFor } from './resolve-claim.ts'
import { namesFile } from './spoken-name.ts'
import { titleAsWords } from './title-as-words.ts'
import { titleMatches } from './title-match.ts'
import type { Workspace } from './workspace.ts'

/**
 * What has to change so that all that names a post by its title names it by another one: claims, copied buttons, and the
 * words of links that are its title. What names it by its file stays; where the new title would lead elsewhere, the file is
 * named. `post` is one of the workspace's, with the title that is left; it is not changed itself.
 */
export function retitlingChanges(post: PostFacts, title: string, workspace: Workspace): readonly Change[] {
  return retitlingAmong(post, title, { ...inboundOf(post, workspace), known: knowPosts(workspace) })
}

/** The same among what is known to lead to the post. */
export function retitlingAmong(
  post: PostFacts,
  title: string,
  { claims, links, known }: Pick<Inbound, 'claims' | 'links'> & { readonly known: KnownPosts },
): readonly Change[] {
  const old = post.title?.text ?? ''
  if (old === '' || title.trim() === '' || old === title) return []
  const isTaken = meansOthers(title, post, known)
  return [
    ...claims.flatMap(({ from, claim }): Change[] =>
      titleMatches(claim.text, old) === null || isByName(claim, post, old)
        ? []
        : [
            {
              kind: 'set-detail',
              file: from.file,
              key: claim.key,
              value: isTaken && claim.source === 'details' ? claimTextFor(post) : title,
            },
          ],
    ),
    ...links.flatMap((link) => [
      ...wordsChange(link, old, title),
      ...wikiChange(link, post, old, title, isTaken),
    ]),
  ]
}

/** True of a text that is another post's name or title. */
function meansOthers(text: string, post: PostFacts, known: KnownPosts): boolean {
  return [...known.named(text), ...known.titled(text)].some((other) => other !== post)
}

/** A name goes before a title, but for what is written just as the title is and not as the file. */
function isByName(claim: Claim, post: PostFacts, old: string): boolean {
  return claim.source === 'details' && isNameRather(claim.text, post, old)
}

function isNameRather(text: string, post: PostFacts, old: string): boolean {
  return namesFile(text, post) && (text !== old || text === lastPart(post.name))
}

/** The words of a link in brackets; those of a bare address or of raw HTML are no title of ours. */
function wordsChange({ from, link }: InboundLink, old: string, title: string): readonly Change[] {
  const { source } = link
  const start = source.indexOf('[') + 1
  const isWords = link.kind === 'markdown' && source.slice(start, start + link.words.length) === link.words
  const [, mark = '', words = ''] = /^(\*\*|__|\*|_|)(.+)\1$/s.exec(link.words) ?? []
  const matches = titleMatches(words.replace(/\\(?=[!-/:-@[-`{-~])/g, ''), old)
  if (!isWords || words === '' || matches === null || matches === 'truncated') return []
  const at = link.range.start.offset + start + mark.length
  // Where the words are the name of the definition too (`[Title]`, `[Title][]`), that name has to stay.
  const after = source.slice(start + link.words.length)
  const isName = after === ']' || after === '][]'
  return [
    {
      kind: 'replace-text',
      file: from.file,
      start: at,
      end: at + words.length + (isName ? mark.length + after.length : 0),
      expected: isName ? words + mark + after : words,
      text: isName ? `${titleAsWords(title)}${mark}][${link.words}]` : titleAsWords(title),
    },
  ]
}

/** `[[Title]]` names its article by the title alone. */
function wikiChange(
  { from, link, target }: InboundLink,
  post: PostFacts,
  old: string,
  title: string,
  isTaken: boolean,
): readonly Change[] {
  if (target.kind !== 'wiki' || /[[\]|#]/.test(title)) return []
  const [name = ''] = link.address.split('#')
  if (titleMatches(name, old) === null || isNameRather(name, post, old)) return []
  const { start } = link.destination
  return [
    {
      kind: 'replace-text',
      file: from.file,
      start: start.offset,
      end: start.offset + name.length,
      expected: name,
      text: isTaken ? post.name : title,
    },
  ]
}
