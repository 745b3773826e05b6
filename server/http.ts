// The socket: begins to listen or says in one line why not, and stops without cutting anybody off.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Config } from './env.ts'
import { StartError } from './start-error.ts'
import type { Door } from './telegram-door.ts'

type Fetch = Parameters<typeof getRequestListener>[0]

/** Whoever no door takes is the app's. */
export function listen(
  fetch: Fetch,
  { host, port }: Config['http'],
  doors: readonly Door[] = [],
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const app = getRequestListener(fetch)
    const server = createServer((request, response) => {
      if (!doors.some((door) => door(request, response))) void app(request, response)
    })
    server.once('error', (error: NodeJS.ErrnoException) => reject(whyNot(error, host, port)))
    server.listen(port, host, () => resolve(server))
  })
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const cures: Record<string, string> = {
    EADDRINUSE: `PORT ${port} is taken on ${host}: stop what listens there (another Kiosk?), or set PORT to a free one`,
    EACCES: `PORT ${port} is not allowed to this user: set PORT to 1024 or more, with a proxy before it`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine: 127.0.0.1 behind a proxy, 0.0.0.0 in a container`,
    ENOTFOUND: `HOST ${host} cannot be found: 127.0.0.1 behind a proxy, 0.0.0.0 in a container`,
  }
  const cure = cures[error.code ?? '']
  return cure === undefined ? error : new StartError(cure)
}

export function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

/** This port on loopback, or 0 for any other when somebody has it. */
export function freePort(port: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(0))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)))
  })
}

/** Takes no new requests, lets those under way finish, and cuts off what is left when the patience ends. */
export function stopListening(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept alive turns idle only after its answer: then nobody closes it but us.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const cut = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
  })
}
