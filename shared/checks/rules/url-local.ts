import type { LinkTarget } from '../../domain/link-target.ts'
import type { PostFacts, TextLink } from '../../domain/post.ts'
import { wikiMarkdown } from '../../domain/wiki-markdown.ts'
import type { Fix } from '../finding.ts'
import { goThere, unlink } from '../link-fixes.ts'
import { linkIn } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/** No link or picture has an address that only one computer or one program understands. */
export const urlLocal: Rule = {
  id: 'url/local',
  severity: 'error',
  detects:
    'A link or a picture has an address that only this computer or one program understands (a path, a wiki link), or that no browser follows.',
  fix: 'Makes it a link that every site understands, or keeps only the words.',
  *check({ links, images }) {
    for (const { post, link, target } of links) {
      const message = messageOf(post, link.href, link.source, target)
      if (message === null) continue
      const fixes = [asMarkdown(post, link, target), unlink(post, link)].filter((fix) => fix !== null)
      yield {
        file: post.file,
        range: link.range,
        message,
        subject: linkIn(post, link),
        fixes: fixes.length > 0 ? fixes : [goThere('Go to the link')],
      }
    }
    for (const { post, link, target } of images) {
      if (target.kind !== 'local') continue
      yield {
        file: post.file,
        range: link.range,
        message: `Readers of ${titleOf(post)} don't see the picture ${quoted(link.href)}: it is only on one computer.`,
        subject: linkIn(post, link),
        fixes: [goThere('Go to the picture')],
      }
    }
  },
}

function messageOf(post: PostFacts, href: string, source: string, target: LinkTarget): string | null {
  if (target.kind === 'wiki')
    return target.target === null
      ? `Readers of ${titleOf(post)} see the brackets of ${quoted(source)}: only note programs know such links, and nothing in this folder is called so.`
      : `Readers of ${titleOf(post)} see the brackets of ${quoted(source)}: only note programs know such links.`
  if (target.kind !== 'local') return null
  return `Readers of ${titleOf(post)} can't follow the link to ${quoted(href)}: ${reasons[target.why]}.`
}

const reasons = {
  path: 'it is a place on one computer',
  program: 'only one program understands it',
  empty: 'nothing is written where its address belongs',
  refused: 'no browser follows such an address',
} as const

/** The same link as every site understands it; null where it isn't plain what is meant. */
function asMarkdown(post: PostFacts, link: TextLink, target: LinkTarget): Fix | null {
  const text = target.kind === 'wiki' ? wikiMarkdown(link, target, post) : null
  if (text === null) return null
  return {
    id: 'plain-link',
    title: 'Make it a plain link',
    safe: false,
    action: {
      kind: 'change',
      changes: [
        {
          kind: 'replace-text',
          file: post.file,
          start: link.range.start.offset,
          end: link.range.end.offset,
          expected: link.source,
          text,
        },
      ],
    },
  }
}
