import { linkWorldOf, resolveImage } from '../domain/link-target.ts'
import { postFacts } from '../domain/post-facts.ts'
import type { Workspace } from '../domain/workspace.ts'
import { decodeReferences } from '../render/references.ts'
import type { PostToExport } from './exported.ts'

/** Gives a picture of the folder as a `data:` address; null where there is none that a page can show. */
export type PictureData = (file: string) => Promise<string | null>

/** A page that needs nothing but itself, and what could not be put into it, each said in a sentence. */
export interface PageWithPictures {
  readonly html: string
  readonly leftOut: readonly string[]
}

/** A picture's tag as our pages have it; attributes stand in double quotation marks. */
const pictureTag = /<img((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g
const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`)

/** Puts the pictures of the folder into an exported page; of one that isn't there, its description stays. Those on the web are left where they are. */
export async function withPictures(
  html: string,
  post: PostToExport,
  workspace: Workspace,
  dataOf: PictureData,
): Promise<PageWithPictures> {
  const facts = postFacts(post.file, post.text)
  const world = linkWorldOf(workspace)
  const known = new Map<string, string | null>()
  for (const [, attributes = ''] of html.matchAll(pictureTag)) {
    const href = sourceOf(attributes)
    if (href === null || known.has(href)) continue
    const target = resolveImage({ href }, facts, world)
    if (target.kind === 'elsewhere') continue
    const file = target.kind === 'file' || target.kind === 'missing' ? target.path : null
    known.set(href, file === null ? null : await dataOf(file))
  }
  const shown = html.replace(pictureTag, (tag, attributes: string) => {
    const data = known.get(sourceOf(attributes) ?? '')
    if (data === undefined) return tag
    if (data !== null) return tag.replace(attribute('src'), () => ` src="${data}"`)
    const words = attribute('alt').exec(attributes)?.[1] ?? ''
    return words === '' ? '' : `<em>[${words}]</em>`
  })
  const lost = [...known].filter(([, data]) => data === null)
  return {
    html: shown,
    leftOut: lost.map(([href]) => `The picture “${href}” was left out: it is not in this folder.`),
  }
}

function sourceOf(attributes: string): string | null {
  const source = attribute('src').exec(attributes)?.[1]
  return source === undefined ? null : decodeReferences(source)
}
