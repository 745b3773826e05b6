// How often whoever asks is let through, over a real socket and behind a proxy as on a server.
import { expect, test } from 'vitest'
import { addProduct, addVariant, memoryDb } from '#test/support/shop.ts'
import { openPeopleOnline, type Visitor } from '#test/support/visitors.ts'
import { codeIn } from '#test/support/web-shop.ts'

async function openShop() {
  const db = memoryDb()
  const { id: productId } = addProduct(db)
  const { id: variantId } = addVariant(db, productId)
  const shop = await openPeopleOnline(db)
  const from = (address: string) => ({ 'X-Forwarded-For': address })
  const likes = (who: Visitor, address = '203.0.113.1') =>
    who.ask('PUT', `/api/favourites/${productId}`, undefined, from(address))
  const guests = () => Number(db.$client.prepare('select count(*) from customers').pluck().get())
  return { ...shop, variantId, likes, from, guests }
}

async function outcomes(
  times: number,
  work: (index: number) => ReturnType<Visitor['ask']>,
): Promise<Map<string, number>> {
  const counted = new Map<string, number>()
  for (let index = 0; index < times; index++) {
    const outcome = codeIn(await work(index))
    counted.set(outcome, (counted.get(outcome) ?? 0) + 1)
  }
  return counted
}

test('one person changes something 120 times a minute, and looks as often as they like', async () => {
  const { browser, inTelegram, likes } = await openShop()
  for (const who of [browser(), inTelegram({ id: 42 })]) {
    const counted = await outcomes(125, () => likes(who))
    expect(counted.get('200')).toBeGreaterThanOrEqual(120)
    expect(counted.get('429 too-many')).toBeGreaterThanOrEqual(4)
    expect(await outcomes(150, () => who.ask('GET', '/api/cart'))).toEqual(new Map([['200', 150]]))
  }
})

test('whoever throws the cookie away makes no more guests than an address may, and harms no other address', async () => {
  const { browser, likes, guests } = await openShop()
  const counted = await outcomes(80, () => likes(browser()))
  expect([counted.get('200'), counted.get('429 too-many')]).toEqual([60, 20])
  expect(guests()).toBe(60)
  expect(codeIn(await likes(browser(), '203.0.113.2'))).toBe('200')
  // What the visitor claims before the proxy speaks changes nothing.
  expect(codeIn(await likes(browser(), '198.51.100.9, 203.0.113.1'))).toBe('429 too-many')
})

test('what is too large is refused before it is read, also where its length is hidden', async () => {
  const { address, guests } = await openShop()
  const headers = { Origin: address, 'Content-Type': 'application/json' }
  const path = `${address}/api/cart/promo`
  const large = await fetch(path, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ code: 'X'.repeat(300_000) }),
  })
  expect(large.status).toBe(413)
  const parts = new ReadableStream({
    start(stream) {
      for (let part = 0; part < 10; part++) stream.enqueue(new TextEncoder().encode('x'.repeat(40_000)))
      stream.close()
    },
  })
  const hidden = await fetch(path, { method: 'PUT', headers, body: parts, duplex: 'half' } as RequestInit)
  expect(hidden.status).toBe(413)
  expect(guests()).toBe(0)
})
