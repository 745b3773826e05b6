import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { findDraft } from '#shop/checkout/checkout.ts'
import { meetCustomer } from '#shop/customers.ts'
import { confirmOrder } from '#shop/orders/confirm-order.ts'
import { useBrowser } from '#test/support/browser.ts'
import { beTelegram, launchAt, openPurchase, phone, putInCart } from '#test/support/purchase.ts'

const opened = useBrowser()
const failures = /status of 4\d\d|ERR_INTERNET_DISCONNECTED|ERR_FAILED/
const english = { ...phone, locale: 'en-GB' }

/** A guest with a tee in the cart and everything filled in but the last tap. */
async function openForm() {
  const shop = await openPurchase(opened(), failures)
  const page = await shop.open(english)
  await page.goto(`${shop.address}/cart`)
  await putInCart(page, shop.teeId, 1)
  await page.goto(`${shop.address}/checkout`)
  await page.getByRole('radio', { name: /Pick up/ }).check()
  await page.getByLabel(/^Recipient’s name/).fill('Ann')
  await page.getByLabel(/^Recipient’s phone/).fill('+44 20 7946 0958')
  await page.getByLabel(/^Recipient’s phone/).blur()
  await expect.poll(() => page.locator('[data-standing="right"]').count()).toBe(2)
  const tap = () => page.getByRole('button', { name: /^Place order/ }).click()
  const isPlaced = () => page.getByRole('heading', { level: 1, name: 'Order No. 1' }).waitFor()
  return { ...shop, page, tap, isPlaced }
}

type Fate = 'lost on the way' | 'answer lost'

/** What becomes of so many orders that are sent. */
async function loseOrders(page: Page, fate: Fate, times: number): Promise<void> {
  let left = times
  await page.route('**/api/orders?*', async (route) => {
    if (route.request().method() !== 'POST' || left-- <= 0) return await route.continue()
    if (fate === 'answer lost') await route.fetch()
    await route.abort()
  })
}

/** The page is closed while nothing comes through, and opened again when all does. */
async function reopen(page: Page, address: string): Promise<void> {
  // Else what it asks again would come through before it is gone.
  await page.goto('about:blank')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goto(`${address}/checkout`)
}

const comment = /^Comment/

describe('an order takes along what was typed just before it', () => {
  test('in one request, and nothing is lost with the answer to it', async () => {
    const { page, tap, isPlaced, orderCount } = await openForm()
    const sent: string[] = []
    page.on('request', (request) => {
      if (/api\/(?:orders|checkout)/.test(request.url()) && request.method() !== 'GET') {
        sent.push(`${request.method()} ${new URL(request.url()).pathname}`)
      }
    })
    await loseOrders(page, 'answer lost', 1)
    await page.getByLabel(comment).fill('Ring twice')
    await tap()
    await isPlaced()
    await page.getByText('Ring twice').waitFor()
    expect(sent).toEqual(['POST /api/orders', 'POST /api/orders'])
    expect(orderCount()).toBe(1)
  })

  test('and is not placed with what is wrong: it is told, and the rest is kept', async () => {
    const { page, tap, isPlaced, orderCount } = await openForm()
    await page.getByLabel(comment).fill('Ring twice')
    await page.getByLabel(/^Recipient’s phone/).fill('12')
    await tap()
    await page.getByText('Still to be corrected').waitFor()
    expect(await page.getByLabel(/^Recipient’s phone/).inputValue()).toBe('12')
    expect(await page.locator('.field[data-standing="wrong"]').count()).toBe(1)
    await expect.poll(() => page.locator('[data-standing="right"]').count()).toBe(2)
    expect(orderCount()).toBe(0)
    await page.getByLabel(/^Recipient’s phone/).fill('+44 20 7946 0958')
    await tap()
    await isPlaced()
    await page.getByText('Ring twice').waitFor()
  })

  test('and loses none of it with the page, when it never arrived', async () => {
    const { page, tap, isPlaced, address, orderCount } = await openForm()
    await loseOrders(page, 'lost on the way', 100)
    await page.getByLabel(comment).fill('Ring twice')
    await tap()
    await page.getByText('Checking whether your order arrived…').waitFor()
    await reopen(page, address)
    await page.getByText('Last time the connection failed').waitFor()
    expect(await page.getByLabel(comment).inputValue()).toBe('Ring twice')
    await tap()
    await isPlaced()
    await page.getByText('Ring twice').waitFor()
    expect(orderCount()).toBe(1)
  })
})

