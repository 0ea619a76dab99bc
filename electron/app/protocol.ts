import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { app, protocol, session } from 'electron'
import { paperResponse, papersPath } from './paper-pages.ts'
import { pictureResponse, picturesPath } from './pictures.ts'

/** The scheme and host that the window and the preview frame are served from. */
export const appOrigin = 'app://throughline'

/** Makes `app:` a standard, secure scheme, so that it has an origin, storage and workers. Call before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window from `out/renderer`, each page with its content security policy, the pictures of the folder that `pictureRoot` names, and pages that are being printed; nothing else. */
export function serveFiles(pictureRoot: () => Promise<string | null>): void {
  const root = join(app.getAppPath(), 'out', 'renderer')
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host === 'throughline' && url.pathname.startsWith(picturesPath)) {
      const picture =
        request.method === 'GET' ? await pictureResponse(await pictureRoot(), url.pathname) : null
      return picture ?? new Response('Not found', { status: 404 })
    }
    if (url.host === 'throughline' && url.pathname.startsWith(papersPath))
      return paperResponse(url.pathname) ?? new Response('Not found', { status: 404 })
    const path = fileBelow(root, url)
    const type = path === null ? undefined : contentTypes[extname(path)]
    if (path === null || type === undefined) return new Response('Not found', { status: 404 })
    try {
      return respond(path, type, await readFile(path))
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
}

/** Calls this once the window has all of its script, whose name comes from `electron.vite.config.ts`. */
export function onceScriptIsSent(act: () => void): void {
  session.defaultSession.webRequest.onCompleted({ urls: [`${appOrigin}/assets/window-*`] }, act)
}

/** Has Node read what it makes responses of, which it does at the first one: some 30 ms in which nothing is served. */
export function warmResponses(): void {
  void new Response('').body
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

function fileBelow(root: string, url: URL): string | null {
  if (url.origin !== appOrigin && url.host !== 'throughline') return null
  let path: string
  try {
    path = normalize(join(root, decodeURIComponent(url.pathname)))
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  return path.startsWith(root + sep) ? path : null
}

function respond(path: string, type: string, bytes: Buffer): Response {
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
  if (path.endsWith(`${sep}preview.html`))
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'content-security-policy': previewPolicy },
    })
  if (!path.endsWith('.html')) return new Response(new Uint8Array(bytes), { headers })
  const nonce = randomBytes(16).toString('base64')
  const html = bytes.toString('utf8').replaceAll('NONCE', nonce)
  return new Response(html, { headers: { ...headers, 'content-security-policy': windowPolicy(nonce) } })
}

function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types throughline',
  ].join('; ')
}

const previewPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'sandbox allow-same-origin',
].join('; ')
