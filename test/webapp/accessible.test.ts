// Every screen of the shop, dark on a phone and light on a wide screen, in either language: nothing that axe-core would name.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { system } from '#shop/actor.ts'
import { createPage } from '#shop/pages/page-editing.ts'
import { violationsOn } from '#test/support/axe.ts'
import { openPage, useBrowser } from '#test/support/browser.ts'
import { openHttp } from '#test/support/http.ts'
import { memoryDb, noon } from '#test/support/shop.ts'
import { makeShowcase } from '#test/support/showcase.ts'

const opened = useBrowser()

const looks: BrowserContextOptions[] = [
  { viewport: { width: 390, height: 844 }, locale: 'ru-RU', colorScheme: 'dark' },
  { viewport: { width: 1440, height: 900 }, locale: 'en-GB', colorScheme: 'light' },
]

/** As the pages ask; tells what was answered. */
function ask(page: Page, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ({ method, path, body }) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`/api/${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return (await answer.json()) as Record<string, unknown>
    },
    { method, path, body },
  )
}

async function order(page: Page, variantId: number, key: string): Promise<string> {
  await ask(page, 'PUT', 'cart/lines', { variantId, quantity: 1 })
  await ask(page, 'POST', 'checkout', { key })
  const answers = [
    { field: 'deliveryId', value: 'courier' },
    { field: 'name', value: 'Анна' },
    { field: 'phone', value: '+79211234567' },
    { field: 'address', value: 'Садовая, 7' },
    { field: 'paymentId', value: 'on-delivery' },
  ]
  const { checkout } = await ask(page, 'PUT', 'checkout/answers', { answers })
  const { cart } = checkout as { cart: { totals: { totalMinor: number } } }
  const placed = await ask(page, 'POST', 'orders', { key, totalMinor: cart.totals.totalMinor })
  return (placed.order as { token: string }).token
}

test.each(looks)('%o', { timeout: 120_000 }, async (look) => {
  const { browser, webappDir } = opened()
  const db = memoryDb()
  const { address, imagesDir } = await openHttp(db, { webappDir })
  const { teeId } = await makeShowcase(db, imagesDir)
  createPage(
    db,
    system,
    {
      slug: 'delivery',
      title: { ru: 'Доставка', en: 'Delivery' },
      text: { ru: '# Куда\n- Везде', en: '# Where\n- Everywhere' },
    },
    noon,
  )
  const page = await openPage(browser, look, /404/)
  await page.goto(address)
  const token = await order(page, 1, 'accessible-order-1')
  await ask(page, 'PUT', `favourites/${teeId}`)
  const found: string[] = []
  const lookAt = async (path: string) => {
    await page.goto(address + path)
    await page.locator('main h1, main h2').first().waitFor()
    await page.waitForLoadState('networkidle')
    found.push(...(await violationsOn(page)).map((line) => `${path} ${line}`))
  }
  for (const path of [
    '/',
    '/catalogue?inStock=true',
    '/search?q=tee',
    '/search',
    `/product/${teeId}`,
    '/page/delivery',
    '/nothing',
    '/cart',
  ])
    await lookAt(path)
  await ask(page, 'PUT', 'cart/lines', { variantId: 1, quantity: 2 })
  for (const path of ['/cart', '/checkout', '/favourites', '/orders', `/order/${token}`]) await lookAt(path)
  expect(found).toEqual([])
})
