// How people get to what they want: by narrowing down, by searching, by reading; also where little or nothing works.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { pages } from '#db/schema/running.ts'
import { openPage, useBrowser } from '#test/support/browser.ts'
import { openHttp } from '#test/support/http.ts'
import { memoryDb, noon, set } from '#test/support/shop.ts'
import { makeShowcase } from '#test/support/showcase.ts'

const opened = useBrowser()
const russian: BrowserContextOptions = { locale: 'ru-RU', viewport: { width: 390, height: 844 } }
const english: BrowserContextOptions = { ...russian, locale: 'en-GB' }

async function openShop(options: BrowserContextOptions, fill: (db: Db) => void = () => {}) {
  const { browser, webappDir } = opened()
  const db = memoryDb()
  const { address, imagesDir } = await openHttp(db, { webappDir, bot: 'corner_bot' })
  await makeShowcase(db, imagesDir)
  fill(db)
  const page = await openPage(browser, options)
  return { page, address }
}

const cards = (page: Page) => page.locator('.card').count()
const searchBox = (page: Page) => page.getByRole('combobox', { name: /Поиск|Search/ })
const pathOf = (page: Page) => decodeURIComponent(page.url().replace(/^https?:\/\/[^/]+/, ''))

describe('a list', () => {
  test('is narrowed down by the keyboard alone, in a sheet that keeps the focus and goes on Esc and on back', async () => {
    const { page, address } = await openShop(english)
    await page.goto(address)
    await page.getByRole('link', { name: 'Clothes' }).click()
    const opener = page.getByRole('button', { name: /^Filters/ })
    await opener.press('Enter')
    const sheet = page.getByRole('dialog', { name: 'Filters' })
    await sheet.waitFor()
    const blue = sheet.getByRole('checkbox', { name: 'Blue' })
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab')
        expect(await sheet.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
        return await blue.evaluate((box) => box === document.activeElement)
      })
      .toBe(true)
    await page.keyboard.press('Space')
    await sheet.getByRole('button', { name: 'Show 1 product' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => sheet.count()).toBe(0)
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(pathOf(page)).toBe('/category/clothes?colours=blue')
    await expect.poll(() => cards(page)).toBe(1)

    await opener.press('Enter')
    await page.goBack()
    await expect.poll(() => sheet.count()).toBe(0)
    expect(pathOf(page)).toBe('/category/clothes?colours=blue')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Corner' }).waitFor()
  })

  test('that is narrowed down is there again after a look at a product, and in a link', async () => {
    const { page, address } = await openShop(english)
    await page.goto(`${address}/catalogue?inStock=true&sort=cheap`)
    await page.getByText('24 products').waitFor()
    await page.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => cards(page)).toBe(24)
    const socks = page.locator('.card').nth(19).getByRole('link')
    await socks.scrollIntoViewIfNeeded()
    const place = await page.evaluate(() => scrollY)
    expect(place).toBeGreaterThan(500)
    await socks.click()
    await page.locator('.facts h1').waitFor()
    await page.goBack()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place)
    await expect.poll(() => cards(page)).toBe(24)
    await expect.poll(() => page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('cheap')
    await page.getByRole('link', { name: 'In stock, remove the filter' }).click()
    await page.getByText('25 products').waitFor()
    expect(pathOf(page)).toBe('/catalogue?sort=cheap')
  })

  test('loses nothing that is ticked beside it before the column has come alive', async () => {
    const { page, address } = await openShop({ ...english, viewport: { width: 1440, height: 900 } })
    const { promise: mayCome, resolve: letCome } = Promise.withResolvers<void>()
    await page.route(/SideFilters/, async (route) => {
      await mayCome
      await route.continue()
    })
    await page.goto(`${address}/catalogue`)
    const inStock = page.locator('.side-filters').getByRole('switch', { name: 'In stock' })
    await inStock.check()
    letCome()
    await expect.poll(() => pathOf(page)).toBe('/catalogue?inStock=true')
    await page.getByText('24 products').waitFor()
    await inStock.uncheck()
    await expect.poll(() => pathOf(page)).toBe('/catalogue')
  })

  test('takes a price as people type it, and says when nothing fits', async () => {
    const { page, address } = await openShop({ ...russian, viewport: { width: 1440, height: 900 } })
    await page.goto(`${address}/category/clothes`)
    await page.getByRole('textbox', { name: 'от' }).fill('1 990 ₽')
    await page.keyboard.press('Enter')
    await page.getByText('1 товар', { exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'от' }).fill('90000')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Под эти фильтры ничего не подошло' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Сбросить' }).click()
    await page.getByText('25 товаров').waitFor()
    expect(pathOf(page)).toBe('/category/clothes')
  })
})

