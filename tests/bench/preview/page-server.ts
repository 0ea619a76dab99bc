import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { bundlesFolder, peerPackages } from './bundles.ts'
import { pictureName } from './documents.ts'
import { picture } from './picture-file.ts'

/** Serves the pages of the others on the loopback. */
export interface PageServer {
  /** Of a candidate’s page. */
  addressOf(name: string): string
  close(): void
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** Starts on a port of the system’s choosing. */
export async function servePages(): Promise<PageServer> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    const found = await contentOf(decodeURIComponent(pathname)).catch(() => null)
    if (found === null) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': found.type }).end(found.content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    addressOf: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}/page.html`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function contentOf(
  path: string,
): Promise<{ readonly type: string; readonly content: string | Buffer }> {
  if (path.endsWith('/page.html')) return { type: 'text/html', content: page }
  if (path.endsWith(`/${pictureName}`)) return { type: 'image/png', content: picture() }
  const isPackage = path.startsWith('/peers/')
  const file = isPackage ? join(peerPackages, path.slice('/peers/'.length)) : join(bundlesFolder, path)
  return { type: types[extname(file)] ?? 'application/octet-stream', content: await readFile(file) }
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css"><style>html, body { margin: 0; font: 16px/1.5 sans-serif } img { max-width: 100% }</style>
<body><div id="root"></div><script src="page.js"></script></body></html>`
