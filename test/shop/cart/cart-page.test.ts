import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import type { products } from '#db/schema/catalogue.ts'
import type { Customer } from '#shop/actor.ts'
import { addToCart, applyPromo } from '#shop/cart/cart.ts'
import { viewCartPage } from '#shop/cart/cart-page.ts'
import { addPromo } from '#shop/cart/promo-editing.ts'
import { fillField, openDraft } from '#shop/checkout/checkout.ts'
import { addCustomer, addProduct, addStaff, addVariant, memoryDb, noon, set } from '#test/support/shop.ts'

const way = { freeFromMinor: null, pickup: false, active: true }
const courier = { ...way, id: 'courier', title: { en: 'Courier' }, priceMinor: 350, freeFromMinor: 5000 }
const pickup = { ...way, id: 'pickup', title: { en: 'Pick up' }, priceMinor: 0, pickup: true }

/** A cart with two things of 1000 each. */
function filledCart(fields: Partial<typeof products.$inferInsert> = {}): { db: Db; ann: Customer } {
  const db = memoryDb()
  const ann = addCustomer(db)
  const { id: variantId } = addVariant(db, addProduct(db, { priceMinor: 1000, ...fields }).id)
  set(db, 'deliveries', [courier, pickup])
  addToCart(db, ann, { variantId, quantity: 2 }, noon)
  return { db, ann }
}

const page = ({ db, ann }: { db: Db; ann: Customer }) => viewCartPage(db, ann, 'en', noon)

describe('the page of the cart', () => {
  test('tells what delivery would cost, and what is missing until it is free', () => {
    expect(page(filledCart())).toMatchObject({
      delivery: { priceMinor: 350, nextFree: { missingMinor: 3000 } },
      cart: { totals: { deliveryMinor: null } },
      canOrder: true,
      isOrdering: false,
    })
  })

  test('tells of the method that is chosen once there is one, and adds it up', () => {
    const shop = filledCart()
    openDraft(shop.db, shop.ann, 'key', noon)
    expect(page(shop).isOrdering).toBe(true)
    fillField(shop.db, shop.ann, { field: 'deliveryId', value: 'courier' }, noon)
    expect(page(shop)).toMatchObject({
      delivery: { priceMinor: 350 },
      cart: { totals: { deliveryMinor: 350, totalMinor: 2350 } },
    })
    fillField(shop.db, shop.ann, { field: 'deliveryId', value: 'pickup' }, noon)
    expect(page(shop)).toMatchObject({ delivery: null, cart: { totals: { deliveryMinor: 0 } } })
  })

  test('says nothing of delivery where nothing is brought', () => {
    expect(page(filledCart({ kind: 'service' }))).toMatchObject({ delivery: null, isDeliveryFree: false })
  })

  test('says that a promo code pays for the delivery, once it works', () => {
    const shop = filledCart()
    const owner = addStaff(shop.db, 'owner')
    const free = { kind: 'free_delivery', value: 0 } as const
    addPromo(shop.db, owner, { ...free, code: 'LATER', minimumMinor: 2001 }, noon)
    addPromo(shop.db, owner, { ...free, code: 'FREE' }, noon)
    applyPromo(shop.db, shop.ann, 'LATER', noon)
    expect(page(shop)).toMatchObject({ isDeliveryFree: false, delivery: { priceMinor: 350 } })
    applyPromo(shop.db, shop.ann, 'FREE', noon)
    expect(page(shop)).toMatchObject({ isDeliveryFree: true, delivery: null })
  })

  test('counts what is missing to the smallest order after the discount', () => {
    const shop = filledCart()
    addPromo(shop.db, addStaff(shop.db, 'owner'), { code: 'HALF', kind: 'percent', value: 50 }, noon)
    set(shop.db, 'minimumMinor', 1500)
    expect(page(shop)).toMatchObject({ missingToMinimumMinor: null, canOrder: true })
    applyPromo(shop.db, shop.ann, 'HALF', noon)
    expect(page(shop)).toMatchObject({ missingToMinimumMinor: 500, minimumMinor: 1500, canOrder: false })
  })

  test('takes no order while the shop is closed, and says until when', () => {
    const shop = filledCart()
    set(shop.db, 'closedUntil', noon + 1)
    expect(page(shop)).toMatchObject({ closedUntil: noon + 1, canOrder: false })
    set(shop.db, 'closedUntil', noon)
    expect(page(shop)).toMatchObject({ closedUntil: null, canOrder: true })
  })

  test('of an empty cart cannot be ordered', () => {
    const { db } = filledCart()
    expect(page({ db, ann: addCustomer(db) })).toMatchObject({ canOrder: false, delivery: null })
  })
})
