import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { clientFetch } from '#bot/telegram-client.ts'

const token = '1:a'
const silence = 50

/** A Telegram whose first answers are these, and all later ones right. */
async function openTelegram(first: ((response: ServerResponse) => unknown)[]) {
  let asked = 0
  const server = createServer((_, response) => {
    const answer = first[asked++]
    if (answer === undefined) response.end(JSON.stringify({ ok: true, result: true }))
    else answer(response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = (pauses: number[]) => new Api(token, { apiRoot, fetch: clientFetch(pauses, silence) })
  return { client, asked: () => asked }
}

const never = () => {}
const halfOnly = (response: ServerResponse) => {
  response.writeHead(200, { 'content-length': 100 })
  response.write('{"ok":')
}

test.each([
  ['never comes', never],
  ['stops in its middle', halfOnly],
])('an answer that %s is asked for once more', async (_, answer) => {
  const { client, asked } = await openTelegram([answer])
  expect(await client([0]).deleteMessage(1, 2)).toBe(true)
  expect(asked()).toBe(2)
})

test('whoever tries again themselves is told that no answer came', async () => {
  const { client, asked } = await openTelegram([never])
  await expect(client([]).deleteMessage(1, 2)).rejects.toThrow('Network request')
  expect(asked()).toBe(1)
})

test('updates are waited for longer than for any answer', async () => {
  const { client, asked } = await openTelegram([
    (response) => setTimeout(() => response.end(JSON.stringify({ ok: true, result: [] })), silence * 4),
  ])
  expect(await client([]).getUpdates()).toEqual([])
  expect(asked()).toBe(1)
})
