import type { Change } from '../../domain/change.ts'
import type { Claim, PostFacts } from '../../domain/post.ts'
import { titleMatches } from '../../domain/title-match.ts'
import type { Fix } from '../finding.ts'
import { removalOf } from '../pager-lines.ts'
import { pagerIn } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { buttonsIn, type SiteButton } from '../site-buttons.ts'
import { buttonName, quotedOnButton } from '../wording.ts'

/** No button of the site is left in the text: the site draws its own. */
export const pagerInText: Rule = {
  id: 'pager/in-text',
  severity: 'warning',
  detects: "The site's own Previous or Next button was copied along and is still in the text.",
  fix: 'Removes the lines and keeps where the button led (safe where nothing else can be meant).',
  *check({ workspace, today, linkWorld }) {
    for (const post of workspace.posts)
      for (const buttons of byPlace(buttonsIn(post, linkWorld))) {
        const { pager } = buttons[0]
        yield {
          file: post.file,
          range: pager.range,
          message: messageFor(buttons),
          subject: pagerIn(post, pager),
          fixes: fixesFor(post, buttons, today),
        }
      }
  },
}

/** What stands on the same lines goes with them, so it is told and settled as one. */
type Buttons = readonly [SiteButton, ...SiteButton[]]

function byPlace(buttons: readonly SiteButton[]): readonly Buttons[] {
  const places: [SiteButton, ...SiteButton[]][] = []
  for (const button of buttons) {
    const last = places.at(-1)
    if (last?.[0].pager.range.start.offset === button.pager.range.start.offset) last.push(button)
    else places.push([button])
  }
  return places
}

function messageFor(buttons: Buttons): string {
  const [{ pager }] = buttons
  const isOneLine = !/[\r\n]/.test(pager.text)
  const isOne = buttons.length === 1
  const names = buttons.map((button) => buttonName(button.pager.direction)).join(' and ')
  const they = isOneLine ? 'This last line' : 'These last lines'
  const what = `your site's ${names} button${isOne ? '' : 's'}`
  const them = isOne ? 'it' : 'them'
  return isSure(buttons)
    ? `${they} ${isOneLine ? 'is' : 'are'} ${what}. Pasted back, readers see ${them} twice.`
    : `${they} ${isOneLine ? 'looks' : 'look'} like ${what}. If that is so, readers see ${them} twice once the text is pasted back.`
}

function isSure(buttons: Buttons): boolean {
  return buttons.every((button) => button.isSure)
}

/** Where another link is noted already, a person says which of the two is right; unreadable details can't keep a link. */
function fixesFor(post: PostFacts, buttons: Buttons, today: string | null): readonly Fix[] {
  if (post.frontMatter.kind === 'broken')
    return [{ id: 'go-to-place', title: 'Show the lines', safe: false, action: { kind: 'go-to-place' } }]
  const remove = removalOf(post, buttons[0].pager)
  const isAgainst = (button: SiteButton) => standing(post, button) === 'otherwise'
  const against = buttons.filter(isAgainst)
  const links = buttons.length === 1 ? 'the link' : 'both links'
  const removeAndKeep = (title: string, kept: readonly SiteButton[]): Fix => ({
    id: 'remove-lines',
    title,
    safe: against.length === 0 && isSure(buttons),
    action: { kind: 'change', changes: [remove, ...notes(post, kept, today)] },
  })
  if (against.length === 0) return [removeAndKeep(`Remove lines, keep ${links}`, buttons)]
  const noted = against.map((button) => quotedOnButton(notedFor(post, button)?.text ?? '')).join(' and ')
  const found = against.map(({ target }) => quotedOnButton(target)).join(' and ')
  return [
    removeAndKeep(
      `Remove lines, keep the link to ${noted}`,
      buttons.filter((button) => !isAgainst(button)),
    ),
    { ...removeAndKeep(`Remove lines, link to ${found}`, buttons), id: 'remove-lines-and-relink' },
  ]
}

/** The steps that note where these buttons led, as far as it is not noted already. */
function notes(post: PostFacts, buttons: readonly SiteButton[], today: string | null): readonly Change[] {
  const set = (key: string, value: string): Change => ({ kind: 'set-detail', file: post.file, key, value })
  const changes = buttons.flatMap((button): readonly Change[] => {
    const { target, address, pager } = button
    const key = `pager.${pager.direction}`
    return [
      ...(standing(post, button) === 'noted' ? [] : [set(key, target)]),
      ...(address === null ? [] : [set(`${key}Address`, address)]),
    ]
  })
  return changes.length === 0 || today === null ? changes : [...changes, set('pager.seen', today)]
}

function standing(post: PostFacts, button: SiteButton): 'new' | 'noted' | 'otherwise' {
  const noted = notedFor(post, button)
  if (noted === undefined || noted.text.trim() === '') return 'new'
  return titleMatches(noted.text, button.target) === null ? 'otherwise' : 'noted'
}

function notedFor(post: PostFacts, { pager }: SiteButton): Claim | undefined {
  return post.claims.find((claim) => claim.source === 'pager' && claim.direction === pager.direction)
}
