import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGuestToken, writeGuestToken } from '#bot/orders/guest-token.ts'
import { codeOf } from '#test/support/refusal.ts'
import { noon } from '#test/support/shop.ts'

const secret = 'what only the tests sign with: cookies and links'
const minute = 60_000
const read = (token: string, now = noon, key = secret) => codeOf(() => readGuestToken(key, token, now))

test('fits a link of either kind, and brings the same guest back for a quarter of an hour', () => {
  for (const guestId of [1, 4_711, 2 ** 40]) {
    const token = writeGuestToken(secret, guestId, noon)
    expect(token).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    expect(readGuestToken(secret, token, noon + 15 * minute)).toBe(guestId)
    expect(read(token, noon + 15 * minute + 1_000)).toBe('guest-link-expired')
  }
})

test('of another shop leads nowhere', () => {
  expect(read(writeGuestToken('another secret, as long as the first one', 7, noon))).toBe(
    'guest-link-unknown',
  )
})

test('whatever is changed or made up leads nowhere', () => {
  const token = writeGuestToken(secret, 7, noon)
  const letter = fc.constantFrom(...'ABCxyz019_-')
  fc.assert(
    fc.property(fc.nat({ max: token.length - 1 }), letter, (at, to) => {
      const changed = token.slice(0, at) + to + token.slice(at + 1)
      expect(read(changed)).toBe(changed === token ? 'done' : 'guest-link-unknown')
      expect(read(token.slice(0, at))).toBe('guest-link-unknown')
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (odd) => {
      expect(read(odd)).toBe('guest-link-unknown')
      expect(read(`g_${odd}`)).toBe('guest-link-unknown')
    }),
  )
})
