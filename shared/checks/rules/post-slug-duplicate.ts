import { addressKey } from '../../domain/address.ts'
import type { PostFacts } from '../../domain/post.ts'
import { startOfFile } from '../../domain/text-range.ts'
import { appendTo } from '../../domain/title-index.ts'
import type { Fix } from '../finding.ts'
import { detailsOf } from '../precedence.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { quotedOnButton, titleOf } from '../wording.ts'

/** Every article has an address of its own, drafts too. The earlier one keeps it; the later ones are told. */
export const postSlugDuplicate: Rule = {
  id: 'post/slug-duplicate',
  severity: 'error',
  detects: 'Two articles would be published at one web address (drafts count).',
  fix: 'Gives the later one a web address ending of its own.',
  *check(context) {
    for (const posts of byAddress(context).values()) {
      const [first, ...others] = [...posts].sort(earlierFirst)
      if (first === undefined) continue
      for (const post of others)
        yield {
          file: post.file,
          range: post.ownSlug?.range ?? startOfFile,
          message: `${titleOf(first)} and ${titleOf(post)} have one web address, ending in '${post.slug}': readers could only ever see one of them.`,
          subject: detailsOf(post, 'slug'),
          related: [
            {
              file: first.file,
              range: first.ownSlug?.range ?? startOfFile,
              message: 'This article has the same web address.',
            },
          ],
          fixes: post.frontMatter.kind === 'broken' ? [] : [ownAddress(post, freeSlug(post.slug, context))],
        }
    }
  },
}

function byAddress({ workspace, seriesOfPost }: CheckContext): ReadonlyMap<string, readonly PostFacts[]> {
  const groups = new Map<string, PostFacts[]>()
  const needsSeries = workspace.settings.url?.includes('{series}') ?? false
  for (const post of workspace.posts)
    appendTo(
      groups,
      addressKey(post, workspace.settings, needsSeries ? (seriesOfPost(post)?.slug ?? null) : null),
      post,
    )
  return new Map([...groups].filter(([, posts]) => posts.length > 1))
}

function earlierFirst(a: PostFacts, b: PostFacts): number {
  const [dateA, dateB] = [a.date?.text ?? '9999', b.date?.text ?? '9999']
  if (dateA !== dateB) return dateA < dateB ? -1 : 1
  return a.file < b.file ? -1 : 1
}

/** `wanted-2`, `wanted-3` …: the first that no article has. */
function freeSlug(wanted: string, { known }: CheckContext): string {
  for (let count = 2; ; count++) {
    const slug = `${wanted}-${count}`
    if (known.withSlug(slug).length === 0) return slug
  }
}

function ownAddress(post: PostFacts, slug: string): Fix {
  return {
    id: 'unique-slug',
    title: `End its address in ${quotedOnButton(slug)}`,
    safe: false,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: 'slug', value: slug }],
    },
  }
}
