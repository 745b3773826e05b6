import { request } from 'node:http'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { employ } from '#shop/staff.ts'
import { inTx } from '#shop/transaction.ts'
import { openHttp } from '#test/support/http.ts'
import { hashOf, plain } from '#test/support/pictures.ts'
import { memoryDb, noon } from '#test/support/shop.ts'
import { launchFor } from '#test/support/visitors.ts'

const by = (role: 'manager' | 'courier') => ({
  Authorization: `tma ${launchFor({ id: ids[role] })}`,
})
const ids = { manager: 71, courier: 72 }

async function openShop({ now = () => noon } = {}) {
  const db = memoryDb()
  for (const role of ['manager', 'courier'] as const) {
    inTx(db, (tx) => employ(tx, { telegramId: ids[role], name: role, role }, noon))
  }
  const http = await openHttp(db, { now })
  const send = (file: BodyInit, headers: Record<string, string> = by('manager')) =>
    http.post('/api/pictures', file, headers)
  return { ...http, db, send }
}

const file = async () => new Uint8Array(await plain(900, 600).jpeg().toBuffer())

describe('/api/pictures', () => {
  test('takes a file as it is, and answers what to show it by', async () => {
    const { send, get } = await openShop()
    const bytes = await file()
    const answer = await send(bytes)
    expect(answer.status).toBe(201)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const picture = await answer.json()
    expect(picture).toEqual({
      hash: hashOf(Buffer.from(bytes)),
      width: 900,
      height: 600,
      placeholder: expect.stringMatching(/^[\w+/]+=*$/),
    })
    const shown = await get(`/images/${picture.hash}-320.webp`)
    expect(await sharp(await shown.arrayBuffer()).metadata()).toMatchObject({ width: 320 })
  })

  test('is for staff who work on goods, and takes in nothing of what others send', async () => {
    const { send } = await openShop()
    const tooMuch = new Uint8Array((20 << 20) + 1)
    for (const headers of [{}, by('courier'), { Authorization: `tma ${launchFor({ id: 73 })}` }]) {
      const answer = await send(tooMuch, headers as Record<string, string>)
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ error: { code: 'not-allowed' } })
    }
  })

  test.each([
    ['what is no picture', 422, 'picture-unknown-kind', () => new TextEncoder().encode('<svg/>')],
    ['nothing', 422, 'picture-unknown-kind', () => new Uint8Array()],
    ['too much', 413, 'picture-too-heavy', () => new Uint8Array((20 << 20) + 1)],
  ])('refuses %s', async (_, status, code, make) => {
    const { send, logged } = await openShop()
    const answer = await send(make())
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ error: { code, requestId: expect.any(String) } })
    expect(logged().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('takes more than any form, and no form takes as much', async () => {
    const { send, post } = await openShop()
    const noise = sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
    const bytes = new Uint8Array(await noise.png().toBuffer())
    expect(bytes.length).toBeGreaterThan(1 << 20)
    expect((await send(bytes)).status).toBe(201)
    expect((await post('/api/shop', bytes)).status).toBe(413)
  })

  test('refuses too much that hides its length, before all of it has come', async () => {
    const { address } = await openShop()
    const status = await new Promise((resolve, reject) => {
      const headers = by('manager')
      const sent = request(`${address}/api/pictures`, { method: 'POST', headers }, (answer) =>
        resolve(answer.statusCode),
      )
      sent.on('error', reject)
      const part = Buffer.alloc(1 << 20)
      for (let count = 0; count < 22; count++) sent.write(part)
      sent.end()
    })
    expect(status).toBe(413)
  })

  test('lets one person send so many in a while, counting those that were refused', async () => {
    let at = noon
    const { send } = await openShop({ now: () => at })
    const none = new Uint8Array()
    for (let count = 0; count < 120; count++) expect((await send(none)).status).toBe(422)
    at += 9 * 60_000
    const answer = await send(none)
    expect(answer.status).toBe(429)
    expect(await answer.json()).toMatchObject({
      error: { code: 'pictures-too-many', params: { most: 120, minutes: 1 } },
    })
    at += 60_000
    expect((await send(await file())).status).toBe(201)
  })

  test('takes several at once from one person', async () => {
    const { send } = await openShop()
    const many = await Promise.all(
      Array.from({ length: 8 }, async (_, index) =>
        send(
          new Uint8Array(
            await plain(100 + index, 100)
              .png()
              .toBuffer(),
          ),
        ),
      ),
    )
    expect(many.map(({ status }) => status)).toEqual(Array(8).fill(201))
  })

  test('gets over somebody who goes away in the middle', async () => {
    const { address, send, logged } = await openShop()
    for (let count = 0; count < 4; count++) {
      await new Promise<void>((resolve) => {
        const headers = { ...by('manager'), 'Content-Length': '100000' }
        const sent = request(`${address}/api/pictures`, { method: 'POST', headers })
        sent.on('error', () => resolve())
        sent.write('\xff\xd8\xff', () => setTimeout(() => sent.destroy(), 50))
      })
    }
    expect((await send(await file())).status).toBe(201)
    expect(logged().filter(({ level }) => level === 'error')).toEqual([])
  })
})
