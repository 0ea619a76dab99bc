import { momentOf } from '../../domain/inferred-order.ts'
import type { Fix } from '../finding.ts'
import type { ResolvedClaim, Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

type Leads = 'earlier' | 'newer'

/** Somebody has said which way the site's "Previous" leads, once anything depends on it. */
export const seriesDirection: Rule = {
  id: 'series/direction',
  severity: 'note',
  detects:
    'A Previous or Next button was copied from the site, and nobody has said yet which way its Previous leads.',
  fix: 'Notes the answer for the whole folder: the earlier part, or the newer one.',
  isFolderWide: true,
  *check({ workspace, copied: all }) {
    if (workspace.settings.previousLeadsTo !== null || workspace.settings.problem !== null) return
    const copied = all.filter(({ target }) => target.kind !== 'none').sort(byNameAndPlace)
    // A button that leads nowhere has a fault of its own at its place.
    const first =
      copied.find(({ post, target }) => target.kind === 'post' && target.post !== post) ?? copied[0]
    if (first === undefined) return
    const proposal = proposalFrom(copied)
    yield {
      file: first.post.file,
      range: first.claim.range,
      message: `Which way does your site's Previous button lead readers: to the earlier part, or to the newer one?${proposal.why}`,
      subject: ['throughline.yaml', 'previousLeadsTo'],
      fixes:
        proposal.leads === 'newer'
          ? [answer('newer'), answer('earlier')]
          : [answer('earlier'), answer('newer')],
    }
  },
}

/** The way that most dates speak for, and a sentence that says so. */
function proposalFrom(copied: readonly ResolvedClaim[]): {
  readonly leads: Leads | null
  readonly why: string
} {
  const votes = copied.flatMap((copy) => {
    const leads = wayByDates(copy)
    return leads === null ? [] : [{ leads, copy }]
  })
  const earlier = votes.filter(({ leads }) => leads === 'earlier').length
  const leads = earlier * 2 > votes.length ? 'earlier' : earlier * 2 < votes.length ? 'newer' : null
  const witness = votes.find((vote) => vote.leads === leads)?.copy
  if (leads === null || witness?.target.kind !== 'post') return { leads: null, why: '' }
  const way = leads === 'earlier' ? 'the earlier part' : 'the newer one'
  return {
    leads,
    why: ` By the dates of ${titleOf(witness.post)} and ${titleOf(witness.target.post)}, to ${way}.`,
  }
}

function wayByDates({ post, claim, target }: ResolvedClaim): Leads | null {
  if (target.kind !== 'post') return null
  const from = momentOf(post.date?.text)
  const to = momentOf(target.post.date?.text)
  if (from === null || to === null || from === to) return null
  return to < from === (claim.direction === 'previous') ? 'earlier' : 'newer'
}

function answer(leads: Leads): Fix {
  return {
    id: leads,
    title: leads === 'earlier' ? 'Previous leads to the earlier part' : 'Previous leads to the newer part',
    safe: false,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-setting', key: 'previousLeadsTo', value: leads }],
    },
  }
}

function byNameAndPlace(a: ResolvedClaim, b: ResolvedClaim): number {
  if (a.post.name !== b.post.name) return a.post.name < b.post.name ? -1 : 1
  return a.claim.range.start.offset - b.claim.range.start.offset
}
