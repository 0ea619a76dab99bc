import { normaliseAddress } from '../../domain/address.ts'
import { canonicalForm, staged } from '../../domain/own-address.ts'
import type { PostFacts, TextLink } from '../../domain/post.ts'
import { retarget } from '../link-fixes.ts'
import { claimIn, linkIn } from '../precedence.ts'
import type { CheckContext, Fault, ResolvedClaim, ResolvedLink, Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/** All that leads to the site's own pages is written in the site's one form. Of pages that nothing is known of only the beginning is compared. */
export const urlVariant: Rule = {
  id: 'url/variant',
  severity: 'note',
  detects:
    "A link to one of the site's own pages is written in another form than the site's: http, www, a closing slash, capital letters, or a staging address.",
  fix: "Writes it in the site's form (safe).",
  *check(context) {
    for (const resolved of context.links) {
      const form = formOfLink(resolved, context)
      if (form !== null) yield linkFault(resolved.post, resolved.link, form)
    }
    for (const resolved of context.claims) {
      const form = formOfClaim(resolved, context)
      if (form !== null) yield claimFault(resolved, form)
    }
  },
}

function formOfLink({ link, target }: ResolvedLink, context: CheckContext): string | null {
  if (link.kind === 'wiki' || !/^https?:\/\//i.test(link.address)) return null
  const page = target.kind === 'post' && target.isByAddress ? target.post : null
  return formOf(link.address, page, context)
}

function formOfClaim({ claim, target }: ResolvedClaim, context: CheckContext): string | null {
  if (claim.source !== 'details' || !/^https?:\/\//i.test(claim.text)) return null
  return target.kind === 'post' || target.kind === 'outside'
    ? formOf(claim.text, target.kind === 'post' ? target.post : null, context)
    : null
}

/** The whole address in the site's form, with its query and place; null where it has it. */
function formOf(address: string, page: PostFacts | null, context: CheckContext): string | null {
  const { settings } = context.workspace
  const rest = /[?#].*$/s.exec(address)?.[0] ?? ''
  if (page !== null) {
    const form = canonicalForm(address, page, settings, context.seriesOfPost(page)?.slug ?? null)
    return form === null ? null : form + rest
  }
  const stage = staged(address, settings)
  if (stage === null) {
    const form = canonicalForm(address, null, settings, null)
    return form === null ? null : form + rest
  }
  const shown = context.known.at(stage.address)
  if (shown === null) return stage.isSure ? stage.address : null
  const form = canonicalForm(stage.address, shown, settings, context.seriesOfPost(shown)?.slug ?? null)
  return form === null ? stage.address : form + rest
}

function linkFault(post: PostFacts, link: TextLink, form: string): Fault {
  return {
    file: post.file,
    range: link.range,
    message: messageOf(post, link.address, form),
    subject: linkIn(post, link),
    fixes: [
      retarget(post, link, form, { id: 'site-form', title: "Write it as the site's address", safe: true }),
    ],
  }
}

function claimFault({ post, claim }: ResolvedClaim, form: string): Fault {
  return {
    file: post.file,
    range: claim.range,
    message: messageOf(post, claim.text, form),
    subject: claimIn(post, claim),
    fixes: [
      {
        id: 'site-form',
        title: "Write it as the site's address",
        safe: true,
        action: {
          kind: 'change',
          changes: [{ kind: 'set-detail', file: post.file, key: claim.key, value: form }],
        },
      },
    ],
  }
}

function messageOf(post: PostFacts, address: string, form: string): string {
  return normaliseAddress(address) === normaliseAddress(form)
    ? `${titleOf(post)} leads to ${quoted(address)}, but your site's address for it is ${quoted(form)}: readers take a detour.`
    : `${titleOf(post)} leads to ${quoted(address)}, where the site is only built: readers belong at ${quoted(form)}.`
}
