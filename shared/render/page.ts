import type { Root, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { articleFooter, articleHeader, type Surroundings } from './article.ts'
import type { ArticleDetails } from './article-head.ts'
import type { Rendering } from './article-renderer.ts'
import { renderFragment } from './fragment.ts'
import { directionOf } from './page-language.ts'

/** An article as a page needs it; `body` is Markdown. Its language is English where it says nothing. */
export interface ArticlePage extends ArticleDetails {
  readonly body: string
}

/**
 * One HTML page that needs nothing but itself and the pictures that the author put in (`withPictures` puts these into it): the same article as the preview's,
 * in the style `css`.
 */
export function renderPage(
  article: ArticlePage,
  surroundings: Surroundings,
  css: string,
  rendering?: Rendering,
): string {
  const title = [article.title, surroundings.siteName]
    .filter((part) => part !== null && part !== '')
    .join(' — ')
  const { lang } = article
  const page = h('html', { lang: lang ?? 'en', dir: directionOf(lang) }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title === '' ? 'Article' : title),
      ...(article.description === null
        ? []
        : [h('meta', { name: 'description', content: article.description })]),
      ...(article.author === null ? [] : [h('meta', { name: 'author', content: article.author })]),
      ...(article.canonical === null ? [] : [h('link', { rel: ['canonical'], href: article.canonical })]),
      h('style', styleText(css)),
    ]),
    h('body', [
      h(
        'article',
        safe(`\n${articleHeader(article, surroundings)}\n`),
        safe(renderFragment(article.body, rendering)),
        safe(`${articleFooter(surroundings)}\n`),
      ),
    ]),
  ])
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`
}

/** A style sheet can't end its element: in all of CSS an escaped slash means the same. */
function styleText(css: string): string {
  return css.replaceAll('</', '<\\/')
}

/** HTML that the renderer has made safe goes into the page as it is. */
function safe(html: string): Root {
  return { type: 'root', children: [{ type: 'raw', value: html } as unknown as Text] }
}
