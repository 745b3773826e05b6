import { expect, test } from 'vitest'
import { promoPayload, readDeepLink } from '#shop/deep-link.ts'

test.each([
  ['p_12', { to: 'product', id: 12 }],
  ['c_5', { to: 'category', id: 5 }],
  ['catalogue', { to: 'catalogue' }],
  ['cart', { to: 'cart' }],
  ['o_aB-_9', { to: 'order', token: 'aB-_9' }],
  ['g_aB-_9', { to: 'guest', startapp: 'g_aB-_9' }],
  ['promo_SUMMER_10-a', { to: 'promo', code: 'SUMMER_10-a' }],
  [promoPayload('ЛЕТО10') ?? '', { to: 'promo', code: 'ЛЕТО10' }],
])('a link that carries %s leads there', (payload, link) => {
  expect(readDeepLink(payload)).toEqual(link)
})

test.each(['', 'p_', 'p_12x', 'p_-1', 'q_1', 'c_1/2', 'o_', 'o_a b', 'join_token', 'ref_ann', 'carts'])(
  'one that carries %j leads nowhere in the shop',
  (payload) => {
    expect(readDeepLink(payload)).toBeUndefined()
  },
)

test('a code that was cut off on the way is read as something, and never breaks', () => {
  for (const payload of ['promo64_0', 'promo64_____', 'promo64_0JvQldCi0']) {
    expect(readDeepLink(payload)).toMatchObject({ to: 'promo', code: expect.any(String) })
  }
})
