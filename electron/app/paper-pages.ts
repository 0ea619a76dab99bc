import { createHash, randomUUID } from 'node:crypto'

/** The path of the window's origin under which pages to be printed are served. */
export const papersPath = '/papers/'

const papers = new Map<string, string>()

/** Offers a page to a window that prints it, under an address that nobody else knows, until it is withdrawn. */
export function offerPaper(html: string): { readonly path: string; withdraw(): void } {
  const path = `${papersPath}${randomUUID()}`
  papers.set(path, html)
  return { path, withdraw: () => papers.delete(path) }
}

/** The page offered at an address's path; null where none is. Nothing in it runs, and it loads nothing but our own fonts and the folder's pictures. */
export function paperResponse(pathname: string): Response | null {
  const html = papers.get(pathname)
  if (html === undefined) return null
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => hashOf(css))
  const policy = [
    "default-src 'none'",
    `style-src 'self' ${styles.join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-same-origin',
  ].join('; ')
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

function hashOf(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`
}
