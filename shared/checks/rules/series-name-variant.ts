import type { Fix } from '../finding.ts'
import { leadingTo } from '../inbound.ts'
import { goThere } from '../link-fixes.ts'
import { linksOf } from '../list-places.ts'
import { detailsOf, type Subject, seriesAt } from '../precedence.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { type NameVariant, nameVariants } from '../series-names.ts'
import { quotedOnButton, titleOf } from '../wording.ts'

/** All articles of a series write its name in one way: as its list does, or with a list as its address ending. */
export const seriesNameVariant: Rule = {
  id: 'series/name-variant',
  severity: 'warning',
  detects: 'Articles write the name of one series in different ways.',
  fix: "Writes the list's name, or the one that most articles use (safe unless it is only likely to be one series).",
  speaksForInbound: true,
  *check(context) {
    for (const variant of nameVariants(context)) {
      const { posts, wanted, example } = variant
      const [first, ...others] = posts
      if (first?.series == null) continue
      const written = `${titleOf(first)} writes the name of its series '${first.series.text}'`
      const rest =
        example === null ? `its list is called '${wanted}'` : `${titleOf(example)} writes '${wanted}'`
      yield {
        file: first.file,
        range: first.series.range,
        message: `${written}, but ${rest}: readers may be shown two series for one.`,
        subject: detailsOf(first, 'series'),
        explains: explainedBy(variant, context),
        related: [...others, ...(example === null ? [] : [example])].flatMap((post) =>
          post.series === null
            ? []
            : {
                file: post.file,
                range: post.series.range,
                message: `${titleOf(post)} writes '${post.series.text}'.`,
              },
        ),
        fixes: [oneName(variant)],
      }
    }
  },
}

/** A part that is read into a series of its own leaves both series incomplete, and links across. */
function explainedBy({ kind, slug, meant, posts }: NameVariant, context: CheckContext): readonly Subject[] {
  if (kind === 'spelling') return []
  return [
    seriesAt(slug),
    seriesAt(meant),
    ...posts.flatMap((post) => [...linksOf(post), ...leadingTo(post, context)]),
  ]
}

function oneName({ kind, posts, wanted }: NameVariant): Fix {
  // Of a list of series only the first is known: the others would be lost.
  if (posts.some((post) => post.isSeriesList)) return goThere('Write its name as the others do')
  return {
    id: 'one-name',
    title: `Write ${quotedOnButton(wanted)}`,
    safe: kind === 'spelling',
    action: {
      kind: 'change',
      changes: posts.map(({ file }) => ({ kind: 'set-detail', file, key: 'series', value: wanted })),
    },
  }
}