describe('inside of Telegram', () => {
  test('its own arrow leads back, its own buttons narrow a list down, and what lies over the page goes first', async () => {
    const { page, address } = await openShop(english)
    const shown: boolean[] = []
    const buttons: Record<string, { is_visible: boolean; text?: string }> = {}
    await page.exposeFunction('postEvent', (event: string, json: string) => {
      if (event === 'web_app_setup_back_button') shown.push(JSON.parse(json).is_visible)
      if (/(main|secondary)_button$/.test(event)) buttons[event] = JSON.parse(json)
    })
    await page.addInitScript(() => {
      const { postEvent } = window as unknown as { postEvent: (event: string, json: string) => void }
      Object.assign(window, { TelegramWebviewProxy: { postEvent } })
    })
    const press = (button = 'back') =>
      page.evaluate((name) => {
        const { Telegram } = window as unknown as {
          Telegram: { WebView: { receiveEvent: (event: string, data: unknown) => void } }
        }
        Telegram.WebView.receiveEvent(`${name}_button_pressed`, {})
      }, button)
    await page.goto(
      `${address}/#tgWebAppVersion=9.0&tgWebAppPlatform=ios&tgWebAppData=&tgWebAppThemeParams=%7B%7D`,
    )
    await page.getByRole('link', { name: 'Clothes' }).click()
    await page.getByRole('heading', { level: 1, name: 'Clothes' }).waitFor()
    await expect.poll(() => shown.at(-1)).toBe(true)
    await expect.poll(() => page.getByRole('link', { name: 'Back', exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: /^Filters/ }).click()
    await page.getByRole('dialog').waitFor()
    expect(await page.locator('.sheet-foot').isVisible()).toBe(false)
    const main = () => buttons.web_app_setup_main_button
    const second = () => buttons.web_app_setup_secondary_button
    await page.getByRole('switch', { name: 'In stock' }).check()
    await expect.poll(second).toMatchObject({ is_visible: true, text: 'Clear all' })
    await press('secondary')
    await expect.poll(second).toEqual({ is_visible: false })
    await expect.poll(main).toMatchObject({ is_visible: true, text: expect.stringMatching(/^Show/) })
    await press('main')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await expect.poll(main).toEqual({ is_visible: false })
    await page.getByRole('button', { name: /^Filters/ }).click()
    await page.getByRole('dialog').waitFor()
    await press()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(pathOf(page)).toBe('/category/clothes')
    await press()
    await page.getByRole('heading', { level: 1, name: 'Corner' }).waitFor()
    await expect.poll(() => shown.at(-1)).toBe(false)
  })
})

describe('a search', () => {
  test('suggests while one types, finds what was meant, and remembers it here only', async () => {
    const { page, address } = await openShop(russian)
    await page.goto(address)
    await searchBox(page).pressSequentially('футб')
    await page.getByRole('option', { name: 'футболка', exact: true }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '«футболка»' }).waitFor()
    await searchBox(page).fill('футбокла')
    await page.keyboard.press('Enter')
    await page.getByText('Показаны результаты по запросу «футболка».').waitFor()
    await expect.poll(() => cards(page)).toBe(1)
    expect(pathOf(page)).toBe('/search?q=футбокла')
    await expect.poll(() => page.title()).toBe('футбокла: поиск — Лавка')

    await searchBox(page).press('Escape')
    await expect.poll(() => searchBox(page).inputValue()).toBe('')
    await page.getByRole('option', { name: 'футбокла' }).waitFor()
    await page.getByRole('button', { name: 'Очистить' }).click()
    await expect.poll(() => page.getByRole('option').count()).toBe(0)
    await expect.poll(() => page.evaluate(() => localStorage.getItem('kiosk-searches'))).toBe('[]')
  })

  test('that finds nothing says what to do, and shows what others like', async () => {
    const { page, address } = await openShop(english)
    await page.goto(`${address}/search?q=submarine`)
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Message the shop' }).waitFor()
    await page.getByRole('region', { name: 'New in' }).getByRole('link', { name: 'Tee' }).waitFor()
  })
})

