import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Failure } from '#webapp/loading.ts'
import { withWishes } from '#webapp/shop/models/cart-shown.ts'
import { type CartWish, openWishes } from '#webapp/shop/models/cart-wishes.ts'

const offline: Failure = { code: 'offline', params: {} }
const soldOut: Failure = { code: 'out-of-stock', params: { left: 2 } }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A shop that answers when it is told to, and a browser that keeps what it is given. */
function openCart(kept: CartWish[] = []) {
  const heard: string[] = []
  const answers: ((failure?: Failure) => void)[] = []
  const store = { list: kept as readonly CartWish[] }
  const wishes = openWishes({
    tell: ({ variantId, quantity }) => {
      heard.push(`${variantId}×${quantity}`)
      return new Promise((resolve, reject) => {
        answers.push((failure) => (failure === undefined ? resolve() : reject(failure)))
      })
    },
    store: {
      read: () => store.list,
      write: (list) => {
        store.list = list
      },
    },
    now: Date.now,
  })
  const answer = async (failure?: Failure) => {
    answers.shift()?.(failure)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { ...wishes, heard, answer, store }
}

const settle = () => vi.advanceTimersByTimeAsync(300)

describe('what is wanted of the cart', () => {
  test('is one request, however often plus was tapped', async () => {
    const cart = openCart()
    for (const quantity of [1, 2, 3]) void cart.want(7, quantity)
    await settle()
    expect(cart.heard).toEqual(['7×3'])
  })

  test('goes out one after the other, in the order in which it was said', async () => {
    const cart = openCart()
    void cart.want(7, 1)
    void cart.want(8, 1)
    await settle()
    void cart.want(7, 2)
    await settle()
    expect(cart.heard).toEqual(['7×1'])
    await cart.answer()
    await cart.answer()
    await cart.answer()
    expect(cart.heard).toEqual(['7×1', '8×1', '7×2'])
    expect(cart.waiting.value).toEqual([])
  })

  test('is kept without a connection, and told when there is one', async () => {
    const cart = openCart()
    const told = cart.want(7, 4)
    await settle()
    await cart.answer(offline)
    await told
    expect(cart.waiting.value).toMatchObject([{ variantId: 7, quantity: 4 }])
    void cart.flush()
    await cart.answer()
    expect(cart.heard).toEqual(['7×4', '7×4'])
    expect(cart.store.list).toEqual([])
  })

  test('is tried again by itself, ever more rarely', async () => {
    const cart = openCart()
    void cart.want(7, 1)
    await settle()
    await cart.answer(offline)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(cart.heard.length).toBe(2)
    await cart.answer(offline)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(cart.heard.length).toBe(2)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(cart.heard.length).toBe(3)
  })

  test('is forgotten where the shop refuses it, and what comes after is told all the same', async () => {
    const cart = openCart()
    const refused = expect(cart.want(7, 99)).rejects.toEqual(soldOut)
    void cart.want(8, 1)
    await settle()
    await cart.answer(soldOut)
    await refused
    await cart.answer()
    expect(cart.heard).toEqual(['7×99', '8×1'])
    expect(cart.store.list).toEqual([])
  })

  test('outlives the page, for a day', async () => {
    const old = { variantId: 1, quantity: 1, at: Date.now() - 25 * 3_600_000 }
    const cart = openCart([old, { variantId: 7, quantity: 4, at: Date.now() - 1_000 }])
    cart.goOn()
    await settle()
    expect(cart.heard).toEqual(['7×4'])
  })

  test('leaves alone what another page of the same person keeps there', async () => {
    const cart = openCart()
    void cart.want(7, 1)
    const other = { variantId: 9, quantity: 5, at: 1 }
    cart.store.list = [...cart.store.list, other]
    await settle()
    await cart.answer()
    expect(cart.store.list).toEqual([other])
  })
})

describe('the cart that is shown', () => {
  const line = {
    ...{
      id: 1,
      variantId: 7,
      productId: 1,
      colourId: null,
      title: 'Tee',
      colour: '',
      size: 'M',
      picture: null,
    },
    ...{
      quantity: 2,
      limit: 5,
      priceMinor: 100,
      sumMinor: 200,
      availability: 'in_stock' as const,
      changes: [],
    },
  }
  const totals = { goodsMinor: 200, discountMinor: 0, deliveryMinor: null, totalMinor: 200 }
  const page = {
    cart: { lines: [line], pieces: 2, changed: false, needsDelivery: true, promo: null, totals },
    ...{ delivery: null, isDeliveryFree: false, missingToMinimumMinor: null, minimumMinor: 0 },
    ...{ closedUntil: null, canOrder: true, isOrdering: false },
  }

  test('is what the shop answered, with what is wanted of it', () => {
    const shown = withWishes(page, [
      { variantId: 7, quantity: 3, at: 1 },
      { variantId: 8, quantity: 1, at: 2 },
    ])
    expect(shown.cart).toMatchObject({ pieces: 4, lines: [{ quantity: 3, sumMinor: 300 }] })
    expect(shown.cart.totals.goodsMinor).toBe(300)
  })

  test('has no line of which none is wanted', () => {
    expect(withWishes(page, [{ variantId: 7, quantity: 0, at: 1 }]).cart).toMatchObject({
      pieces: 0,
      lines: [],
    })
  })
})
