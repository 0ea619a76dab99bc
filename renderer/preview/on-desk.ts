import type { Neighbour, Surroundings } from '../../shared/render/article.ts'

/** Previous, Next and the parts of the series lead to the articles themselves, not to where the site has them. */
export function onDesk(surroundings: Surroundings): Surroundings {
  const { previous, next, parts } = surroundings
  return {
    ...surroundings,
    previous: previous === null ? null : inFolder(previous),
    next: next === null ? null : inFolder(next),
    parts: parts.map(inFolder),
  }
}

function inFolder<Some extends Neighbour>(neighbour: Some): Some {
  if (neighbour.name === undefined || neighbour.name === null) return neighbour
  // From the folder's root, wherever the open article stands.
  return { ...neighbour, href: `/${neighbour.name.split('/').map(encodeURIComponent).join('/')}.md` }
}
