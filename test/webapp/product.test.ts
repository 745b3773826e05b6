// How people look at one thing, choose of it, take it into the cart and remember it: by finger, pointer and keys, also in Telegram.
import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { variants } from '#db/schema/catalogue.ts'
import { openPage, useBrowser } from '#test/support/browser.ts'
import { openHttp } from '#test/support/http.ts'
import { memoryDb } from '#test/support/shop.ts'
import { makeShowcase, pictureHash } from '#test/support/showcase.ts'

const opened = useBrowser()
const russian: BrowserContextOptions = {
  locale: 'ru-RU',
  viewport: { width: 390, height: 844 },
  reducedMotion: 'reduce',
}
const english: BrowserContextOptions = { ...russian, locale: 'en-GB' }

async function openShop(options: BrowserContextOptions, expected?: RegExp) {
  const { browser, webappDir } = opened()
  const db = memoryDb()
  const { address, imagesDir } = await openHttp(db, { webappDir, bot: 'corner_bot' })
  const { teeId } = await makeShowcase(db, imagesDir)
  const page = await openPage(browser, options, expected)
  return { page, db, address, tee: `${address}/product/${teeId}`, teeId }
}

const hashIn = (address: string | null) => /\/images\/([0-9a-f]+)-/.exec(address ?? '')?.[1] ?? ''
const hashes = (...names: string[]) => names.map(pictureHash)

/** The pictures of the gallery, in their order. */
async function galleryOf(page: Page): Promise<string[]> {
  const addresses = await page
    .locator('.frames img')
    .evaluateAll((images) => images.map((image) => image.getAttribute('src')))
  return addresses.map(hashIn)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
/** Sizes and colours lie under what shows them. */
const choose = (page: Page, name: string) =>
  page.getByRole('radio', { name, exact: true }).check({ force: true })
const buyButton = (page: Page, name: RegExp) => page.getByRole('button', { name })
const cartOf = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/api/cart')
    const { cart } = (await answer.json()) as { cart: { lines: { size: string; quantity: number }[] } }
    return cart.lines.map(({ size, quantity }) => `${size} × ${quantity}`)
  })

