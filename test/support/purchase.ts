// A browser in a shop with a tee and socks in it: as a guest, or in a client of Telegram that writes down what it is told.

import { eq } from 'drizzle-orm'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { variants } from '#db/schema/catalogue.ts'
import { orders } from '#db/schema/selling.ts'
import { type Opened, openPage } from './browser.ts'
import { openHttp } from './http.ts'
import { addProduct, addVariant, memoryDb, set } from './shop.ts'
import { launchFor } from './visitors.ts'

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } }
export const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

const methods = [
  { id: 'courier', title: { ru: 'Курьером', en: 'By courier' }, priceMinor: 300_00, freeFromMinor: 5000_00 },
  { id: 'pickup', title: { ru: 'Забрать', en: 'Pick up' }, priceMinor: 0, freeFromMinor: null },
].map((method) => ({
  ...method,
  pickup: method.id === 'pickup',
  active: true,
  pickupAddress: { ru: 'Двор, 7', en: 'Yard 7' },
}))

export async function openPurchase({ browser, webappDir }: Opened, expected?: RegExp) {
  const db = memoryDb()
  set(db, 'shopName', { ru: 'Лавка', en: 'Corner' })
  set(db, 'deliveries', methods)
  const { id: productId } = addProduct(db, { title: { ru: 'Футболка', en: 'Tee' }, priceMinor: 1990_00 })
  const { id: teeId } = addVariant(db, productId, { size: 'M', stock: 10 })
  const { id: sockProductId } = addProduct(db, { title: { ru: 'Носки', en: 'Socks' }, priceMinor: 400_00 })
  const { id: sockId } = addVariant(db, sockProductId, { size: '', stock: 3 })
  const { address } = await openHttp(db, { webappDir, bot: 'corner_bot' })
  return {
    ...{ db, address, productId, teeId, sockProductId, sockId },
    open: (options: BrowserContextOptions) => openPage(browser, options, expected),
    orderCount: () => db.select().from(orders).all().length,
    stockOf: (id: number) => db.select().from(variants).where(eq(variants.id, id)).get()?.stock,
  }
}

/** As the page itself asks, without its form. */
function ask(page: Page, method: string, path: string, body: unknown): Promise<unknown> {
  return page.evaluate(
    async (asked) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`/api/${asked.path}`, { method: asked.method, headers, body: asked.body })
      return answer.json()
    },
    { method, path, body: JSON.stringify(body) },
  )
}

/** As the product's page does it. */
export async function putInCart(page: Page, variantId: number, quantity: number): Promise<void> {
  await ask(page, 'PUT', 'cart/lines', { variantId, quantity })
}

export async function orderAtOnce(page: Page, variantId: number): Promise<{ id: number; token: string }> {
  const key = 'a-key-of-one-who-knows'
  await putInCart(page, variantId, 1)
  await ask(page, 'POST', 'checkout', { key })
  const given = { deliveryId: 'pickup', name: 'Zinaida', phone: '+44 20 7946 0958' }
  for (const [field, value] of Object.entries(given))
    await ask(page, 'PUT', 'checkout/fields', { field, value })
  const { order } = (await ask(page, 'POST', 'orders', { key, totalMinor: 1990_00 })) as {
    order: { id: number; token: string }
  }
  return order
}

type Client = { id: number; language: string; startParam?: string; theme?: Record<string, string> }

/** The address at which Telegram opens the app for this person. */
export function launchAt(address: string, { id, language, startParam, theme = {} }: Client): string {
  const params = {
    tgWebAppData: launchFor({ id, language, at: Date.now() }),
    tgWebAppVersion: '8.0',
    tgWebAppPlatform: 'android',
    tgWebAppThemeParams: JSON.stringify(theme),
    ...(startParam === undefined ? {} : { tgWebAppStartParam: startParam }),
  }
  return `${address}#${new URLSearchParams(params)}`
}

/** What the page has told its client, by name; the last of each. */
export async function beTelegram(page: Page): Promise<{
  told: (event: string) => Promise<Record<string, unknown> | undefined>
  says: (event: string, data?: unknown) => Promise<void>
}> {
  await page.addInitScript(() => {
    const told: [string, unknown][] = []
    Object.assign(window, {
      told,
      TelegramWebviewProxy: {
        postEvent: (event: string, json: string) => void told.push([event, JSON.parse(json)]),
      },
    })
  })
  type Heard = Record<string, unknown>
  return {
    told: (event) =>
      page.evaluate((name) => {
        const { told } = window as unknown as { told: [string, Heard][] }
        return told.findLast(([each]) => each === name)?.[1]
      }, event),
    says: (event, data = {}) =>
      page.evaluate(
        ([name, given]) => {
          const { Telegram } = window as unknown as {
            Telegram: { WebView: { receiveEvent: (name: string, data: unknown) => void } }
          }
          Telegram.WebView.receiveEvent(name as string, given)
        },
        [event, data] as const,
      ),
  }
}