describe('the shop itself', () => {
  const delivery = {
    slug: 'delivery',
    title: { ru: 'Доставка', en: 'Delivery' },
    text: { en: '# By courier\nThe next day, **free** from $50.\n- Mornings\n- [Evenings](/catalogue)' },
    updatedAt: noon,
  }

  test('has pages of its own, found at the bottom of every page', async () => {
    const { page, address } = await openShop(english, (db) => db.insert(pages).values(delivery).run())
    await page.goto(`${address}/catalogue`)
    await page.getByRole('link', { name: 'Delivery' }).click()
    await page.getByRole('heading', { level: 1, name: 'Delivery' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'By courier' }).waitFor()
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Mornings' }).count()).toBe(1)
    await expect.poll(() => page.title()).toBe('Delivery — Corner')
    await page.getByRole('link', { name: 'Evenings' }).click()
    await page.getByRole('heading', { level: 1, name: 'All products' }).waitFor()
  })

  test('says when it opens, and no longer once it has', async () => {
    const { page, address } = await openShop(russian, (db) => {
      set(db, 'closedUntil', Date.UTC(2099, 0, 15, 12))
    })
    await page.goto(address)
    await page.getByText('Заказы снова принимаем 15 января').waitFor()
    await page.clock.setFixedTime(Date.UTC(2099, 0, 15, 13))
    await page.reload()
    await expect.poll(() => page.getByText('Заказы снова принимаем').count()).toBe(0)
  })

  test('that has nothing yet says what it is and how to reach it', async () => {
    const { browser, webappDir } = opened()
    const db = memoryDb()
    const { address } = await openHttp(db, { webappDir, bot: 'corner_bot' })
    const page = await openPage(browser, russian)
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: 'Наш магазин' }).waitFor()
    await page.getByRole('heading', { name: 'Здесь пока пусто' }).waitFor()
    const contact = page.getByRole('main').getByRole('link', { name: 'Написать магазину' })
    expect(await contact.getAttribute('href')).toBe('https://t.me/corner_bot')
  })

  test('shows, narrows down and finds its goods without any script', async () => {
    const wide = { width: 1440, height: 900 }
    const { page, address } = await openShop({ ...english, viewport: wide, javaScriptEnabled: false })
    await page.goto(address)
    await page.getByRole('link', { name: 'Tee' }).first().waitFor()
    await page.getByRole('link', { name: 'Clothes' }).click()
    await expect.poll(() => cards(page)).toBe(20)
    await page.getByRole('checkbox', { name: 'Blue' }).check()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect.poll(() => cards(page)).toBe(1)
    await page.getByRole('link', { name: 'Blue, remove the filter' }).click()
    await expect.poll(() => cards(page)).toBe(20)
    await searchBox(page).fill('socks 7')
    await searchBox(page).press('Enter')
    await page.getByRole('heading', { level: 1, name: '“socks 7”' }).waitFor()
    await page.getByRole('link', { name: 'Socks 7' }).click()
    await page.getByRole('heading', { level: 1, name: 'Socks 7' }).waitFor()
  })
})