describe('the pictures', () => {
  test('are those of the chosen colour, which is in the address, and so they come from the server', async () => {
    const { page, tee } = await openShop(russian)
    await page.goto(tee)
    expect(await galleryOf(page)).toEqual(hashes('red-front', 'red-back', 'red-side'))
    await page.getByRole('button', { name: 'Показать фото 2' }).click()
    await page.getByText('2/3').waitFor()
    await choose(page, 'M')
    await choose(page, 'Синий')
    // At once, and at the same view.
    await expect.poll(() => galleryOf(page)).toEqual(hashes('blue-front', 'blue-back'))
    await page.getByText('2/2').waitFor()
    await page.getByText('Цвет: Синий').waitFor()
    await expect.poll(() => page.getByRole('radio', { name: 'M', exact: true }).isChecked()).toBe(true)
    expect(page.url()).toMatch(/\?colour=\d+$/)

    const { browser } = opened()
    const drawn = await openPage(browser, { ...russian, javaScriptEnabled: false })
    await drawn.goto(page.url())
    expect(await galleryOf(drawn)).toEqual(hashes('blue-front', 'blue-back'))
    await drawn.getByText('Цвет: Синий').waitFor()
    // What is asked for ahead is what the first frame shows, not another choice of it.
    const first = drawn.locator('.frames source[type="image/avif"]').first()
    const ahead = drawn.locator('link[rel=preload][as=image][fetchpriority=high]')
    expect(await ahead.getAttribute('imagesrcset')).toBe(await first.getAttribute('srcset'))
    expect(await ahead.getAttribute('imagesizes')).toBe(await first.getAttribute('sizes'))
    await page.reload()
    await expect.poll(() => galleryOf(page)).toEqual(hashes('blue-front', 'blue-back'))
  })

  test('of other colours are there before anybody asks for them', async () => {
    const { page, tee } = await openShop(english)
    const asked: string[] = []
    page.on('request', (request) => asked.push(hashIn(request.url())))
    await page.goto(tee)
    const large = `/images/${pictureHash('blue-front')}-8.avif`
    await expect
      .poll(() => page.evaluate((name) => performance.getEntriesByName(location.origin + name).length, large))
      .toBeGreaterThan(0)
    asked.length = 0
    await choose(page, 'Blue')
    const isThere = await page
      .locator('.frames img')
      .first()
      .evaluate((image) => (image as HTMLImageElement).complete)
    expect(isThere).toBe(true)
    expect(asked).not.toContain(pictureHash('blue-front'))
  })

  test('are seen from near by the keyboard alone, and the keyboard comes back to where it was', async () => {
    const { page, tee } = await openShop(russian)
    await page.goto(tee)
    const first = page.getByRole('button', { name: /фото 1 из 3/ })
    await first.focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('2/3').waitFor()
    await page.keyboard.press('Enter')
    const zoom = page.getByRole('dialog', { name: 'Футболка, Красный' })
    const said = zoom.getByRole('status')
    await expect.poll(() => said.textContent()).toBe('Фото 2 из 3')
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await expect.poll(() => said.textContent()).toMatch(/^Фото 2 из 3 · 225\s%$/)
    const place = () => zoom.locator('.zoom-picture.near').first().getAttribute('style')
    const middle = await place()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => place()).not.toBe(middle)
    await expect.poll(() => said.textContent()).toContain('Фото 2')
    for (let times = 0; times < 3; times++) await page.keyboard.press('-')
    await expect.poll(() => said.textContent()).toBe('Фото 2 из 3')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => said.textContent()).toBe('Фото 3 из 3')
    await page.keyboard.press('Escape')
    await expect.poll(() => zoom.count()).toBe(0)
    await page.getByText('3/3').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('img')?.getAttribute('alt')))
      .toBe('Футболка, Красный: фото 3 из 3')
    expect(page.url()).toBe(tee)
  })

  test('follow two fingers, are moved by one, and turned by one where they are seen whole; back closes them', async () => {
    const { page, tee } = await openShop({ ...english, hasTouch: true, isMobile: true })
    await page.goto(tee)
    await page.locator('.frames img').first().tap()
    const zoom = page.getByRole('dialog', { name: 'Tee, Red' })
    const said = zoom.getByRole('status')
    await expect.poll(() => said.textContent()).toBe('Picture 1 of 3')
    const fingers = await page.context().newCDPSession(page)
    await drag(
      fingers,
      [
        [180, 420],
        [210, 420],
      ],
      [
        [140, 420],
        [250, 420],
      ],
    )
    await expect.poll(() => said.textContent()).toMatch(/^Picture 1 of 3 · 3\d\d%$/)
    const place = () => zoom.locator('.zoom-picture.near').first().getAttribute('style')
    const before = await place()
    await drag(fingers, [[200, 400]], [[150, 300]])
    await expect.poll(() => place()).not.toBe(before)
    await drag(
      fingers,
      [
        [100, 420],
        [300, 420],
      ],
      [
        [190, 420],
        [210, 420],
      ],
    )
    await expect.poll(() => said.textContent()).toBe('Picture 1 of 3')
    await drag(fingers, [[300, 420]], [[60, 420]])
    await expect.poll(() => said.textContent()).toBe('Picture 2 of 3')
    await page.goBack()
    await expect.poll(() => zoom.count()).toBe(0)
    expect(page.url()).toBe(tee)
    await page.getByText('2/3').waitFor()
  })
})

type Finger = [x: number, y: number]

async function drag(fingers: CDPSession, from: Finger[], to: Finger[]): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Finger[]) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    })
  await touch('touchStart', from)
  for (let step = 1; step <= 8; step++) {
    const between = (one: number, other: number) => one + ((other - one) * step) / 8
    const moved = from.map(
      ([x, y], id): Finger => [between(x, to[id]?.[0] ?? x), between(y, to[id]?.[1] ?? y)],
    )
    await touch('touchMove', moved)
  }
  await touch('touchEnd', [])
}

