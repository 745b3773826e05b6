import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discountsOf, totalsOf } from '#shop/cart/totals.ts'
import { deliveryPrice, getDelivery, listDeliveries, missingToFree } from '#shop/checkout/delivery.ts'
import type { DeliveryMethod } from '#shop/settings.ts'
import { codeOf } from '#test/support/refusal.ts'

const courier: DeliveryMethod = {
  id: 'courier',
  title: { en: 'Courier' },
  priceMinor: 300,
  freeFromMinor: 3000,
  pickup: false,
  active: true,
}
const pickup: DeliveryMethod = { ...courier, id: 'pickup', priceMinor: 0, freeFromMinor: null, pickup: true }

test('delivery is free from its sum on, and says how much is missing to it', () => {
  expect([deliveryPrice(courier, 2999), deliveryPrice(courier, 3000)]).toEqual([300, 0])
  expect([missingToFree(courier, 2999), missingToFree(courier, 3000), missingToFree(pickup, 0)]).toEqual([
    1,
    null,
    null,
  ])
})

test('the free-delivery sum is what is paid for the goods, after the discount', () => {
  const lines = [{ priceMinor: 3000, quantity: 1 }]
  expect(totalsOf(lines, undefined, courier).deliveryMinor).toBe(0)
  expect(totalsOf(lines, { kind: 'fixed', value: 1 }, courier)).toEqual({
    goodsMinor: 3000,
    discountMinor: 1,
    deliveryMinor: 300,
    totalMinor: 3299,
  })
})

test('a free-delivery code makes any delivery free', () => {
  const lines = [{ priceMinor: 100, quantity: 1 }]
  expect(totalsOf(lines, { kind: 'free_delivery', value: 0 }, courier).totalMinor).toBe(100)
})

test('delivery is not known before a method is chosen', () => {
  const lines = [{ priceMinor: 100, quantity: 3 }]
  expect(totalsOf(lines, undefined, undefined)).toMatchObject({ deliveryMinor: null, totalMinor: 300 })
})

test('a method that is switched off or unknown cannot be chosen', () => {
  const settings = { deliveries: [courier, { ...pickup, active: false }] }
  expect(listDeliveries(settings)).toEqual([courier])
  expect(getDelivery(settings, 'courier')).toBe(courier)
  expect(codeOf(() => getDelivery(settings, 'pickup'))).toBe('delivery-unknown')
})

test('line discounts add up to the discount and none is larger than its line', () => {
  const line = fc.record({ priceMinor: fc.nat(1_000_000), quantity: fc.integer({ min: 1, max: 99 }) })
  const promo = fc.oneof(
    fc.record({ kind: fc.constant('percent' as const), value: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ kind: fc.constant('fixed' as const), value: fc.nat(10_000_000) }),
  )
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), promo, (lines, code) => {
      const { goodsMinor, discountMinor, totalMinor } = totalsOf(lines, code, courier)
      const parts = discountsOf(lines, discountMinor)
      expect(parts.reduce((a, b) => a + b, 0)).toBe(discountMinor)
      expect(discountMinor).toBeLessThanOrEqual(goodsMinor)
      expect(totalMinor).toBeGreaterThanOrEqual(0)
      for (const [index, { priceMinor, quantity }] of lines.entries()) {
        expect(parts[index]).toBeLessThanOrEqual(priceMinor * quantity)
      }
    }),
  )
})
