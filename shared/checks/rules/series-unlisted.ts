import type { PostFacts } from '../../domain/post.ts'
import type { Fix } from '../finding.ts'
import { allOf, arranged, suggestedPlace } from '../list-places.ts'
import { type ListState, listStates } from '../list-state.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { quotedOnButton, titleOf } from '../wording.ts'

/** An article that says it is in a series stands on the list of that series. */
export const seriesUnlisted: Rule = {
  id: 'series/unlisted',
  severity: 'warning',
  detects: 'An article says it is in a series, and the list of that series leaves it out.',
  fix: 'Puts it on the list, at the place that the articles, their numbers or their dates suggest.',
  *check(context) {
    const { of, placesOf, claimed } = listStates(context)
    for (const post of context.workspace.posts) {
      const state = post.series === null ? null : of(claimed(post) ?? '')
      if (state === null || post.series === null || placesOf(post).length > 0) continue
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
