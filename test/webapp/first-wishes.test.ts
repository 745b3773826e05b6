import { afterEach, expect, test, vi } from 'vitest'
import { setQuantity, settleCart } from '#webapp/shop/models/cart.ts'
import { like } from '#webapp/shop/models/favourites.ts'

afterEach(() => vi.unstubAllGlobals())

test('two things done at once come to the shop one after the other: whoever was nobody is one guest after', async () => {
  const asked: string[] = []
  let running = 0
  let most = 0
  vi.stubGlobal('fetch', async (address: string) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running--
    asked.push(address.replace(/\?.*/, ''))
    return Response.json({ favourites: [7], cart: { lines: [], pieces: 0, totals: {} } })
  })
  const wanted = [like(7, true), setQuantity(3, 1)]
  await settleCart()
  await Promise.all(wanted)
  expect(asked).toEqual(['/api/favourites/7', '/api/cart/lines'])
  expect(most).toBe(1)
})
