import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Api, HttpError, InputFile, InputMediaBuilder } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { clientFetch, patientFetch, type Signal, shortWay } from '#bot/telegram-client.ts'

const token = '1:a'
/** Long enough for an answer that comes at once, on a busy machine too. */
const silence = 400

/** A Telegram whose first answers are these, and all later ones right. */
async function openTelegram(first: ((response: ServerResponse) => unknown)[]) {
  let asked = 0
  const requests: Promise<{ path: string; type: string; body: string }>[] = []
  const server = createServer((request, response) => {
    requests.push(readRequest(request))
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
  return { client, apiRoot, requests, asked: () => asked }
}

async function readRequest(request: IncomingMessage) {
  const { url = '', headers } = request
  return { path: url, type: headers['content-type'] ?? '', body: await text(request) }
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

test('what carries no file goes the short way, and everything else the long one', async () => {
  const { apiRoot, requests } = await openTelegram([])
  const long: string[] = []
  const fetch = ((url: string, init: never) => {
    long.push(url.split('/').at(-1) ?? '')
    return patientFetch(url, init)
  }) as typeof patientFetch
  const api = new Api(token, { apiRoot, fetch })
  api.config.use(shortWay(`${apiRoot}/bot${token}`, (method) => method === 'answerCallbackQuery'))
  const file = () => new InputFile(Buffer.from('picture'), 'picture.jpg')
  await api.sendMessage(1, 'words')
  await api.editMessageMedia(1, 2, InputMediaBuilder.photo('known'))
  expect(long).toEqual([])
  await api.sendPhoto(1, file())
  await api.editMessageMedia(1, 2, InputMediaBuilder.photo(file()))
  await api.sendMediaGroup(1, [InputMediaBuilder.photo(file())])
  await api.answerCallbackQuery('7')
  await api.sendChatAction(1, 'typing', {}, new AbortController().signal as Signal)
  expect(long).toEqual([
    ...['sendPhoto', 'editMessageMedia', 'sendMediaGroup', 'answerCallbackQuery', 'sendChatAction'],
  ])
  const [words, known, photo] = await Promise.all(requests)
  expect(words).toEqual({
    path: `/bot${token}/sendMessage`,
    type: 'application/json',
    body: '{"chat_id":1,"text":"words"}',
  })
  expect(known?.body).toContain('"media":"known"')
  expect(photo?.type).toContain('multipart/form-data')
})

test('the short way asks once more, and tells a refusal and a broken answer as grammY does', async () => {
  const refused = (response: ServerResponse) => {
    response
      .writeHead(400)
      .end(JSON.stringify({ ok: false, error_code: 400, description: 'Bad Request: no' }))
  }
  const { apiRoot, asked } = await openTelegram([
    (response) => response.destroy(),
    (response) => response.end(JSON.stringify({ ok: true, result: true })),
    refused,
    (response) => response.end('no JSON'),
  ])
  const api = new Api(token, { apiRoot })
  api.config.use(shortWay(`${apiRoot}/bot${token}`, () => false))
  expect(await api.deleteMessage(1, 2)).toBe(true)
  expect(asked()).toBe(2)
  await expect(api.deleteMessage(1, 2)).rejects.toThrow(
    "Call to 'deleteMessage' failed! (400: Bad Request: no)",
  )
  await expect(api.deleteMessage(1, 2)).rejects.toThrow(HttpError)
})