describe('an order is never lost, and never there twice', () => {
  test('when the answer to it is lost, twice', async () => {
    const { page, tap, isPlaced, orderCount, stockOf, teeId } = await openForm()
    await loseOrders(page, 'answer lost', 2)
    await tap()
    await page.getByText('Checking whether your order arrived…').waitFor()
    await isPlaced()
    expect(orderCount()).toBe(1)
    expect(stockOf(teeId)).toBe(9)
  })

  test('when the page is closed before the answer came', async () => {
    const { page, tap, isPlaced, orderCount, address } = await openForm()
    await loseOrders(page, 'answer lost', 100)
    await tap()
    await page.getByText('Checking whether your order arrived…').waitFor()
    await reopen(page, address)
    await isPlaced()
    expect(orderCount()).toBe(1)
  })

  test('when it never arrived and the page was closed: it is said, and nothing has to be typed again', async () => {
    const { page, tap, isPlaced, orderCount, address } = await openForm()
    await loseOrders(page, 'lost on the way', 100)
    await tap()
    await page.getByText('Checking whether your order arrived…').waitFor()
    expect(orderCount()).toBe(0)
    await reopen(page, address)
    await page.getByText('Last time the connection failed').waitFor()
    await tap()
    await isPlaced()
    expect(orderCount()).toBe(1)
  })

  test('when the connection goes in the middle of the form', async () => {
    const { page, tap, isPlaced, orderCount } = await openForm()
    await page.context().setOffline(true)
    await page.getByLabel(/^Comment/).fill('Ring twice')
    await page.getByLabel(/^Comment/).blur()
    await page.getByText('Kept on this device').waitFor()
    await tap()
    await page.getByText('You are offline, so the order cannot be sent yet').waitFor()
    expect(orderCount()).toBe(0)
    await page.context().setOffline(false)
    await expect.poll(() => page.getByText('Kept on this device').count()).toBe(0)
    await tap()
    await isPlaced()
    await page.getByText('Ring twice').waitFor()
  })

  test('nor what was typed for it, when the page is closed before it could be saved', async () => {
    const { page, address } = await openForm()
    await page.route('**/api/checkout/answers*', (route) => route.abort())
    await page.getByLabel(/^Comment/).fill('Ring twice')
    await page.getByLabel(/^Comment/).blur()
    await page.getByText('Kept on this device').waitFor()
    await reopen(page, address)
    await expect.poll(() => page.getByLabel(/^Comment/).inputValue()).toBe('Ring twice')
    await expect.poll(() => page.locator('[data-standing="right"]').count()).toBe(3)
  })

  test('when it was ordered in the chat meanwhile', async () => {
    const shop = await openPurchase(opened(), failures)
    const { db, teeId, address } = shop
    const ann = meetCustomer(db, { telegramId: 42, name: 'Ann', language: 'en' }, Date.now())
    addToCart(db, ann, { variantId: teeId, quantity: 1 }, Date.now())
    const page = await shop.open(english)
    await beTelegram(page)
    await page.goto(launchAt(address, { id: 42, language: 'en', startParam: 'cart' }))
    await page.goto(`${address}/checkout`)
    await page.getByRole('radio', { name: /Pick up/ }).check()
    await page.getByLabel(/^Recipient’s name/).fill('Ann')
    await page.getByLabel(/^Recipient’s phone/).fill('+44 20 7946 0958')
    await page.getByLabel(/^Comment/).focus()
    await expect.poll(() => page.locator('[data-standing="right"]').count()).toBe(2)
    const { key = '' } = findDraft(db, ann) ?? {}
    const input = { key, token: 'a-token-of-the-chat', agreedMinor: 1990_00 } as const
    confirmOrder(db, ann, { ...input, source: 'chat', language: 'en' }, Date.now())
    await page.getByLabel(/^Comment/).fill('too late')
    await page.getByLabel(/^Comment/).blur()
    await page.getByRole('heading', { level: 1, name: 'Order No. 1' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/order/a-token-of-the-chat')
  })
})

test('nobody orders for a sum they have not seen', async () => {
  const { db, page, tap, isPlaced, orderCount } = await openForm()
  db.update(products).set({ priceMinor: 2190_00 }).run()
  await tap()
  await page.getByText('The total changed: it was ₽1,990, now it is ₽2,190.').waitFor()
  expect(orderCount()).toBe(0)
  await page.getByRole('button', { name: 'Place order · ₽2,190' }).click()
  await isPlaced()
})

test('what is done to the cart without a connection is kept, and done when there is one', async () => {
  const shop = await openPurchase(opened(), failures)
  const page = await shop.open(english)
  await page.goto(`${shop.address}/cart`)
  await putInCart(page, shop.teeId, 1)
  await page.reload()
  await page.getByRole('button', { name: 'More: Tee' }).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'More: Tee' }).click()
  await page.getByText('Your changes are kept').waitFor()
  await page.getByText('₽3,980').first().waitFor()
  // The next page has them, too.
  await page.context().setOffline(false)
  await page.reload()
  await expect.poll(() => page.getByLabel('Quantity: Tee').inputValue()).toBe('2')
  await expect
    .poll(() => page.evaluate(() => fetch('/api/me').then((answer) => answer.json())))
    .toMatchObject({
      pieces: 2,
    })
})

