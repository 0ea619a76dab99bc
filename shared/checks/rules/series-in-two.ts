import type { Change } from '../../domain/change.ts'
import type { PostFacts } from '../../domain/post.ts'
import type { Fix } from '../finding.ts'
import { agreementAt, allOf, arranged, linksIn, linksOf, suggestedPlace } from '../list-places.ts'
import { type ListState, listStates, listsToCheck, type PlaceInList } from '../list-state.ts'
import { detailsOf } from '../precedence.ts'
import type { CheckContext, Fault, Rule } from '../rule.ts'
import { isSlip } from '../series-names.ts'
import { quotedOnButton, titleOf } from '../wording.ts'

/** An article has one place among all series: on one list, and in the series that it names itself. */
export const seriesInTwo: Rule = {
  id: 'series/in-two',
  severity: 'warning',
  detects: 'An article is on the lists of two series, or on the list of another series than it says.',
  fix: 'Keeps it in one of the two series.',
  *check(context) {
    const { placesOf, claimed } = listStates(context)
    for (const state of listsToCheck(context))
      for (const [at, { post }] of state.places.entries()) {
        if (post === null) continue
        const places = inOrder(post, context)
        const [kept, ...others] = places
        for (const other of others)
          if (kept && other.state === state && other.at === at) yield onTwoLists(post, kept, other, context)
      }
    for (const post of context.workspace.posts) {
      const [place] = placesOf(post)
      const slug = claimed(post)
      if (place === undefined || slug === null || isSlip(post, context)) continue
      if (placesOf(post).some(({ state }) => state.list.slug === slug)) continue
      yield inAnotherThanItSays(post, place, slug, context)
    }
  },
}

/** An article's first place on each list, first the one to keep: in the series it names, else where it agrees best. */
function inOrder(post: PostFacts, context: CheckContext): readonly PlaceInList[] {
  const { placesOf, claimed } = listStates(context)
  const all = placesOf(post)
  const firsts = all.filter(({ state }, index) => all.findIndex((other) => other.state === state) === index)
  const slug = claimed(post)
  const worth = ({ state, at }: PlaceInList) =>
    (state.list.slug === slug ? 10 : 0) + agreementAt(state, at, context)
  return [...firsts].sort((a, b) => worth(b) - worth(a))
}

function onTwoLists(post: PostFacts, kept: PlaceInList, other: PlaceInList, context: CheckContext): Fault {
  const said = listStates(context).claimed(post)
  const [one, two] = [kept.state.list, other.state.list]
  return {
    file: 'series.yaml',
    range: two.entries[other.at]?.range ?? two.range,
    message: `${titleOf(post)} is on the lists of two series, '${one.name}' and '${two.name}': its Previous and Next can lead readers through only one of them.`,
    subject: ['list', two.slug, String(other.at)],
    explains: [...linksIn(two.slug, context), detailsOf(post, 'series')],
    related: [
      {
        file: 'series.yaml',
        range: one.entries[kept.at]?.range ?? one.range,
        message: `It is on the list of '${one.name}' here.`,
      },
    ],
    fixes: [keepIn(kept.state, other.state, post, said), keepIn(other.state, kept.state, post, said)],
  }
}

function keepIn(kept: ListState, left: ListState, post: PostFacts, said: string | null): Fix {
  const isSaid = said === null || said === kept.list.slug
  return {
    id: `keep:${kept.list.slug}`,
    title: `Keep it in ${quotedOnButton(kept.list.name)}`,
    safe: false,
    action: { kind: 'change', changes: [withoutPost(left, post), ...(isSaid ? [] : [naming(kept, post)])] },
  }
}

function inAnotherThanItSays(
  post: PostFacts,
  place: PlaceInList,
  slug: string,
  context: CheckContext,
): Fault {
  const { list } = place.state
  const said = post.series?.text ?? slug
  const other = listStates(context).of(slug)
  const moved = [
    withoutPost(place.state, post),
    ...(other === null ? [] : [withPost(other, post, suggestedPlace(post, other, context))]),
  ]
  return {
    file: post.file,
    range: post.series?.range ?? list.range,
    message: `${titleOf(post)} says it is in '${said}', but it is on the list of '${list.name}': readers are led through '${list.name}'.`,
    subject: detailsOf(post, 'series'),
    explains: [...linksIn(slug, context), ...linksOf(post)],
    related: [
      {
        file: 'series.yaml',
        range: list.entries[place.at]?.range ?? list.range,
        message: `It is on the list of '${list.name}' here.`,
      },
    ],
    fixes: [
      {
        id: `keep:${list.slug}`,
        title: `Keep it in ${quotedOnButton(list.name)}`,
        safe: false,
        action: { kind: 'change', changes: [naming(place.state, post)] },
      },
      {
        id: `move:${slug}`,
        title: `Move it to ${quotedOnButton(other?.list.name ?? said)}`,
        safe: false,
        action: { kind: 'change', changes: moved },
      },
    ],
  }
}

function naming({ list }: ListState, post: PostFacts): Change {
  return { kind: 'set-detail', file: post.file, key: 'series', value: list.name }
}

function withoutPost(state: ListState, post: PostFacts): Change {
  return arranged(
    state,
    allOf(state).filter((at) => state.places[at]?.post !== post),
  )
}

function withPost(state: ListState, post: PostFacts, place: number): Change {
  const all = allOf(state)
  return arranged(state, [...all.slice(0, place), { kind: 'post', name: post.name }, ...all.slice(place)])
}
