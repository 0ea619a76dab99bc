import type { Change } from '../../domain/change.ts'
import type { PostFacts, RepeatedHeading } from '../../domain/post.ts'
import { appendTo } from '../../domain/title-index.ts'
import type { Fix } from '../finding.ts'
import { retarget } from '../link-fixes.ts'
import type { ResolvedLink, Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** No two headings could be meant by a link to one of them. Where nothing links to them, two of one name harm nobody. */
export const headingDuplicateAnchor: Rule = {
  id: 'heading/duplicate-anchor',
  severity: 'note',
  detects: 'An article has two headings of one name, and something links to that name.',
  fix: 'Gives the second one a number, which its own links follow.',
  *check({ links }) {
    for (const [post, inbound] of linksByPost(links))
      for (const heading of post.repeatedHeadings) {
        const meaning = inbound.filter(({ target }) => anchorOf(target) === heading.anchor)
        const [first] = meaning
        if (
          first === undefined ||
          post.repeatedHeadings.find(({ anchor }) => anchor === heading.anchor) !== heading
        )
          continue
        yield {
          file: post.file,
          range: heading.range,
          message: `Two headings in ${titleOf(post)} have this name: a link from ${titleOf(first.post)} always leads readers to the first.`,
          subject: ['heading', post.file, heading.anchor],
          related: meaning.map(({ post: from, link }) => ({
            file: from.file,
            range: link.range,
            message: 'This link leads there.',
          })),
          fixes: [distinguish(post, heading, inbound)],
        }
      }
  },
}

function linksByPost(links: readonly ResolvedLink[]): ReadonlyMap<PostFacts, readonly ResolvedLink[]> {
  const byPost = new Map<PostFacts, ResolvedLink[]>()
  for (const link of links)
    if (link.target.kind === 'post' && link.target.post.repeatedHeadings.length > 0)
      appendTo(byPost, link.target.post, link)
  return byPost
}

function anchorOf(target: ResolvedLink['target']): string | null {
  return target.kind === 'post' && !target.isByAddress ? target.anchor : null
}

/** Every one after the first gets a number of its own; the links that led there by the page's own numbering go along. */
function distinguish(post: PostFacts, { anchor }: RepeatedHeading, inbound: readonly ResolvedLink[]): Fix {
  const alike = post.repeatedHeadings.filter((heading) => heading.anchor === anchor)
  const changes = alike.flatMap(({ range, source, ownAnchor }, at): readonly Change[] => {
    const number = at + 2
    const moved = inbound.filter(({ target }) => anchorOf(target) === ownAnchor)
    const [start, end] = [range.start.offset, range.end.offset]
    return [
      {
        kind: 'replace-text',
        file: post.file,
        start,
        end,
        expected: source,
        text: `${source} (${number})`,
      },
      ...moved.flatMap(({ post: from, link }) => {
        const { action } = retarget(
          from,
          link,
          `${link.address.replace(/#.*$/s, '')}#${encodeURIComponent(`${anchor}-${number}`)}`,
          { id: '', title: '', safe: false },
        )
        return action.kind === 'change' ? action.changes : []
      }),
    ]
  })
  return {
    id: 'distinguish',
    title: alike.length === 1 ? 'Call the second one (2)' : 'Number the others',
    safe: false,
    action: { kind: 'change', changes },
  }
}
