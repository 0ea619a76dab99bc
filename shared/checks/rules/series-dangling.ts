import type { Change } from '../../domain/change.ts'
import type { PostFacts } from '../../domain/post.ts'
import { claimTextFor } from '../../domain/resolve-claim.ts'
import type { Fix } from '../finding.ts'
import { claimIn } from '../precedence.ts'
import type { CheckContext, ResolvedClaim, Rule } from '../rule.ts'
import { buttonName, quoted, quotedOnButton, titleFromName, titleOf } from '../wording.ts'

/** Every neighbour that an article names is an article here, or is listed as living on the site. */
export const seriesDangling: Rule = {
  id: 'series/dangling',
  severity: 'error',
  otherwise: { severity: 'warning', when: 'for a title or a copied button' },
  detects:
    'An article names a neighbour that is no article in the folder and not listed as being on the site.',
  fix: 'Links to the closest article, adds the missing one, lists it as only on the site, makes a placeholder, or clears the link.',
  *check(context) {
    for (const resolved of context.claims) {
      const { post, claim, target } = resolved
      if (target.kind !== 'missing' && target.kind !== 'planned') continue
      yield {
        file: post.file,
        range: claim.range,
        severity: claim.source === 'details' && target.looksLike === 'name' ? 'error' : 'warning',
        message: messageOf(resolved),
        subject: claimIn(post, claim),
        fixes: fixesFor(resolved, context),
      }
    }
  },
}

function messageOf({ post, claim, target }: ResolvedClaim): string {
  const named = quoted(claim.text)
  const isPlanned = target.kind === 'planned'
  if (claim.source === 'pager')
    return `When copied, ${buttonName(claim.direction)} led to ${named}, which ${isPlanned ? 'is only planned here' : "isn't in this folder"}.`
  const way = claim.direction === 'previous' ? 'go back' : 'go on'
  const why = isPlanned ? 'it is planned, and not written yet' : "it isn't in this folder"
  return `Readers of ${titleOf(post)} can't ${way} to ${named}: ${why}.`
}

function fixesFor(resolved: ResolvedClaim, context: CheckContext): readonly Fix[] {
  const { post, claim, target } = resolved
  const title = missingTitle(resolved)
  const closest = target.kind === 'missing' ? context.closest(claim.text, post) : null
  const series = context.seriesOfPost(post)
  const fixes: (Fix | null)[] = [
    closest && linkTo(closest, resolved, context),
    {
      id: 'add-article',
      title: 'Add that article…',
      safe: false,
      action: { kind: 'paste-article', title },
    },
    {
      id: 'on-my-site',
      title: "It's only on my site",
      safe: false,
      action: {
        kind: 'ask-site-address',
        title,
        post: post.name,
        place: resolved.direction === null ? null : resolved.direction === 'previous' ? 'before' : 'after',
        series: series && { slug: series.slug, name: series.name },
      },
    },
    placeholderFor(resolved, title),
    claim.source === 'details' ? clear(resolved) : null,
  ]
  return fixes.filter((fix) => fix !== null)
}

/** The title under which the missing article would be added. */
function missingTitle({ claim, target }: ResolvedClaim): string {
  if (target.kind === 'planned') return target.entry.title
  if (target.kind === 'missing' && target.looksLike === 'name')
    return titleFromName(target.name ?? claim.text)
  return claim.text.trim()
}

/** A pager keeps the title that its button should have shown: it stays an observation. */
function linkTo(closest: PostFacts, { post, claim }: ResolvedClaim, { known }: CheckContext): Fix | null {
  const title = closest.title?.text ?? null
  const isTitleUnique = title !== null && known.titled(title).length === 1
  const value = claim.source === 'pager' ? (isTitleUnique ? title : closest.file) : claimTextFor(closest)
  return {
    id: 'link-closest',
    title: `Link to ${quotedOnButton(title ?? closest.name)}`,
    safe: false,
    action: change({ kind: 'set-detail', file: post.file, key: claim.key, value }),
  }
}

/** A draft that the claim leads to; none for a path out of the folder, where no article can be. */
function placeholderFor({ target }: ResolvedClaim, title: string): Fix | null {
  const isOutside = target.kind === 'missing' && target.looksLike === 'name' && target.name === null
  if (isOutside) return null
  const name = target.kind === 'missing' ? target.name : null
  return {
    id: 'placeholder',
    title: 'Placeholder',
    safe: false,
    action: change({ kind: 'create-placeholder', title, ...(name === null ? {} : { name }) }),
  }
}

function clear({ post, claim }: ResolvedClaim): Fix {
  return {
    id: 'clear',
    title: 'Clear this link',
    safe: false,
    action: change({ kind: 'set-detail', file: post.file, key: claim.key, value: null }),
  }
}

function change(...changes: readonly Change[]): Fix['action'] {
  return { kind: 'change', changes }
}
