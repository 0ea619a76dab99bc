import type { PostFacts } from '../../domain/post.ts'
import type { Fix } from '../finding.ts'
import { agreementAt, allOf, arranged, linksAround, neighbourOf } from '../list-places.ts'
import { type ListState, listStates, listsToCheck } from '../list-state.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { quotedOnButton, titleOf } from '../wording.ts'

/** An article stands on the list of its series once. */
export const seriesListedTwice: Rule = {
  id: 'series/listed-twice',
  severity: 'error',
  detects: 'The list of a series names one article twice.',
  fix: 'Takes it off one of the two places, that which agrees less with the articles first.',
  *check(context) {
    for (const state of listsToCheck(context))
      for (const [at, { entry, post }] of state.places.entries()) {
        if (post === null) continue
        const all = placesIn(state, post, context)
        const [first = at, second] = all
        if (at !== second) continue
        const where = [first, second].map((place) => {
          const before = neighbourOf(state, place, 'previous')
          return before === null || state.places[place - 1]?.post !== before
            ? `as number ${place + 1}`
            : `after ${titleOf(before)}`
        })
        yield {
          file: 'series.yaml',
          range: entry.range,
          message: `The list of '${state.list.name}' names ${titleOf(post)} twice, ${where.join(' and again ')}: readers would be led back to what they have read.`,
          subject: ['list', state.list.slug, String(at)],
          explains: all.flatMap((place) => linksAround(state, place)),
          related: all
            .filter((place) => place !== at)
            .map((place) => ({
              file: 'series.yaml',
              range: state.places[place]?.entry.range ?? entry.range,
              message: 'It is listed here too.',
            })),
          fixes: fixesFor(all, state, context),
        }
      }
  },
}

function placesIn(state: ListState, post: PostFacts, context: CheckContext): readonly number[] {
  return listStates(context)
    .placesOf(post)
    .filter((place) => place.state === state)
    .map((place) => place.at)
}

/** Keeps each of the places, first the one that agrees most with what articles say. */
function fixesFor(all: readonly number[], state: ListState, context: CheckContext): readonly Fix[] {
  const ranked = [...all].sort(
    (a, b) => agreementAt(state, b, context) - agreementAt(state, a, context) || a - b,
  )
  return ranked.map((kept) => {
    const before = state.places[kept - 1]?.post
    const place = before
      ? `after ${quotedOnButton(before.title?.text ?? before.name)}`
      : `as number ${kept + 1}`
    const entries = allOf(state).filter((at) => at === kept || !all.includes(at))
    return {
      id: `keep:${kept + 1}`,
      title: `Keep it only ${place}`,
      safe: false,
      action: { kind: 'change', changes: [arranged(state, entries)] },
    }
  })
}
