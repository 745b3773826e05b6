import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Message } from 'grammy/types'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BotClient, openBot } from '../../support/bot-client.ts'

let site: Server
let bot: BotClient
let port = 0
/** What the site was asked for. */
const asked: string[] = []

beforeAll(async () => {
  const jpeg = await sharp({ create: { width: 50, height: 40, channels: 3, background: '#333' } })
    .jpeg()
    .toBuffer()
  const pages: Record<string, { type: string; body: Buffer | string; to?: string; status?: number }> = {
    '/tea.jpg': { type: 'image/jpeg', body: jpeg },
    '/tea': { type: 'image/jpeg; charset=binary', body: jpeg },
    '/page.jpg': { type: 'text/html', body: '<p>hello' },
    '/broken.jpg': { type: 'image/jpeg', body: 'hello' },
    '/nothing.jpg': { type: 'image/jpeg', body: '' },
    '/heavy.jpg': { type: 'image/jpeg', body: Buffer.alloc((5 << 20) + 1) },
    '/price list.pdf': { type: 'application/pdf', body: '%PDF-1.4' },
    '/50%.pdf': { type: 'application/pdf', body: '%PDF-1.4' },
    '/heavy.pdf': { type: 'application/pdf', body: Buffer.alloc((20 << 20) + 1) },
    '/notes.txt': { type: 'text/plain', body: 'hello' },
    '/moved': { type: 'text/plain', body: '', to: '/tea.jpg' },
    '/round': { type: 'text/plain', body: '', to: '/round' },
    '/away': { type: 'text/plain', body: '', to: 'https://elsewhere.example/tea.jpg' },
    '/home': { type: 'text/plain', body: '', to: 'http://127.0.0.1:PORT/tea.jpg' },
  }
  site = createServer((request, response) => {
    const path = (request.url ?? '').replaceAll('%20', ' ')
    asked.push(path)
    const page = pages[path]
    if (page === undefined) return response.writeHead(404, { 'content-type': 'image/jpeg' }).end(jpeg)
    const headers = {
      'content-type': page.type,
      ...(page.to !== undefined && { location: page.to.replace('PORT', String(port)) }),
    }
    return response.writeHead(page.to === undefined ? 200 : 302, headers).end(page.body)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  ;({ port } = site.address() as AddressInfo)
  bot = await openBot({ hosts: { 'https://shop.example': `http://127.0.0.1:${port}` } })
})
afterAll(async () => {
  await bot.telegram.stop()
  site.close()
})

const shop = 'https://shop.example'
const send = (kind: 'photo' | 'document', address: string) =>
  bot.json(kind === 'photo' ? 'sendPhoto' : 'sendDocument', { chat_id: bot.chat, [kind]: address })

describe('Telegram fetches from the web', () => {
  test.each(['/tea.jpg', '/tea', '/moved'])('the photo of %s', async (path) => {
    const { result } = await send('photo', shop + path)
    expect((result as Message).photo).toMatchObject([{ width: 50, height: 40 }])
  })

  test('a document, with the name in its address', async () => {
    const { result } = await send('document', `${shop}/price%20list.pdf`)
    expect((result as Message).document).toMatchObject({
      file_name: 'price list.pdf',
      mime_type: 'application/pdf',
      file_size: 8,
    })
  })

  test('a document whose address cannot be decoded', async () => {
    const { result } = await send('document', `${shop}/50%.pdf`)
    expect((result as Message).document?.file_name).toBe('50%.pdf')
  })

  test('every photo of an album', async () => {
    const media = [1, 2].map(() => ({ type: 'photo', media: `${shop}/tea.jpg` }))
    const { result } = await bot.json('sendMediaGroup', { chat_id: bot.chat, media })
    expect(result).toMatchObject([{ photo: [{ width: 50 }] }, { photo: [{ width: 50 }] }])
  })
})

describe('Telegram refuses from the web', () => {
  const failed = 'failed to get HTTP URL content'
  const wrongType = 'wrong type of the web page content'
  test.each([
    ['photo', '/gone.jpg', failed],
    ['photo', '/page.jpg', wrongType],
    ['photo', '/broken.jpg', 'IMAGE_PROCESS_FAILED'],
    ['photo', '/nothing.jpg', failed],
    ['photo', '/heavy.jpg', failed],
    ['photo', '/price%20list.pdf', wrongType],
    ['photo', '/round', failed],
    ['photo', '/away', failed],
    ['photo', '/home', failed],
    ['document', '/heavy.pdf', failed],
    ['document', '/notes.txt', wrongType],
    ['document', '/tea.jpg', wrongType],
  ] as const)('a %s of %s: %s', async (kind, path, description) => {
    expect(await send(kind, shop + path)).toEqual({
      ok: false,
      error_code: 400,
      description: `Bad Request: ${description}`,
    })
  })

  test('what is not https, although the host is known', async () => {
    const before = asked.length
    expect(await send('photo', 'http://shop.example/tea.jpg')).toMatchObject({
      description: `Bad Request: ${failed}`,
    })
    expect(asked).toHaveLength(before)
  })
})
