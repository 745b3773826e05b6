import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage, useBrowser } from '#test/support/browser.ts'
import { openHttp } from '#test/support/http.ts'
import { memoryDb } from '#test/support/shop.ts'
import { makeShowcase, pictureHash } from '#test/support/showcase.ts'

const opened = useBrowser()
const russian: BrowserContextOptions = { locale: 'ru-RU', viewport: { width: 390, height: 844 } }
const english: BrowserContextOptions = { ...russian, locale: 'en-GB' }

async function openShop(options: BrowserContextOptions, expected?: RegExp) {
  const { browser, webappDir } = opened()
  const db = memoryDb()
  const { address, imagesDir } = await openHttp(db, { webappDir })
  const { teeId } = await makeShowcase(db, imagesDir)
  const page = await openPage(browser, options, expected)
  return { page, address, teeId }
}

/** The pictures of the gallery by the names they were made under. */
function galleryOf(page: Page): Promise<string[]> {
  return page
    .locator('.frames img')
    .evaluateAll((images) =>
      images.map((image) => /\/images\/([0-9a-f]+)-/.exec(image.getAttribute('src') ?? '')?.[1] ?? ''),
    )
}

const hashes = (...names: string[]) => names.map(pictureHash)

describe('a customer', () => {
  test('browses, opens a product, and a colour changes all its pictures', async () => {
    const { page, address } = await openShop(russian)
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: 'Лавка' }).waitFor()
    await page
      .getByRole('link', { name: /Футболка/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Футболка' }).waitFor()
    await expect.poll(() => galleryOf(page)).toEqual(hashes('red-front', 'red-back', 'red-side'))
    await page.getByRole('radio', { name: 'Синий' }).check()
    await expect.poll(() => galleryOf(page)).toEqual(hashes('blue-front', 'blue-back'))
    await page.getByText('Цвет: Синий').waitFor()
    await expect.poll(() => page.title()).toBe('Футболка — Лавка')
  })

  test('goes through the categories and back to where they were', async () => {
    const { page, address } = await openShop(english)
    await page.goto(`${address}/catalogue`)
    await page.getByRole('link', { name: /^Clothes/ }).click()
    await page.getByRole('link', { name: /^Tops/ }).click()
    await expect.poll(() => page.locator('.card').count()).toBe(1)
    expect(new URL(page.url()).pathname).toBe('/category/tops')
    await page.goBack()
    await expect.poll(() => page.locator('.card').count()).toBe(20)
    const socks = page.getByRole('link', { name: /Socks 15/ })
    await socks.scrollIntoViewIfNeeded()
    const place = await page.evaluate(() => scrollY)
    expect(place).toBeGreaterThan(500)
    await socks.click()
    await page.getByRole('heading', { level: 1, name: 'Socks 15' }).waitFor()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    await page.getByRole('link', { name: 'Back' }).click()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place)
    await expect.poll(() => socks.evaluate((link) => link === document.activeElement)).toBe(true)
  })

  test('is shown more of a long list, each thing once', async () => {
    const { page, address } = await openShop(english)
    await page.goto(`${address}/catalogue`)
    await page.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => page.locator('.card').count()).toBe(25)
    await expect.poll(() => page.getByRole('button', { name: 'Show more' }).count()).toBe(0)
    const ids = await page.locator('.card').evaluateAll((cards) => cards.map(({ id }) => id))
    expect(new Set(ids).size).toBe(25)
  })

  test('finds out that a category is still empty', async () => {
    const { page, address } = await openShop(english)
    await page.goto(`${address}/category/hats`)
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
  })

  test('is helped on from a link that leads nowhere', async () => {
    const { page, address } = await openShop(russian, /404/)
    for (const path of ['/page/nothing-like-it', '/category/boats']) {
      await page.goto(address + path)
      await page.getByRole('heading', { name: 'Такой страницы нет' }).waitFor()
      await page.getByRole('link', { name: 'В каталог' }).click()
      await page.getByRole('link', { name: /Футболка/ }).waitFor()
    }
  })

  test('changes the language, and it stays', async () => {
    const { page, address, teeId } = await openShop(russian)
    await page.goto(`${address}/product/${teeId}`)
    await page.getByRole('radio', { name: 'Синий' }).check()
    await page.getByRole('link', { name: 'Eng' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tee' }).waitFor()
    await page.getByText('Colour: Blue').waitFor()
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Tee' }).waitFor()
  })

  test('is told when the connection is gone, and served when it is back', async () => {
    const { page, address } = await openShop(russian, /ERR_INTERNET_DISCONNECTED/)
    await page.goto(`${address}/catalogue`)
    await page.getByRole('link', { name: /Футболка/ }).waitFor()
    await page.context().setOffline(true)
    await page.getByText('Нет связи').waitFor()
    await page.getByRole('link', { name: /Футболка/ }).click()
    await page.getByText('Не удалось связаться с магазином').waitFor()
    await page.context().setOffline(false)
    await page.getByRole('heading', { level: 1, name: 'Футболка' }).waitFor()
    await expect.poll(() => page.getByText('Нет связи').count()).toBe(0)
  })

  test('can try again when the server failed', async () => {
    const { page, address } = await openShop(english, /500/)
    let failures = 1
    const broken = { status: 500, json: { error: { code: 'unexpected', params: {}, requestId: '7' } } }
    await page.route('**/api/products/*', (route) =>
      failures-- > 0 ? route.fulfill(broken) : route.continue(),
    )
    await page.goto(`${address}/catalogue`)
    await page.getByRole('link', { name: /Tee/ }).click()
    await page.getByRole('alert').getByText('Something broke on our side').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tee' }).waitFor()
  })
})

