import { closestText } from '../../domain/likeness.ts'
import { partNumber } from '../../domain/part-number.ts'
import type { PostFacts } from '../../domain/post.ts'
import type { NewEntry } from '../../domain/series-entry.ts'
import { startOfFile } from '../../domain/text-range.ts'
import type { Fix } from '../finding.ts'
import { allOf, arranged, knownPlace, linksAround, linksOf, neighbourOf } from '../list-places.ts'
import { type ListState, listStates, listsToCheck } from '../list-state.ts'
import { detailsOf } from '../precedence.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { quoted, quotedOnButton, titleFromName, titleOf } from '../wording.ts'

/** More buttons than this help nobody choose. */
const mostChoices = 8

/** Every article that a list names is there, and is one article only. */
export const seriesListedMissing: Rule = {
  id: 'series/listed-missing',
  severity: 'error',
  detects: 'The list of a series names an article that is not in the folder, or that several go by.',
  fix: 'Names the closest article, marks it as planned, or takes it off the list.',
  *check(context) {
    for (const state of listsToCheck(context)) {
      const taken = new Set<PostFacts>()
      for (const [at, { entry, post }] of state.places.entries()) {
        if (entry.kind !== 'post' || post !== null) continue
        const candidates = context.known.named(entry.name)
        const meant = candidates.length === 0 ? meantBy(entry.name, at, state, taken, context) : null
        if (meant !== null) taken.add(meant)
        yield {
          file: 'series.yaml',
          range: entry.range,
          message: messageOf(entry.name, at, state, candidates),
          subject: ['list', state.list.slug, String(at)],
          explains: [
            ...linksAround(state, at),
            ...(meant === null ? [] : [detailsOf(meant, 'series'), ...linksOf(meant)]),
          ],
          related: candidates.map((candidate) => ({
            file: candidate.file,
            range: candidate.title?.range ?? startOfFile,
            message: `${titleOf(candidate)} may be meant.`,
          })),
          fixes:
            candidates.length > 0
              ? candidates.slice(0, mostChoices).map((candidate) => named(candidate, at, state, true))
              : fixesFor(entry.name, at, state, meant),
        }
      }
    }
  },
}

function messageOf(name: string, at: number, state: ListState, candidates: readonly PostFacts[]): string {
  const [before, after] = [neighbourOf(state, at, 'previous'), neighbourOf(state, at, 'next')]
  const places = [before && `after ${titleOf(before)}`, after && `before ${titleOf(after)}`].filter(Boolean)
  const where = places.length === 0 ? '' : `, ${places.join(' and ')}`
  const [one, other] = candidates
  const why =
    one && other
      ? `which can mean ${titleOf(one)} (${one.file}) or ${titleOf(other)} (${other.file}): readers are led to neither`
      : "which isn't in this folder: readers are led past it"
  return `The list of '${state.list.name}' names ${quoted(name)}${where}, ${why}.`
}

/** The article that an entry was meant for: one that the list leaves out, else one that no series has. */
function meantBy(
  name: string,
  at: number,
  state: ListState,
  taken: ReadonlySet<PostFacts>,
  context: CheckContext,
): PostFacts | null {
  const left = state.unlisted.filter((post) => !taken.has(post))
  const closest = closestText(name, left.flatMap(labelsOf))
  const like = left.find((post) => closest !== null && labelsOf(post).includes(closest))
  if (like) return like
  const missing = state.places.filter(({ entry, post }) => entry.kind === 'post' && post === null)
  const [only] = left
  if (only && left.length === 1 && missing.length === 1) {
    const place = knownPlace(only, state, context)
    const between = place === null ? [] : state.places.slice(Math.min(at, place), Math.max(at + 1, place))
    if (between.every(({ post }) => post === null)) return only
  }
  const { placesOf, claimed } = listStates(context)
  const titled = context.known.titled(name)
  const found = titled.length === 1 ? (titled[0] ?? null) : context.closest(name, null)
  const isFree = found !== null && placesOf(found).length === 0 && !taken.has(found)
  return isFree && [null, state.list.slug].includes(claimed(found)) ? found : null
}

function labelsOf(post: PostFacts): readonly string[] {
  return [post.name, post.slug, ...(post.title === null ? [] : [post.title.text])]
}

function fixesFor(name: string, at: number, state: ListState, meant: PostFacts | null): readonly Fix[] {
  const title = titleFromName(name)
  const planned = fix('mark-planned', `Mark ${quotedOnButton(title)} as planned`, at, state, [
    { kind: 'planned', title },
  ])
  const remove = fix('remove', 'Take it off the list', at, state, [])
  const others = isCounted(at, state) ? [planned, remove] : [remove, planned]
  return meant === null ? others : [named(meant, at, state), ...others]
}

/** False where the numbers of the parts leave no room for the entry. */
function isCounted(at: number, { places }: ListState): boolean {
  const numbers = places.map(({ post }) => (post === null ? null : partNumber(post)))
  const counted = numbers.filter((number, place) => place > at && number === place + 1).length
  return counted >= numbers.filter((number, place) => place > at && number === place).length
}

function named(post: PostFacts, at: number, state: ListState, isOneOfSeveral = false): Fix {
  const file = isOneOfSeveral ? ` (${post.file})` : ''
  const title = `Name ${quotedOnButton(post.title?.text ?? post.name)}${file}`
  return fix(`name:${post.name}`, title, at, state, [{ kind: 'post', name: post.name }])
}

function fix(id: string, title: string, at: number, state: ListState, instead: readonly NewEntry[]): Fix {
  const all = allOf(state)
  const entries = [...all.slice(0, at), ...instead, ...all.slice(at + 1)]
  return { id, title, safe: false, action: { kind: 'change', changes: [arranged(state, entries)] } }
}
