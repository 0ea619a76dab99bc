import type { Change } from './change.ts'
import { type Inbound, type InboundLink, inboundOf } from './inbound.ts'
import type { PostFacts } from './post.ts'
import { titleMatches } from './title-match.ts'
import type { Workspace } from './workspace.ts'

/**
 * What has to change so that all that names a post by its title names it by another one: claims, copied buttons, and the
 * words of links that are its title. `post` is one of the workspace's, with the title that is left; it is not changed itself.
 */
export function retitlingChanges(post: PostFacts, title: string, workspace: Workspace): readonly Change[] {
  return retitlingAmong(post, title, inboundOf(post, workspace))
}

/** The same among what is known to lead to the post. */
export function retitlingAmong(
  post: PostFacts,
  title: string,
  { claims, links }: Pick<Inbound, 'claims' | 'links'>,
): readonly Change[] {
  const old = post.title?.text ?? ''
  if (old === '' || title.trim() === '' || old === title) return []
  return [
    ...claims.flatMap(({ from, claim }): Change[] =>
      titleMatches(claim.text, old) === null
        ? []
        : [{ kind: 'set-detail', file: from.file, key: claim.key, value: title }],
    ),
    ...links.flatMap((link) => [...wordsChange(link, old, title), ...wikiChange(link, old, title)]),
  ]
}

/** The words of a link in brackets; those of a bare address or of raw HTML are no title of ours. */
function wordsChange({ from, link }: InboundLink, old: string, title: string): readonly Change[] {
  const start = link.source.indexOf('[') + 1
  const isWords =
    link.kind === 'markdown' && link.source.slice(start, start + link.words.length) === link.words
  const [, mark = '', words = ''] = /^(\*\*|__|\*|_|)(.+)\1$/s.exec(link.words) ?? []
  const matches = titleMatches(words.replace(/\\(?=[!-/:-@[-`{-~])/g, ''), old)
  if (!isWords || words === '' || matches === null || matches === 'truncated') return []
  const at = link.range.start.offset + start + mark.length
  return [
    {
      kind: 'replace-text',
      file: from.file,
      start: at,
      end: at + words.length,
      expected: words,
      text: title.replace(/[\\`*_[\]<>]/g, '\\$&'),
    },
  ]
}

/** `[[Title]]` names its article by the title alone. */
function wikiChange({ from, link, target }: InboundLink, old: string, title: string): readonly Change[] {
  if (target.kind !== 'wiki' || /[[\]|#]/.test(title)) return []
  const [name = ''] = link.address.split('#')
  if (titleMatches(name, old) === null) return []
  const { start } = link.destination
  return [
    {
      kind: 'replace-text',
      file: from.file,
      start: start.offset,
      end: start.offset + name.length,
      expected: name,
      text: title,
    },
  ]
}