describe('the look', () => {
  const light = { colorScheme: 'light' as const, locale: 'ru-RU' }
  const dark = { colorScheme: 'dark' as const, locale: 'en-GB' }
  // Russian words are the longer ones.
  const sizes = [
    { width: 320, ...light },
    { width: 390, ...dark },
    { width: 1440, ...light },
    { width: 1440, ...dark },
  ]

  test.each(sizes)('fits and follows the system: %o', async ({ width, ...options }) => {
    const { page, address, teeId } = await openShop({ ...options, viewport: { width, height: 800 } })
    for (const path of [
      '/',
      '/category/clothes?inStock=true',
      '/search',
      '/search?q=sock',
      `/product/${teeId}`,
      '/panel',
    ]) {
      await page.goto(address + path)
      await page.locator('.card, .facts h1, .verdict').first().waitFor()
      const { over, ground, small } = await page.evaluate(measure)
      expect(over, `sideways scroll at ${path}`).toBe(0)
      expect(small, `targets under 44 px at ${path}`).toEqual([])
      expect(ground === 'rgb(15, 17, 20)', `the ground of ${path}`).toBe(options.colorScheme === 'dark')
    }
  })

  test('takes the colours of Telegram, also when they change', async () => {
    const { page, address } = await openShop(english)
    const dark = { bg_color: '#17212b', secondary_bg_color: '#232e3c', text_color: '#f5f5f5' }
    await page.goto(
      `${address}/catalogue#tgWebAppThemeParams=${encodeURIComponent(JSON.stringify(dark))}&tgWebAppVersion=9.6`,
    )
    await page.getByRole('link', { name: /Tee/ }).waitFor()
    expect((await page.evaluate(measure)).ground).toBe('rgb(35, 46, 60)')
    const changed = {
      theme_params: { bg_color: '#ffffff', secondary_bg_color: '#efeff4', text_color: '#000000' },
    }
    await page.waitForFunction(() => 'Telegram' in window)
    await page.evaluate((data) => {
      const { Telegram } = window as unknown as {
        Telegram: { WebView: { receiveEvent: (name: string, data: unknown) => void } }
      }
      Telegram.WebView.receiveEvent('theme_changed', data)
    }, changed)
    await expect.poll(async () => (await page.evaluate(measure)).ground).toBe('rgb(239, 239, 244)')
  })
})

/** Runs in the page. */
function measure() {
  const { documentElement: root } = document
  const targets = [...document.querySelectorAll<HTMLElement>('a, button, label, [tabindex="0"]')]
  const small = targets
    .filter((target) => target.checkVisibility())
    // The link of a card reaches over all of it.
    .map((target) => ({ target, box: (target.closest('.card') ?? target).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
    .map(({ target, box }) => `${target.className} ${Math.round(box.width)} × ${Math.round(box.height)}`)
  return {
    over: root.scrollWidth - root.clientWidth,
    ground: getComputedStyle(root).backgroundColor,
    small,
  }
}
