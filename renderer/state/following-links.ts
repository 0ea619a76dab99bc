import { type DeskLink, deskLink, deskLinkWords } from '../../shared/domain/desk-link.ts'
import { api } from '../api.ts'
import { useArticle } from './article.ts'
import { openArticle, useLibrary } from './library.ts'
import { dismiss, notify, useNotices } from './notices.ts'
import { wantHeading } from './wanted-heading.ts'

/** What an address in the open article leads to on the desk. */
export function linkFromHere(href: string): DeskLink {
  const { article } = useArticle.getState()
  const { library } = useLibrary.getState()
  if (article === null || library.kind !== 'open') return { kind: 'other' }
  return deskLink(href, article.file, library.folder.workspace)
}

/** The notice of the last link that led nowhere. */
let toldOfMissing: number | null = null

/** Follows a link; false where it leads to nothing that the desk could show. */
export function followLink(target: DeskLink): boolean {
  const { article } = useArticle.getState()
  // What was told of another link would only cover the page that this one leads to.
  if (target.kind !== 'other' && toldOfMissing !== null) dismiss(toldOfMissing)
  switch (target.kind) {
    case 'browser':
      if (URL.canParse(target.address)) void api.openInBrowser(target.address)
      return true
    case 'heading':
      if (article !== null) wantHeading(article.file, target.id)
      return true
    case 'article':
      void openAt(target.file, target.heading)
      return true
    case 'missing':
      tellOfMissing(deskLinkWords(target))
      return true
    case 'other':
      return false
    default:
      return target satisfies never
  }
}

/** What can't be opened shall not go to a heading when it is opened later. */
async function openAt(file: string, heading: string | null): Promise<void> {
  const takeBack = heading === null ? () => {} : wantHeading(file, heading)
  await openArticle(file)
  if (useArticle.getState().article?.file !== file) takeBack()
}

/** Tells that the open page has no such heading; the next link that is followed takes that away. */
export function tellOfMissingHeading(id: string): void {
  tellOfMissing(`There is no heading “${id}” on this page.`)
}

function tellOfMissing(sentence: string): void {
  notify('problem', sentence)
  toldOfMissing = useNotices.getState().notices.at(-1)?.id ?? null
}
