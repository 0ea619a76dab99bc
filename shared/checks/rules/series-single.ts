import type { PostFacts } from '../../domain/post.ts'
import { entryKey } from '../../domain/series-entry.ts'
import type { OrderedSeries } from '../../domain/series-order.ts'
import { startOfFile } from '../../domain/text-range.ts'
import type { Fix } from '../finding.ts'
import { detailsOf } from '../precedence.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/**
 * A series has more than one part, be it planned or only on the site. Nothing is said of an article that names a neighbour
 * or was copied with a button: its other parts are somewhere.
 */
export const seriesSingle: Rule = {
  id: 'series/single',
  severity: 'note',
  detects: 'A series has only one part.',
  fix: 'Marks the next part as planned, or as being on the site, or takes the article out of the series.',
  *check(context) {
    const members = membersOf(context)
    for (const series of context.series) {
      const [entry, ...others] = series.posts
      const [post, ...more] = members.get(series.slug) ?? []
      if (entry?.kind !== 'post' || entry.name !== post?.name || others.length > 0 || more.length > 0)
        continue
      if (post.claims.length > 0 || post.pagersInText.length > 0) continue
      const name = quoted(series.name)
      yield {
        file: post.file,
        range: post.series?.range ?? startOfFile,
        message: `${titleOf(post)} is the only article in ${name}: readers who are promised a series find one part.`,
        subject: detailsOf(post, 'series'),
        fixes: [
          planning(post, series, context),
          ...(series.source === 'list' ? [] : [ungroup(post, name)]),
          {
            id: 'on-my-site',
            title: 'The next part is on my site',
            safe: false,
            action: {
              kind: 'ask-site-address',
              title: '',
              post: post.name,
              place: 'after',
              series: { slug: series.slug, name: series.name },
            },
          },
        ],
      }
    }
  },
}

function planning(post: PostFacts, { slug, name }: OrderedSeries, { workspace }: CheckContext): Fix {
  const list = workspace.seriesList.series.find((one) => one.slug === slug)
  const planned = { kind: 'planned', title: 'The next part' } as const
  const kept = (list?.entries ?? []).map((_, index) => index)
  return {
    id: 'plan-next',
    title: 'Plan the next part',
    safe: false,
    action: {
      kind: 'change',
      changes: [
        {
          kind: 'arrange-series',
          series: slug,
          name,
          expected: list?.entries.map(entryKey) ?? null,
          entries: [...(kept.length > 0 ? kept : [{ kind: 'post', name: post.name } as const]), planned],
        },
      ],
    },
  }
}

/** All posts of each series: those on its list, and those that say they are in it. */
function membersOf({ workspace, seriesOfPost }: CheckContext): ReadonlyMap<string, readonly PostFacts[]> {
  const members = new Map<string, PostFacts[]>()
  for (const post of workspace.posts) {
    const series = seriesOfPost(post)
    if (series === null) continue
    const others = members.get(series.slug)
    if (others) others.push(post)
    else members.set(series.slug, [post])
  }
  return members
}

function ungroup(post: PostFacts, name: string): Fix {
  return {
    id: 'ungroup',
    title: `Take it out of ${name}`,
    safe: false,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: 'series', value: undefined }],
    },
  }
}
