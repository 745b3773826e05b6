// An app on a real socket in this process, and the load on it from another one, so that each has a core.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Load, Loaded } from './load.ts'

const connections = 16
const seconds = 1
const generator = fileURLToPath(new URL('load.ts', import.meta.url))

export type Served = {
  /** Asks for each path in turn, over and over; tells how many answers a second came. */
  load: (paths: string[]) => Promise<number>
  close: () => void
}

export async function serveApp(app: Hono): Promise<Served> {
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    load: async (paths) => (await generate({ port, paths, connections, seconds })).perSecond,
    close: () => void server.close(),
  }
}

async function generate(load: Load): Promise<Loaded> {
  const child = spawn(process.execPath, [generator], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(load))
  return (await json(child.stdout)) as Loaded
}
