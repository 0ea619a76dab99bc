import type { PostName } from '../domain/post.ts'
import { relativeLink } from '../domain/relative-link.ts'
import type { Neighbour, Surroundings } from '../render/article.ts'

/** The file of a post's page, from where the pages are put. */
export function pageFile(name: PostName): string {
  return `${name}.html`
}

/** Leads from one page to those that are put beside it, where they have no address on the site. */
export function leadingTogether(
  surroundings: Surroundings,
  from: PostName,
  together: ReadonlySet<PostName>,
): Surroundings {
  const led = <One extends Neighbour>(one: One): One =>
    one.href === null && one.name != null && together.has(one.name)
      ? { ...one, href: relativeLink(pageFile(from), pageFile(one.name)) }
      : one
  const { previous, next, parts } = surroundings
  return {
    ...surroundings,
    previous: previous && led(previous),
    next: next && led(next),
    parts: parts.map(led),
  }
}
