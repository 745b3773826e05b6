// A bot that listens on loopback, and the sandbox's delivery to it.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Update } from 'grammy/types'
import { expect, onTestFinished, vi } from 'vitest'
import { createClock } from '#sandbox/clock.ts'
import { createHosts } from '#sandbox/hosts.ts'
import type { WebhookSettings } from '#sandbox/updates/queue.ts'
import { createUpdates } from '#sandbox/updates/updates.ts'
import { createWebhook } from '#sandbox/webhook/webhook.ts'

export type Delivered = { update: Update; request: IncomingMessage; response: ServerResponse }
/** Answers, or leaves that for later. */
export type Hook = (delivered: Delivered) => void

export const accept: Hook = ({ response }) => response.end()
export const status =
  (code: number, headers = {}): Hook =>
  ({ response }) =>
    response.writeHead(code, headers).end()

export const settings: WebhookSettings = {
  url: 'https://shop.example/hook?a=1',
  secretToken: '',
  maxConnections: 40,
  ipAddress: '',
  hasCertificate: false,
}

/** A bot that listens, and a sandbox that delivers to it. Waits end when the clock is moved past them. */
export async function openWebhook(
  hook: Hook = accept,
  wished: Partial<WebhookSettings> = {},
  isMapped = true,
) {
  const delivered: Delivered[] = []
  let answer = hook
  const server = createServer(async (request, response) => {
    const update = JSON.parse(await text(request)) as Update
    delivered.push({ update, request, response })
    answer({ update, request, response })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const clock = createClock()
  const updates = createUpdates({ clock })
  const executed: [string, Record<string, string>][] = []
  const waited: number[] = []
  const webhook = createWebhook({
    updates,
    clock,
    hosts: createHosts(isMapped ? { 'https://shop.example': `http://127.0.0.1:${port}` } : {}),
    execute: (method, fields) => executed.push([method, Object.fromEntries(fields)]),
    wait: (ms, signal) => {
      waited.push(Math.round(ms / 1_000))
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    },
  })
  const stop = () => webhook.stop()
  onTestFinished(async () => {
    await stop()
    await new Promise((resolve) => server.close(resolve).closeAllConnections())
  })
  updates.setWebhook({ ...settings, ...wished })
  return {
    clock,
    updates,
    delivered,
    executed,
    waited,
    server,
    stop,
    become: (next: Hook) => {
      answer = next
    },
    ids: () => delivered.map(({ update }) => update.update_id),
    lastError: () => updates.webhook()?.lastError?.message,
  }
}

export const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 30_000, interval: 5 })
export const untilEmpty = ({ updates }: { updates: { count: () => number } }) =>
  until(() => expect(updates.count()).toBe(0))