test('what was lost with its code comes alive by itself, and the first thing wanted of it waits for a connection', async () => {
  const shop = await openPurchase(opened(), failures)
  const page = await shop.open(english)
  const context = page.context()
  const other = await context.newPage()
  await other.goto(`${shop.address}/cart`)
  await other.getByRole('heading', { name: 'Your cart is empty' }).waitFor()
  const cutOff = async (route: Route) => {
    await context.setOffline(true)
    await route.abort()
  }
  await page.route('**/assets/BuyBar-*.js', cutOff, { times: 1 })
  await page.goto(`${shop.address}/product/${shop.sockProductId}`)
  await page.getByText('You are offline. Your cart is saved').waitFor()
  await context.setOffline(false)
  await page.route('**/api/cart/**', (route) => route.fulfill({ body: '<h1>Sign in to the wifi</h1>' }))
  const add = page.getByRole('button', { name: /^Add to cart/ })
  const isKept = page.getByText('The shop will hear of it')
  await expect
    .poll(async () => {
      await add.evaluateAll(([button]) => (button as HTMLElement | undefined)?.click())
      return await isKept.count()
    })
    .toBe(1)
  await page.unrouteAll()
  // Another tab hears of it without being looked at.
  await other.getByLabel('Quantity: Socks').waitFor()
  expect(await isKept.count()).toBe(0)
})

test('what changed since is marked until it was seen', async () => {
  const shop = await openPurchase(opened(), failures)
  const page = await shop.open(english)
  await page.goto(`${shop.address}/cart`)
  await putInCart(page, shop.teeId, 1)
  shop.db.update(products).set({ priceMinor: 2190_00 }).run()
  await page.reload()
  await page.getByText(/₽1,990.*₽2,190/).waitFor()
  await page.getByRole('button', { name: 'OK, got it' }).click()
  await expect.poll(() => page.getByText('Something has changed').count()).toBe(0)
})

describe('a link that opens the app', () => {
  test('leads to what it is for', async () => {
    const shop = await openPurchase(opened(), failures)
    for (const [startParam, path] of [
      [`p_${shop.productId}`, `/product/${shop.productId}`],
      ['cart', '/cart'],
      ['o_nobody-has-this-one', '/order/nobody-has-this-one'],
    ] as const) {
      const page = await shop.open(english)
      await beTelegram(page)
      await page.goto(launchAt(shop.address, { id: 42, language: 'en', startParam }))
      await expect.poll(() => new URL(page.url()).pathname).toBe(path)
    }
  })

  test('brings a promo code, and says so', async () => {
    const shop = await openPurchase(opened(), failures)
    const page = await shop.open(english)
    await beTelegram(page)
    await page.goto(launchAt(shop.address, { id: 42, language: 'en', startParam: 'promo_NOPE' }))
    await page.getByText('There is no such promo code').waitFor()
  })

  test('brings a guest’s cart along', async () => {
    const shop = await openPurchase(opened(), failures)
    const browser = await shop.open(english)
    await browser.goto(shop.address)
    await putInCart(browser, shop.teeId, 2)
    const startParam = await browser.evaluate(async () => {
      const answer = await fetch('/api/guest-link', { method: 'POST' })
      return ((await answer.json()) as { startapp: string }).startapp
    })
    const page = await shop.open(english)
    await beTelegram(page)
    await page.goto(launchAt(shop.address, { id: 42, language: 'en', startParam }))
    await page.getByText('Everything you chose in the browser is here now.').waitFor()
    await expect.poll(() => page.getByLabel('Quantity: Tee').inputValue()).toBe('2')
  })
})
