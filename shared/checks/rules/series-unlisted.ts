import type { PostFacts } from '../../domain/post.ts'
import type { OrderedSeries } from '../../domain/series-order.ts'
import { startOfFile } from '../../domain/text-range.ts'
import type { Fix } from '../finding.ts'
import { allOf, arranged, suggestedPlace } from '../list-places.ts'
import { type ListState, listStates } from '../list-state.ts'
import { partsAround, plannedPlace } from '../outside-parts.ts'
import { detailsOf, seriesAt } from '../precedence.ts'
import type { CheckContext, Fault, Rule } from '../rule.ts'
import { quotedOnButton, titleOf } from '../wording.ts'

/** An article that says it is in a series, or that stands between its parts, is one of them. */
export const seriesUnlisted: Rule = {
  id: 'series/unlisted',
  severity: 'warning',
  detects:
    'An article says it is in a series, and the list of that series leaves it out; or it stands between the parts of a series and does not say that it is one.',
  fix: 'Puts it on the list, at the place that the articles, their numbers or their dates suggest, or has it name its series.',
  *check(context) {
    const { of, placesOf, claimed } = listStates(context)
    for (const post of context.workspace.posts) {
      if (post.series === null) {
        const fault = outsideFault(post, context)
        if (fault !== null) yield fault
        continue
      }
      const state = of(claimed(post) ?? '')
      if (state === null || placesOf(post).length > 0) continue
      const place = suggestedPlace(post, state, context)
      yield {
        file: post.file,
        range: post.series.range,
        message: `${titleOf(post)} says it is in '${state.list.name}', but the list of that series leaves it out: ${beside(place, state)} don't lead readers to it.`,
        subject: detailsOf(post, 'series'),
        related: [
          {
            file: 'series.yaml',
            range: (state.places[place] ?? state.places.at(-1))?.entry.range ?? state.list.range,
            message: place < state.places.length ? 'It may belong before this.' : 'It may belong after this.',
          },
        ],
        fixes: [listed(post, place, state)],
      }
    }
  },
}

/** A part of a series, by what its neighbours say, that names no series itself and stands on no list. */
function outsideFault(post: PostFacts, context: CheckContext): Fault | null {
  const { claims: graph } = context.graph()
  const planned = plannedPlace(post, context)
  const around = planned === null ? partsAround(post, graph) : null
  const told = { file: post.file, subject: detailsOf(post, 'series') }
  if (planned !== null)
    return {
      ...told,
      range: post.title?.range ?? startOfFile,
      message: `${titleOf(post)} is written, but the list of '${planned.state.list.name}' still has it as planned: the other parts don't lead readers to it.`,
      fixes: [written(post, planned.at, planned.state)],
    }
  if (around === null) return null
  const { series, before, after } = around
  const state = listStates(context).of(series.slug)
  return {
    ...told,
    range: graph.said(post, 'previous')?.claim.range ?? startOfFile,
    message: `${titleOf(post)} stands between ${titleOf(before)} and ${titleOf(after)}, but does not say that it is in '${series.name}': readers are not told that it is a part of it.`,
    explains: [seriesAt(series.slug, 'parts')],
    fixes: [
      state === null
        ? named(post, before, series)
        : listed(post, suggestedPlace(post, state, context), state),
    ],
  }
}

/** Has an article name the series, as the part before it writes it. */
function named(post: PostFacts, before: PostFacts, series: OrderedSeries): Fix {
  const value = before.series?.text ?? series.slug
  return {
    id: 'name-series',
    title: `Put it into ${quotedOnButton(series.name)}`,
    safe: false,
    action: { kind: 'change', changes: [{ kind: 'set-detail', file: post.file, key: 'series', value }] },
  }
}

/** Lists the article where it was planned. */
function written(post: PostFacts, at: number, state: ListState): Fix {
  const entries = allOf(state).map((place) =>
    place === at ? ({ kind: 'post', name: post.name } as const) : place,
  )
  return {
    id: 'list',
    title: 'List it where it was planned',
    safe: false,
    action: { kind: 'change', changes: [arranged(state, entries)] },
  }
}

function beside(place: number, { places }: ListState): string {
  const posts = [places[place - 1]?.post, places[place]?.post].flatMap((post) =>
    post ? [titleOf(post)] : [],
  )
  return posts.length === 0 ? 'its other parts' : `the other parts, such as ${posts.join(' and ')},`
}

function listed(post: PostFacts, place: number, state: ListState): Fix {
  const before = state.places[place - 1]?.post
  const where = before ? `after ${quotedOnButton(before.title?.text ?? before.name)}` : 'at this place'
  const [head, tail] = [allOf(state).slice(0, place), allOf(state).slice(place)]
  return {
    id: 'list',
    title: `Put it on the list, ${place === 0 ? 'at the beginning' : where}`,
    safe: false,
    action: {
      kind: 'change',
      changes: [arranged(state, [...head, { kind: 'post', name: post.name }, ...tail])],
    },
  }
}
