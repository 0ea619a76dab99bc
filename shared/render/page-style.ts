import type { PageLook, PageTheme } from '../domain/page-theme.ts'
import { baseCss } from './themes/base.ts'
import { ghostCss } from './themes/ghost.ts'
import { printCss, printThemeCss } from './themes/print.ts'
import { squarespaceCss } from './themes/squarespace.ts'
import { wordpressCss } from './themes/wordpress.ts'

const themes: Readonly<Record<PageTheme, string>> = {
  plain: '',
  squarespace: squarespaceCss,
  wordpress: wordpressCss,
  ghost: ghostCss,
  print: printThemeCss,
}

/**
 * The whole style of an article's page that looks like this, on screens from phone to desktop and on paper, light or dark as the
 * reader's system is, with the folder's own style last: one text for the preview and every exported page.
 */
export function pageCss({ theme, ownCss }: PageLook): string {
  return `${baseCss}${themes[theme]}@media print {${printCss}article { padding: 0; }\n}\n${ownCss ?? ''}`
}
