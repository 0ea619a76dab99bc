import { add, ahead, isNamedByFile, type Planter, set, without } from './planting.ts'
import { wayTo } from './series-folder.ts'
import { seriesPlanters } from './series-planters.ts'

/**
 * How each kind of fault is planted, by the rule that must find it. Left out are `series/direction`, which a folder has once
 * or not at all, and `order/scheduled`, which wants a series that is not live yet.
 */
export const planters: Readonly<Record<string, Planter>> = {
  'post/front-matter': { fits: isNamedByFile, plant: (post) => set(post, 'description', '"never closed') },
  'post/title-missing': { fits: isNamedByFile, plant: (post) => without(post, 'title') },
  'post/title-duplicate': {
    fits: isNamedByFile,
    plant(post) {
      const other = ahead(post, 2)
      set(post, 'title', JSON.stringify(other.title))
      return [post.file, other.file].sort()[1] ?? ''
    },
  },
  'post/slug-duplicate': {
    plant(post) {
      set(post, 'slug', `one-address-${post.series.number}-${post.at}`)
      return set(ahead(post, 2), 'slug', `one-address-${post.series.number}-${post.at}`)
    },
  },
  'post/date-invalid': { plant: (post) => set(post, 'date', 'March 4th, 2026') },
  'post/status-contradiction': { plant: (post) => set(post, 'date', '2099-01-01') },
  'file/conflicted-copy': {
    plant(post, { extra }) {
      const copy = post.file.replace(/\.md$/, ' (1).md')
      extra.set(copy, `---\ntitle: ${JSON.stringify(post.title)}\n---\n\nOlder words.\n`)
      return copy
    },
  },
  ...seriesPlanters,
  'order/dates': {
    plant(post) {
      const other = ahead(post, 1)
      const [own, later] = [post.details.get('date') ?? '', other.details.get('date') ?? '']
      post.details.set('date', later)
      return set(other, 'date', own)
    },
  },
  'order/same-time': { plant: (post) => set(ahead(post, 1), 'date', post.details.get('date') ?? '') },
  'order/platform': {
    plant(post, { extra }) {
      const name = `a-stray-note-${post.series.number}-${post.at}`
      const date = `${post.details.get('date')}T12:00:00Z`
      extra.set(`${name}.md`, `---\ntitle: ${name}\ndate: ${date}\nstatus: published\n---\n\nWords.\n`)
      return post.file
    },
  },
  'state/links-unpublished': {
    plant({ series }) {
      const last = series.posts.at(-1)
      last?.details.delete('date')
      last?.details.set('status', 'draft')
      return series.posts.at(-2)?.file ?? ''
    },
  },
  'url/variant': { plant: (post) => add(post, 'Write to us [over there](http://example.com/about).') },
  'url/local': { plant: (post) => add(post, 'The notes are in [the drawer](file:///C:/notes.txt).') },
  'link/broken': {
    plant: (post) => add(post, 'There is more in [the missing piece](no-such-file-at-all.md).'),
  },
  'link/anchor-form': { plant: (post) => add(post, `Go to [that part](#${post.headings[1]}).`) },
  'link/anchor': { plant: (post) => add(post, 'Go back to [the beginning](#no-such-heading-here).') },
  'link/image': { plant: (post) => add(post, `![A chair](${wayTo(post, 'images/no-such-picture.jpg')})`) },
  'label/mismatch': {
    plant: (post) => add(post, `[${ahead(post, 2).title}](${wayTo(post, ahead(post, 1).file)})`),
  },
  'label/title-drift': {
    plant(post) {
      const other = ahead(post, 1)
      return add(post, `[${other.title.replace(/ \w+$/, ' Otherwise')}](${wayTo(post, other.file)})`)
    },
  },
  'label/cosmetic': {
    plant(post) {
      const other = ahead(post, 1)
      return add(post, `[${other.title.toUpperCase()}](${wayTo(post, other.file)})`)
    },
  },
  'slug/changed': {
    plant: (post) =>
      set(post, 'live', `\n  url: https://www.example.com/an-old-address-${post.series.number}`),
  },
  'heading/duplicate-anchor': {
    plant: (post) =>
      add(post, '## The same words\n\nOnce.\n\n## The same words\n\nTwice; see [above](#the-same-words).'),
  },
  'text/contents-stale': {
    plant(post) {
      const others = post.series.posts.filter((one) => one !== post && one.at !== post.at + 2)
      return add(post, others.map((one) => `- [${one.title}](${wayTo(post, one.file)})`).join('\n'))
    },
  },
  'text/order-words': {
    plant: (post) =>
      add(
        post,
        `In the next article, [${ahead(post, -1).headings[0]?.toLowerCase()}](${wayTo(post, ahead(post, -1).file)}), we say more.`,
      ),
  },
  'pager/in-text': { plant: (post) => add(post, `Next: ${ahead(post, 1).title}`) },
  'pager/no-title': { plant: (post) => add(post, 'Previous') },
  'pager/doubled': {
    plant(post) {
      post.blocks.splice(2, 0, 'Next\nNext')
      return post.file
    },
  },
}
