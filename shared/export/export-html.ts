import { readFrontMatter } from '../domain/front-matter.ts'
import { themeOf } from '../domain/page-theme.ts'
import { pairOf, scalarText } from '../domain/yaml-source.ts'
import { renderPage } from '../render/page.ts'
import { pageCss } from '../render/page-style.ts'
import { surroundingsOf } from '../render/surroundings.ts'
import type { Exporter } from './exported.ts'
import { readPost } from './readable-post.ts'
import { siteLinks } from './site-links.ts'

/** One self-contained web page, the same as the preview shows. */
export const exportHtml: Exporter = (post, workspace) => {
  const read = readPost(post, workspace)
  if (read.kind === 'refused') return read
  const { facts } = read
  const leftOut = [...read.leftOut]
  const page = renderPage(
    {
      title: facts.title?.text ?? null,
      date: facts.date?.text ?? null,
      author: detail(post.text, 'author') ?? workspace.settings.author,
      description: detail(post.text, 'description'),
      lang: detail(post.text, 'lang'),
      body: read.body,
    },
    surroundingsOf(facts.name, read.workspace, 'published'),
    pageCss({ theme: themeOf(workspace.settings) }),
    siteLinks(facts, read.workspace, leftOut),
  )
  return { kind: 'exported', files: [{ path: `${facts.name}.html`, text: page }], leftOut }
}

function detail(text: string, key: string): string | null {
  const frontMatter = readFrontMatter(text)
  if (frontMatter.kind !== 'parsed') return null
  return scalarText(pairOf(frontMatter.root, key)?.value, frontMatter.document) ?? null
}
