import { articlesAround } from '../../shared/domain/conflicted-copies.ts'
import { splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { workspaceWith } from '../../shared/domain/workspace-with.ts'
import type { Surroundings } from '../../shared/render/article.ts'
import { surroundingsOf } from '../../shared/render/surroundings.ts'
import { bodyOf, type OpenArticle } from '../state/article.ts'
import { type FixPreview, useFixPreview } from '../state/fix-preview.ts'
import { useLibrary } from '../state/library.ts'

/** The open article as a fix that is shown would make it. */
export interface PreviewedFix {
  readonly article: OpenArticle
  readonly surroundings: Surroundings
}

let known: { readonly preview: FixPreview; readonly file: string; readonly fix: PreviewedFix | null } | null =
  null

/** What the fix that is shown would make of this article and of what stands round it; null where it does not touch it. */
export function previewedFix(article: OpenArticle): PreviewedFix | null {
  const { preview } = useFixPreview.getState()
  if (preview === null) {
    // It holds the texts of all articles that the fix would change.
    known = null
    return null
  }
  if (known?.preview !== preview || known.file !== article.file)
    known = { preview, file: article.file, fix: workOut(preview, article) }
  return known.fix
}

function workOut({ files }: FixPreview, article: OpenArticle): PreviewedFix | null {
  const { library } = useLibrary.getState()
  const own = files.find(({ file }) => file === article.file)
  if (library.kind !== 'open' || own === undefined || own.after === null) return null
  const start = splitFrontMatter(own.after).bodyStart
  const body = own.after
    .slice(start)
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n/, '')
  const live = { frontMatter: own.after.slice(0, start), body: bodyOf(body), step: null }
  const folder = workspaceWith(
    library.folder.workspace,
    new Map(files.map(({ file, after }) => [file, after])),
  )
  const facts = postFacts(article.file, own.after)
  return {
    article: { ...article, live },
    surroundings: surroundingsOf(facts.name, articlesAround(facts, folder), 'any'),
  }
}
