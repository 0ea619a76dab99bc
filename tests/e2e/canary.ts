import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on loopback that counts what reaches it: nothing may. */
export interface Canary {
  readonly address: string
  requests(): number
  stop(): void
}

/** Starts a canary on a free port. */
export async function startCanary(): Promise<Canary> {
  let count = 0
  const server = createServer((_request, response) => {
    count++
    response.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, requests: () => count, stop: () => server.close() }
}
