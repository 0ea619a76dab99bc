import { ahead, type Planter, set, without } from './planting.ts'
import { claimOf, type DraftSeries } from './series-folder.ts'

/** Faults of lists, of claims and of part numbers, by the rule that must find each. */
export const seriesPlanters: Readonly<Record<string, Planter>> = {
  'series/listed-missing': {
    fits: ({ isListed }) => isListed,
    plant({ series, at }) {
      series.entries.splice(at, 0, `an-article-that-never-was-${series.number}`)
      return 'series.yaml'
    },
  },
  'series/listed-twice': {
    fits: ({ isListed }) => isListed,
    plant(post) {
      post.series.entries.push(claimOf(post, 'name'))
      return 'series.yaml'
    },
  },
  'series/in-two': {
    fits: ({ isListed }) => isListed,
    plant(post, { lists }) {
      lists.push(
        `  - name: Collected Pieces ${post.series.number} ${post.at}\n    posts:\n      - ${claimOf(post, 'name')}\n      - planned: More to come\n`,
      )
      return 'series.yaml'
    },
  },
  'series/unlisted': {
    fits: ({ isListed }) => isListed,
    plant(post) {
      post.series.entries.splice(post.series.entries.indexOf(claimOf(post, 'name')), 1)
      return post.file
    },
  },
  'series/name-variant': {
    fits: ({ isListed }) => !isListed,
    plant: (post) => set(post, 'series', post.series.name.toUpperCase()),
  },
  'series/self-link': { plant: (post) => set(post, 'next', claimOf(post, 'name')) },
  'series/previous-is-next': { plant: (post) => set(post, 'next', claimOf(ahead(post, -1))) },
  'series/dangling': { plant: (post) => set(post, 'next', `nowhere/no-such-article-${post.series.number}`) },
  'series/ambiguous': {
    plant(post, { extra }) {
      const name = `two-of-a-kind-${post.series.number}-${post.at}`
      for (const folder of ['one', 'other'])
        extra.set(
          `${folder}/${name}.md`,
          `---\ntitle: The ${folder} of ${name}\nslug: ${folder}-${name}\n---\n\nWords.\n`,
        )
      return set(post, 'next', name)
    },
  },
  'series/crosses': {
    plant: (post, { series }) =>
      set(post, 'next', claimOf(series[(post.series.number + 1) % series.length]?.posts[2] ?? post, 'name')),
  },
  'series/reversed': {
    plant(post) {
      const { details } = post
      const [previous, next] = [details.get('previous') ?? '', details.get('next') ?? '']
      details.set('previous', next)
      return set(post, 'next', previous)
    },
  },
  'series/cycle': {
    plant(post) {
      set(post, 'next', claimOf(ahead(post, -2)))
      return set(ahead(post, -2), 'previous', claimOf(post))
    },
  },
  'series/contradiction': { plant: (post) => set(post, 'next', claimOf(ahead(post, 2))) },
  'series/fork': {
    plant(post) {
      without(post, 'next')
      without(ahead(post, 1), 'next')
      return set(ahead(post, 2), 'previous', claimOf(post))
    },
  },
  'series/merge': {
    plant(post) {
      without(ahead(post, 1), 'previous')
      without(ahead(post, 2), 'previous')
      return set(post, 'next', claimOf(ahead(post, 2)))
    },
  },
  'series/disconnected': {
    fits: isOnlyChained,
    plant(post) {
      without(ahead(post, 1), 'previous')
      return without(post, 'next')
    },
  },
  'series/out-of-date-claim': {
    plant(post, { extra }) {
      const name = `a-side-note-${post.series.number}-${post.at}`
      extra.set(`${name}.md`, `---\ntitle: ${name}\n---\n\nWords.\n`)
      without(ahead(post, -1), 'next')
      return set(post, 'previous', name)
    },
  },
  'series/edge-claim': {
    plant({ series }, { extra }) {
      const name = `a-lone-note-${series.number}`
      extra.set(`${name}.md`, `---\ntitle: A lone note ${series.number}\n---\n\nWords.\n`)
      const [first] = series.posts
      return first === undefined ? '' : set(first, 'previous', name)
    },
  },
  'series/asymmetric': { fits: ({ isListed }) => !isListed, plant: (post) => without(post, 'previous') },
  'series/claim-missing': {
    fits: ({ isListed }) => isListed,
    plant(post) {
      without(post, 'previous')
      return without(ahead(post, -1), 'next')
    },
  },
  'series/orphan': {
    fits: ({ isListed, hasParts }) => !isListed && !hasParts,
    plant: ({ series }, { extra }) =>
      lone(`an-orphan-${series.number}`, series.number % 2 === 0 ? series.slug : series.name, extra),
  },
  'series/single': {
    plant: ({ series, at }, { extra }) =>
      lone(`by-itself-${series.number}-${at}`, `Alone as Number ${series.number} ${at}`, extra),
  },
  'part/duplicate': {
    fits: hasParts,
    plant: (post) => set(post, 'part', ahead(post, 1).details.get('part') ?? ''),
  },
  'part/gap': {
    fits: hasParts,
    plant(post) {
      for (const one of post.series.posts.slice(post.at)) one.details.set('part', String(one.at + 2))
      return post.file
    },
  },
  'part/invalid': { fits: hasParts, plant: (post) => set(post, 'part', '0') },
  'part/order': {
    fits: hasParts,
    plant(post) {
      ahead(post, 1).details.set('part', String(post.at + 1))
      return set(post, 'part', String(post.at + 2))
    },
  },
  'part/label': {
    fits: ({ isListed }) => isListed,
    plant(post) {
      post.blocks.unshift('This is Part 3 of 99.')
      return post.file
    },
  },
}

/** Each post names its neighbours, and nothing else says how the series goes. */
function isOnlyChained(series: DraftSeries): boolean {
  return !series.isListed && !series.hasParts && !series.hasPagers
}

function hasParts(series: DraftSeries): boolean {
  return series.hasParts
}

/** A post that is in a series and says no more than that. */
function lone(name: string, series: string, extra: Map<string, string>): string {
  extra.set(`${name}.md`, `---\ntitle: ${name.replaceAll('-', ' ')}\nseries: ${series}\n---\n\nWords.\n`)
  return `${name}.md`
}
