import { linkWorldOf, resolveImage, resolveLink } from '../domain/link-target.ts'
import type { PostFacts } from '../domain/post.ts'
import { wikiMarkdown } from '../domain/wiki-markdown.ts'
import type { Workspace } from '../domain/workspace.ts'

/** An article's text as it can leave this computer; `leftOut` says what can't. */
export interface TravellingText {
  readonly body: string
  readonly leftOut: readonly string[]
}

/**
 * Makes plain links of wiki links, and words of those that name nothing. Addresses that only this computer or one program
 * understands are said: rendering shows their words alone.
 */
export function travellingText(
  post: PostFacts,
  text: string,
  bodyStart: number,
  workspace: Workspace,
): TravellingText {
  const world = linkWorldOf(workspace)
  const leftOut: string[] = []
  let body = ''
  let at = bodyStart
  for (const link of post.links) {
    const target = resolveLink(link, post, world)
    if (target.kind === 'local')
      leftOut.push(
        target.why === 'refused'
          ? `The link to “${link.href}” was left out: no browser follows such an address.`
          : `The link to “${link.href}” was left out: only this computer or one program knows that place.`,
      )
    if (target.kind !== 'wiki') continue
    const plain = wikiMarkdown(link, target, post)
    if (plain === null)
      leftOut.push(`The link “${link.source}” was left out: nothing in this folder is called so.`)
    body += text.slice(at, link.range.start.offset) + (plain ?? link.words)
    at = link.range.end.offset
  }
  for (const image of post.images)
    if (resolveImage(image, post, world).kind === 'local')
      leftOut.push(`The picture “${image.href}” was left out: it is only on one computer.`)
  return { body: body + text.slice(at), leftOut }
}
