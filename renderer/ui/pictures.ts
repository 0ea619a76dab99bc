import { linkWorldOf, resolveImage } from '../../shared/domain/link-target.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import type { Workspace } from '../../shared/domain/workspace.ts'

const shownAs = 'data-source'

/**
 * Shows the pictures in a part of the page: those of the folder that `file` is in come through the window's own protocol; instead of one on
 * the web, which the desk does not fetch, or one that is missing, a sentence stands. Done again, it sets right what changed.
 */
export function showPictures(part: ParentNode, file: string, workspace: Workspace | null): void {
  const pictures = [...part.querySelectorAll(`img, [${shownAs}]`)]
  if (pictures.length === 0) return
  const sourceOf = finderFor(file, workspace)
  for (const element of new Set(pictures)) {
    const source = element.getAttribute(shownAs) ?? element.getAttribute('src') ?? ''
    show(element, source, sourceOf(source))
  }
}

type Shown = { readonly address: string } | { readonly sentence: string }

function show(element: Element, source: string, shown: Shown): void {
  if ('address' in shown) {
    const image =
      element instanceof HTMLImageElement || element.tagName === 'IMG' ? element : imageFor(element)
    image.setAttribute(shownAs, source)
    if (image.getAttribute('src') !== shown.address) image.setAttribute('src', shown.address)
    if (image !== element) element.replaceWith(image)
    return
  }
  const alt = element.getAttribute('alt') ?? element.getAttribute('data-alt') ?? ''
  const place = element.ownerDocument.createElement('span')
  place.className = 'picture-place'
  place.setAttribute('role', 'img')
  place.setAttribute('aria-label', alt === '' ? shown.sentence : alt)
  place.setAttribute(shownAs, source)
  place.setAttribute('data-alt', alt)
  place.textContent = alt === '' ? shown.sentence : `${alt} — ${shown.sentence}`
  element.replaceWith(place)
}

function imageFor(place: Element): Element {
  const image = place.ownerDocument.createElement('img')
  image.setAttribute('alt', place.getAttribute('data-alt') ?? '')
  return image
}

let lastFinder: {
  readonly file: string
  readonly workspace: Workspace | null
  readonly sourceOf: (source: string) => Shown
} | null = null

/** The last one goes on being used for the same article of the same folder: a long one has many pictures, block by block. */
function finderFor(file: string, workspace: Workspace | null): (source: string) => Shown {
  if (lastFinder?.file !== file || lastFinder.workspace !== workspace)
    lastFinder = { file, workspace, sourceOf: finder(file, workspace) }
  return lastFinder.sourceOf
}

let version = 0
let knownFiles: readonly string[] | null = null

function finder(file: string, workspace: Workspace | null): (source: string) => Shown {
  if (workspace === null) return () => ({ sentence: 'This picture is not here.' })
  // A picture that was written anew has another address, so that the old one is not shown from memory.
  if (knownFiles !== workspace.files) version++
  knownFiles = workspace.files
  const world = linkWorldOf({ ...workspace, posts: [] })
  const post = postFacts(file, '')
  return (source) => {
    const target = resolveImage({ href: source }, post, world)
    if (/^data:/i.test(source)) return { address: source }
    if (target.kind === 'file' && !target.isOtherCase)
      return { address: `/pictures/${target.path.split('/').map(encodeURIComponent).join('/')}?v=${version}` }
    if (target.kind === 'file')
      return {
        sentence: `The file is called “${target.path}”: a site tells capital letters from small ones.`,
      }
    if (target.kind === 'elsewhere' && /^(?:https?:)?\/\//i.test(source))
      return { sentence: `This picture is on the web (${hostOf(source)}). Readers see it here.` }
    return { sentence: `There is no picture “${source}” in this folder.` }
  }
}

function hostOf(address: string): string {
  return /^(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1] ?? address
}
