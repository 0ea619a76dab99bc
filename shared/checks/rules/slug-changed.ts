import { normaliseAddress } from '../../domain/address.ts'
import type { Change } from '../../domain/change.ts'
import { endingOf } from '../../domain/own-address.ts'
import type { Detail, PostFacts } from '../../domain/post.ts'
import { slugOf } from '../../domain/slug.ts'
import type { Fix } from '../finding.ts'
import { retarget } from '../link-fixes.ts'
import { detailsOf } from '../precedence.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { quotedOnButton, titleOf } from '../wording.ts'

/**
 * A live article keeps the ending of its web address, or all that leads there breaks. Where it is known to be live is what
 * its own details say; a date before a file's name, as Jekyll has it, is no part of an address.
 */
export const slugChanged: Rule = {
  id: 'slug/changed',
  severity: 'warning',
  detects: 'A live article has another web address ending than the address at which it is live.',
  fix: 'Keeps the old ending, or takes the new one and lets links by the old address follow.',
  *check(context) {
    for (const post of context.workspace.posts) {
      const known = liveAddress(post, context)
      const old = known === null ? null : endingOf(known.address.text, context.workspace.settings)
      if (known === null || old === null || isSame(old, post.slug)) continue
      yield {
        file: post.file,
        range: post.ownSlug?.range ?? known.address.range,
        message: `${titleOf(post)} is live at an address ending in '${old}', but here it ends in '${post.slug}': readers who follow the old address would find nothing.`,
        subject: detailsOf(post, 'slug'),
        related: [{ file: post.file, range: known.address.range, message: 'It is live at this address.' }],
        fixes: [keep(post, old), ...take(post, known, old, context)],
      }
    }
  },
}

interface LiveAddress {
  readonly key: 'live.url' | 'canonical'
  readonly address: Detail
}

/** The address of a copy elsewhere is none: a canonical one counts on the site's own host alone. */
function liveAddress(post: PostFacts, { workspace }: CheckContext): LiveAddress | null {
  if (post.live !== null) return { key: 'live.url', address: post.live }
  const { canonical, status } = post
  if (canonical === null || status !== 'published') return null
  return hostOf(canonical.text) === hostOf(workspace.settings.baseUrl ?? '')
    ? { key: 'canonical', address: canonical }
    : null
}

/** A text that is no address is no host. */
function hostOf(address: string): string | null {
  return URL.canParse(address) ? normaliseAddress(new URL(address).origin) : null
}

function isSame(old: string, slug: string): boolean {
  const [one, other] = [old, slug].map((text) => text.normalize('NFC').toLowerCase())
  return one === other || one === other?.replace(/^\d{4}-\d{2}-\d{2}-/, '')
}

function keep(post: PostFacts, old: string): Fix {
  return {
    id: 'keep-old',
    title: `Keep ${quotedOnButton(old)}`,
    safe: false,
    action: { kind: 'change', changes: [{ kind: 'set-detail', file: post.file, key: 'slug', value: old }] },
  }
}

/**
 * The old address has to be sent on to the new one on the site itself; that can't be done from here. An ending that no
 * address holds as it stands becomes one that does, and the article's own; none where that is the old one again.
 */
function take(
  post: PostFacts,
  { key, address }: LiveAddress,
  old: string,
  { links }: CheckContext,
): readonly Fix[] {
  const ending = isPlain(post.slug) ? post.slug : post.slug.split('/').map(slugOf).join('/')
  if (isSame(old, ending)) return []
  const renewed = (text: string) => {
    const place = text.toLowerCase().lastIndexOf(old.toLowerCase())
    return place === -1 ? text : text.slice(0, place) + encodeURI(ending) + text.slice(place + old.length)
  }
  const inbound = links.flatMap(({ post: from, link, target }): readonly Change[] => {
    if (target.kind !== 'post' || target.post !== post || !target.isByAddress) return []
    const { action } = retarget(from, link, renewed(link.address), { id: '', title: '', safe: false })
    return action.kind === 'change' ? action.changes : []
  })
  const { file } = post
  const own: readonly Change[] =
    ending === post.slug ? [] : [{ kind: 'set-detail', file, key: 'slug', value: ending }]
  return [
    {
      id: 'take-new',
      title: `Use ${quotedOnButton(ending)}, and redirect the old address on your site`,
      safe: false,
      action: {
        kind: 'change',
        changes: [{ kind: 'set-detail', file, key, value: renewed(address.text) }, ...own, ...inbound],
      },
    },
  ]
}

/** True of an ending that every site takes as it stands. */
function isPlain(slug: string): boolean {
  return /^[a-z\d]+(?:[-_./][a-z\d]+)*$/.test(slug)
}
