import type { LinkWorld } from '../domain/link-target.ts'
import { isArrowAlone } from '../domain/pager.ts'
import type { PostFacts, TextPager } from '../domain/post.ts'
import { resolveClaim } from '../domain/resolve-claim.ts'

/** A button of the site at the end of a text. */
export interface SiteButton {
  readonly pager: TextPager
  /** What notes where it leads: its title, or its address where the folder knows that alone. */
  readonly target: string
  /** Its address, where that would be lost with the text: the folder does not know that the target has it. */
  readonly address: string | null
  /** Nothing else can be meant: its label is doubled, both buttons are there, or it leads to what the folder or a list has. */
  readonly isSure: boolean
}

type World = Pick<LinkWorld, 'known' | 'settings'>

/** The buttons at the end of a post's text that lead somewhere; a link with an arrow that leads elsewhere is a link. */
export function buttonsIn(post: PostFacts, world: World): readonly SiteButton[] {
  return post.pagersInText.flatMap((pager) => buttonOf(pager, post, world) ?? [])
}

/** False of a link that only an arrow makes look like a button. */
export function isButton(pager: TextPager, post: PostFacts, world: World): boolean {
  return !isArrowAlone(pager) || buttonOf(pager, post, world) !== null
}

function buttonOf(pager: TextPager, post: PostFacts, world: World): SiteButton | null {
  if (pager.target === null || !pager.isAtEnd) return null
  const byTarget = placeOf(pager.target, pager, post, world)
  const byAddress = pager.address === null ? null : placeOf(pager.address, pager, post, world)
  const isKnown = byTarget !== null || byAddress !== null
  if (isArrowAlone(pager) && !isKnown) return null
  const isByAddress = byTarget === null && byAddress !== null
  const target = isByAddress ? (pager.address ?? pager.target) : pager.target
  const isNoted = target === pager.address || (byTarget !== null && byTarget === byAddress)
  return {
    pager,
    target,
    address: isNoted ? null : pager.address,
    isSure: pager.isDoubled || pager.isPaired || isKnown,
  }
}

/** What a text means as a button's target: an article, or an entry of a list; null where there is neither. */
function placeOf(text: string, { direction, range }: TextPager, post: PostFacts, world: World) {
  const claim = { text, range, source: 'pager', direction, key: `pager.${direction}` } as const
  const target = resolveClaim(claim, post, world)
  switch (target.kind) {
    case 'post':
      return target.post
    case 'site':
    case 'planned':
      return target.entry
    case 'ambiguous':
      return target
    default:
      return null
  }
}
