import { expect, test } from 'vitest'
import { offerDelivery } from '#shop/checkout/delivery.ts'
import type { DeliveryMethod } from '#shop/settings.ts'

function way(id: string, priceMinor: number, rest: Partial<DeliveryMethod> = {}): DeliveryMethod {
  return { id, title: { en: id }, priceMinor, freeFromMinor: null, pickup: false, active: true, ...rest }
}
const courier = way('courier', 350, { freeFromMinor: 5000 })
const post = way('post', 450, { freeFromMinor: 9000 })
const pickup = way('pickup', 0, { pickup: true })

test('delivery is offered at the price of the cheapest way that brings the goods', () => {
  expect(offerDelivery([post, pickup, courier], 1000)).toMatchObject({
    priceMinor: 350,
    cheapest: { id: 'courier' },
    isFrom: true,
  })
})

test('one way, or several that cost the same, have one price', () => {
  expect(offerDelivery([courier], 1000)?.isFrom).toBe(false)
  expect(offerDelivery([courier, way('taxi', 350)], 1000)?.isFrom).toBe(false)
})

test('what is missing to free delivery is told of the way that is nearest to it', () => {
  expect(offerDelivery([post, courier], 4000)?.nextFree).toEqual({ method: courier, missingMinor: 1000 })
  expect(offerDelivery([post], 4000)?.nextFree).toEqual({ method: post, missingMinor: 5000 })
  expect(offerDelivery([way('taxi', 350)], 4000)?.nextFree).toBeNull()
})

test('where one way is free already, nothing is missing', () => {
  expect(offerDelivery([post, courier], 5000)).toMatchObject({
    priceMinor: 0,
    cheapest: { id: 'courier' },
    isFrom: true,
    nextFree: null,
  })
})

test('nothing is offered where the goods can only be fetched, or a way is switched off', () => {
  expect(offerDelivery([pickup], 1000)).toBeNull()
  expect(offerDelivery([way('courier', 350, { active: false })], 1000)).toBeNull()
})