describe('buying', () => {
  test('asks for the size first, counts what lies in the cart, and says how many are left', async () => {
    const { page, tee } = await openShop(russian, /409/)
    const { promise: mayCome, resolve: letCome } = Promise.withResolvers<void>()
    await page.route(/BuyBar/, async (route) => {
      await mayCome
      await route.continue()
    })
    await page.goto(tee)
    // Nobody hears of it yet.
    await buyButton(page, /^В корзину · от 1\s990\s₽$/).click()
    expect(await page.getByRole('alert').getByText('Выберите размер').count()).toBe(0)
    letCome()
    await page.getByRole('alert').getByText('Выберите размер').waitFor()
    await expect.poll(() => focused(page)).toBe('XL')
    await choose(page, 'S')
    await expect.poll(() => page.getByText('Выберите размер').count()).toBe(0)
    await page.getByText('Осталось 2 шт.').waitFor()
    await buyButton(page, /^В корзину · 1\s990\s₽$/).click()
    await buyButton(page, /^В корзине:\s1 · Перейти$/).waitFor()
    await expect.poll(() => cartOf(page)).toEqual(['S × 1'])
    await page.getByRole('button', { name: 'Добавить ещё одну' }).click()
    await buyButton(page, /^В корзине:\s2/).waitFor()
    await page.getByRole('button', { name: 'Добавить ещё одну' }).click()
    await page
      .getByRole('alert')
      .getByText(/осталось.* 2/i)
      .waitFor()
    await buyButton(page, /^В корзине:\s2/).waitFor()
    await choose(page, 'M')
    await buyButton(page, /^В корзину/).waitFor()
    await expect.poll(() => page.getByRole('alert').getByText(/2/).count()).toBe(0)
    await choose(page, 'S')
    for (let times = 0; times < 2; times++) await page.getByRole('button', { name: 'Убрать одну' }).click()
    await buyButton(page, /^В корзину/).waitFor()
    await expect.poll(() => cartOf(page)).toEqual([])
  })

  test('what is made to order says so, and leads to the cart', async () => {
    const { page, db, tee } = await openShop(russian)
    db.update(variants).set({ availability: 'on_order' }).run()
    await page.goto(tee)
    await choose(page, 'M')
    await page.getByText('Под заказ').waitFor()
    // The page's clock stands still, so that the second of two taps comes as soon as a finger's.
    const clockAt = (ms: number) => page.evaluate(`performance.now = () => ${ms}`)
    await clockAt(10_000)
    await buyButton(page, /^Заказать · 1\s990\s₽$/).click()
    const inCart = buyButton(page, /^В корзине:\s1/)
    await inCart.click()
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))')
    expect(new URL(page.url()).pathname).not.toBe('/cart')
    await clockAt(10_700)
    await inCart.click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/cart')
  })

  test('what is sold out says where else it is to be had', async () => {
    const { page, tee } = await openShop(russian)
    await page.goto(tee)
    await choose(page, 'L, нет в наличии')
    const gone = buyButton(page, /^Нет в наличии$/)
    expect(await gone.getAttribute('aria-disabled')).toBe('true')
    await page.getByText('Есть в других размерах:').waitFor()
    await choose(page, 'XL')
    await page
      .getByText(/2\s190\s₽/)
      .first()
      .waitFor()
    await expect.poll(() => page.locator('.facts > .price').textContent()).toMatch(/Цена 2\s190\s₽/)
    await choose(page, 'Синий')
    await page.getByText('Размер XL есть в другом цвете:').waitFor()
    await page.getByRole('button', { name: 'Красный' }).click()
    await page.getByText('Цвет: Красный').waitFor()
    await buyButton(page, /^В корзину · 2\s190\s₽$/).waitFor()
    await choose(page, 'M')
    await expect
      .poll(() => page.locator('.facts > .price').textContent())
      .toMatch(/Цена 1\s990\s₽, раньше 2\s490\s₽−20\s%/)
  })

  test('is done by the keyboard alone', async () => {
    const { page, tee } = await openShop(english)
    await page.goto(tee)
    await page.getByRole('radio', { name: 'Red' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('Colour: Blue').waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toBe('XL, sold out')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await buyButton(page, /^In cart:\s1 · View$/).waitFor()
    await expect.poll(() => cartOf(page)).toEqual(['S × 1'])
  })

  test('is Telegram\u2019s own button there, and its arrow closes the pictures', async () => {
    const { page, tee } = await openShop({ ...russian, hasTouch: true, isMobile: true })
    await page.addInitScript(client)
    const launch = new URLSearchParams({
      tgWebAppVersion: '9.1',
      tgWebAppPlatform: 'android',
      tgWebAppThemeParams: '{}',
    })
    const at = new URL(tee)
    // As a link that somebody sent opens it.
    await page.goto(`${at.origin}/?tgWebAppStartParam=p_${at.pathname.split('/').pop()}#${launch}`)
    const told = (event: string) =>
      page.evaluate((name) => window.toldTelegram.findLast(([each]) => each === name)?.[1], event)
    const says = (event: string) =>
      page.evaluate((name) => window.Telegram.WebView.receiveEvent(name, {}), event)
    await expect.poll(() => told('web_app_setup_main_button')).toMatch(/"text":"В корзину · от 1\s990\s₽"/)
    expect(new URL(page.url()).pathname).toBe(at.pathname)
    await expect.poll(() => page.locator('.buy').isVisible()).toBe(false)
    await says('main_button_pressed')
    await page.getByRole('alert').getByText('Выберите размер').waitFor()
    await choose(page, 'M')
    await says('main_button_pressed')
    await expect
      .poll(() => told('web_app_setup_main_button'))
      .toContain('"text":"В корзине:\u00a01 · Перейти"')
    await expect.poll(() => told('web_app_trigger_haptic_feedback')).toContain('light')
    await page.getByRole('button', { name: 'Добавить ещё одну' }).tap()
    await expect.poll(() => cartOf(page)).toEqual(['M × 2'])

    await page.locator('.frames img').first().tap()
    await page.getByRole('dialog').waitFor()
    await expect.poll(() => told('web_app_setup_swipe_behavior')).toBe('{"allow_vertical_swipe":false}')
    await says('back_button_pressed')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await expect.poll(() => told('web_app_setup_swipe_behavior')).toBe('{"allow_vertical_swipe":true}')
    await page.getByRole('button', { name: 'Поделиться: Футболка' }).tap()
    await expect
      .poll(() => told('web_app_open_tg_link'))
      .toContain(encodeURIComponent('https://t.me/corner_bot?startapp=p_'))
  })
})

