import type { Root, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { type ArticleHead, articleFooter, articleHeader, type Surroundings } from './article.ts'
import type { LinkTo } from './article-renderer.ts'
import { renderFragment } from './fragment.ts'
import { articleCss } from './page-style.ts'

/** An article as a page needs it; `body` is Markdown. */
export interface ArticlePage extends ArticleHead {
  readonly body: string
  readonly description: string | null
  /** A BCP 47 tag; English where the article says nothing. */
  readonly lang: string | null
}

/** One HTML page that needs nothing but itself (and the pictures that the author put in): the same article as the preview's. */
export function renderPage(article: ArticlePage, surroundings: Surroundings, linkTo?: LinkTo): string {
  const title = [article.title, surroundings.siteName]
    .filter((part) => part !== null && part !== '')
    .join(' — ')
  const page = h('html', { lang: article.lang ?? 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title === '' ? 'Article' : title),
      ...(article.description === null
        ? []
        : [h('meta', { name: 'description', content: article.description })]),
      ...(article.author === null ? [] : [h('meta', { name: 'author', content: article.author })]),
      h('style', articleCss),
    ]),
    h('body', [
      h(
        'article',
        safe(`\n${articleHeader(article, surroundings)}\n`),
        safe(renderFragment(article.body, linkTo)),
        safe(`${articleFooter(surroundings)}\n`),
      ),
    ]),
  ])
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`
}

/** HTML that the renderer has made safe goes into the page as it is. */
function safe(html: string): Root {
  return { type: 'root', children: [{ type: 'raw', value: html } as unknown as Text] }
}