declare global {
  interface Window {
    toldTelegram: [event: string, json: string][]
    Telegram: { WebView: { receiveEvent: (event: string, data: unknown) => void } }
  }
}

/** Runs in the page before anything else: what a client of Telegram puts there. */
function client(): void {
  window.toldTelegram = []
  Object.assign(window, {
    TelegramWebviewProxy: {
      postEvent: (event: string, json: string) => window.toldTelegram.push([event, json]),
    },
  })
}

describe('what somebody likes', () => {
  test('is there after a reload, goes from its page with a way back, and comes back with a word where nobody hears of it', async () => {
    const { page, address, tee } = await openShop(russian, /ERR_INTERNET_DISCONNECTED/)
    await page.goto(tee)
    const heart = page.getByRole('button', { name: 'В избранном: Футболка' })
    await heart.click()
    await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true')
    await expect
      .poll(() => page.evaluate(() => fetch('/api/me').then((answer) => answer.json())))
      .toMatchObject({
        favourites: [expect.any(Number)],
      })
    await page.reload()
    await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true')

    await page.goto(`${address}/favourites`)
    await page.getByRole('link', { name: 'Футболка' }).waitFor()
    await heart.press('Enter')
    await page.getByText('Убрано из избранного: Футболка').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Вернуть')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Футболка' }).waitFor()

    await page.context().setOffline(true)
    await heart.click()
    await page.getByText('Нет связи, поэтому избранное не изменилось.').first().waitFor()
    await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true')
    await page.context().setOffline(false)
    await heart.click()
    await page.getByText('Убрано из избранного: Футболка').waitFor()
    await page.mouse.move(0, 0)
    await page.getByRole('heading', { name: 'В избранном пока пусто' }).waitFor()
  })
})

describe('a product that is no longer sold', () => {
  test('says so, and shows what others buy', async () => {
    const { page, address } = await openShop(russian, /404/)
    await page.goto(`${address}/product/999999`)
    await page.getByRole('heading', { level: 1, name: 'Товар больше не продаётся' }).waitFor()
    await page.getByRole('heading', { name: 'Часто покупают' }).waitFor()
    expect(await page.locator('.card').count()).toBeGreaterThan(3)
  })
})
