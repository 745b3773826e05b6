import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { system } from '#shop/actor.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { beginCheckout, fillField } from '#shop/checkout/checkout.ts'
import { meetCustomer } from '#shop/customers.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { violationsOn } from '#test/support/axe.ts'
import { useBrowser } from '#test/support/browser.ts'
import {
  beTelegram,
  desk,
  launchAt,
  openPurchase,
  orderAtOnce,
  phone,
  putInCart,
} from '#test/support/purchase.ts'

const opened = useBrowser()
const refusals = /status of 4\d\d/

const answers = { name: 'Анна', phone: '8 921 123 45 67', address: 'Лесная улица, 5' }

async function fillForm(page: Page, labels: Record<keyof typeof answers, RegExp>): Promise<void> {
  for (const [field, label] of Object.entries(labels)) {
    await page.getByLabel(label).fill(answers[field as keyof typeof answers])
  }
}
const english = { name: /^Recipient’s name/, phone: /^Recipient’s phone/, address: /^Delivery address/ }
const russian = { name: /^Имя получателя/, phone: /^Телефон получателя/, address: /^Адрес доставки/ }

describe('from the cart to the order', () => {
  test('a guest buys at a desk, and sees what becomes of it', async () => {
    const shop = await openPurchase(opened(), refusals)
    const page = await shop.open({ ...desk, locale: 'en-GB', colorScheme: 'light' })
    await page.goto(`${shop.address}/cart`)
    await page.getByRole('heading', { name: 'Your cart is empty' }).waitFor()
    await putInCart(page, shop.sockId, 1)
    await page.goto(`${shop.address}/product/${shop.productId}`)
    await page.getByRole('button', { name: 'Add to cart · ₽1,990' }).click()
    await page.getByRole('button', { name: /^In cart: 1/ }).waitFor()
    await page.getByRole('link', { name: /Cart/ }).first().click()
    await page.getByRole('button', { name: 'More: Tee' }).waitFor()
    await page.getByRole('link', { name: 'Keep shopping' }).click()
    await page.waitForURL(`${shop.address}/catalogue`)
    await page.goBack()
    await page.getByRole('button', { name: 'More: Tee' }).waitFor()
    const requests: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'PUT') requests.push(request.postData() ?? '')
    })
    await page.getByRole('button', { name: 'More: Tee' }).evaluate((more: HTMLElement) => {
      more.click()
      more.click()
    })
    await page.getByText('₽6,370').first().waitFor()
    // Two taps are two requests at most, and the last says how many there are.
    await expect.poll(() => requests.at(-1)).toBe(JSON.stringify({ variantId: shop.teeId, quantity: 3 }))
    expect(requests.length).toBeLessThanOrEqual(2)
    await page.getByRole('button', { name: 'Remove: Socks' }).click()
    const undo = page.getByRole('button', { name: 'Undo' })
    await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true)
    await undo.click()
    await page.getByRole('button', { name: 'Remove: Socks' }).waitFor()
    await page.getByRole('button', { name: 'Enter a promo code' }).click()
    await page.getByLabel('Promo code').fill('NOPE')
    await page.keyboard.press('Enter')
    await page.getByText('There is no such promo code').waitFor()

    await page.getByRole('button', { name: 'Check out · ₽6,370' }).click()
    await page.getByRole('button', { name: 'Place order' }).click()
    await page.getByText('Still to be corrected').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('order-deliveryId')
    await page.getByRole('radio', { name: /By courier/ }).check()
    await fillForm(page, english)
    await page.getByLabel(/^E-mail/).fill('anna@gmial.com')
    await page.getByLabel(/^Comment/).focus()
    await page.getByRole('button', { name: 'Did you mean anna@gmail.com?' }).click()
    await expect.poll(() => page.getByLabel(english.phone).inputValue()).toBe('+7 921 123-45-67')
    await expect.poll(() => page.getByText('Still to be corrected').count()).toBe(0)
    await page.getByRole('button', { name: 'Place order · ₽6,370' }).dblclick()

    await page.getByRole('heading', { level: 1, name: 'Order No. 1' }).waitFor()
    await page.getByText('The confirmation goes to anna@gmail.com.').waitFor()
    expect(shop.orderCount()).toBe(1)
    expect(await page.getByRole('link', { name: 'Continue in Telegram' }).getAttribute('href')).toMatch(
      /^https:\/\/t\.me\/corner_bot\?startapp=g_[\w-]{36}$/,
    )
    await page.goBack()
    await page.getByRole('heading', { name: 'Your cart is empty' }).waitFor()
  })

  test('what becomes of an order shows by itself, and to others no more than that', async () => {
    const shop = await openPurchase(opened(), refusals)
    const page = await shop.open({ ...desk, locale: 'en-GB' })
    await page.goto(`${shop.address}/cart`)
    const { id, token } = await orderAtOnce(page, shop.teeId)
    await page.goto(`${shop.address}/order/${token}`)
    await page.getByRole('button', { name: 'Cancel order' }).waitFor()
    const stranger = await shop.open({ ...phone, locale: 'en-GB' })
    await stranger.goto(page.url())
    await stranger.getByText('Name, phone and address are shown to the customer only').waitFor()
    expect(await stranger.locator('main').textContent()).not.toMatch(/Zinaida|7946/)
    moveOrder(shop.db, system, { orderId: id, to: 'confirmed' }, Date.now())
    await page.locator('.status.confirmed').waitFor()
    await stranger.locator('.status.confirmed').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Cancel order' }).count()).toBe(0)
    await page.getByRole('link', { name: 'All my orders' }).click()
    await page.getByRole('link', { name: /Order No. 1/ }).click()
    await page.getByRole('button', { name: 'Order again' }).click()
    await page.getByText('The items of that order are in your cart now').waitFor()
  })

  test('in Telegram an order begun in the chat goes on, with Telegram’s own button', async () => {
    const shop = await openPurchase(opened())
    const page = await shop.open({ ...phone, locale: 'en-GB', colorScheme: 'dark' })
    const telegram = await beTelegram(page)
    await page.goto(launchAt(shop.address, { id: 42, language: 'ru' }))
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('ru')
    const { db, teeId } = shop
    const anna = meetCustomer(db, { telegramId: 42, name: 'Анна' }, Date.now())
    addToCart(db, anna, { variantId: teeId, quantity: 1 }, Date.now())
    beginCheckout(db, anna, 'begun-in-the-chat-1', Date.now())
    fillField(db, anna, { field: 'name', value: 'Анна из чата' }, Date.now())
    await page.goto(`${shop.address}/cart`)
    await expect
      .poll(() => telegram.told('web_app_setup_secondary_button'))
      .toMatchObject({ is_visible: true, text: 'Выбрать ещё' })
    await expect.poll(() => page.getByRole('link', { name: 'Выбрать ещё' }).count()).toBe(0)
    await telegram.says('secondary_button_pressed')
    await page.waitForURL(`${shop.address}/catalogue`)
    await page.goto(`${shop.address}/checkout`)
    await expect.poll(() => page.getByLabel(russian.name).inputValue()).toBe('Анна из чата')
    await expect
      .poll(() => telegram.told('web_app_setup_swipe_behavior'))
      .toEqual({ allow_vertical_swipe: false })
    await page.getByRole('button', { name: 'Взять номер из Telegram' }).click()
    fillField(db, anna, { field: 'phone', value: '+79217654321' }, Date.now())
    await telegram.says('phone_requested', { status: 'sent' })
    await expect.poll(() => page.getByLabel(russian.phone).inputValue()).toBe('+7 921 765-43-21')
    await page.getByRole('radio', { name: /Забрать/ }).check()
    await page.getByText('Двор, 7').waitFor()
    await expect.poll(() => page.getByLabel(russian.address).count()).toBe(0)
    await expect
      .poll(() => telegram.told('web_app_setup_main_button'))
      .toMatchObject({ is_visible: true, text: 'Заказать за 1\u00a0990\u00a0₽' })
    await expect.poll(() => page.getByRole('button', { name: /Заказать/ }).count()).toBe(0)
    await telegram.says('main_button_pressed')
    await page.getByRole('heading', { level: 1, name: 'Заказ № 1' }).waitFor()
    await expect
      .poll(() => telegram.told('web_app_trigger_haptic_feedback'))
      .toMatchObject({
        notification_type: 'success',
      })
    expect(shop.orderCount()).toBe(1)
  })

  test('goes by the keyboard alone', async () => {
    const shop = await openPurchase(opened(), refusals)
    const page = await shop.open({ ...desk, locale: 'en-GB' })
    await page.goto(`${shop.address}/cart`)
    await putInCart(page, shop.teeId, 1)
    await page.reload()
    await tabTo(page, page.getByRole('button', { name: 'More: Tee' }))
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('button', { name: 'Check out · ₽3,980' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('radio', { name: /By courier/ }))
    await page.keyboard.press('Space')
    await page.getByLabel(english.address).waitFor()
    await tabTo(page, page.getByLabel(english.name))
    await page.keyboard.type('Ann')
    await page.keyboard.press('Enter')
    await page.keyboard.type('+44 20 7946 0958')
    await tabTo(page, page.getByLabel(english.address))
    await page.keyboard.type('Main street 1')
    await tabTo(page, page.getByRole('button', { name: /^Place order/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Order No. 1' }).waitFor()
    await tabTo(page, page.getByRole('button', { name: 'Cancel order' }))
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').getByText('Really cancel order #1').waitFor()
    await tabTo(page, page.getByRole('button', { name: 'Yes, cancel it' }))
    await page.keyboard.press('Enter')
    await page.locator('.status.cancelled').waitFor()
    expect(shop.stockOf(shop.teeId)).toBe(10)
  })
})

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let step = 0; step < 60 && !(await isThere()); step++) await page.keyboard.press('Tab')
  expect(await isThere()).toBe(true)
}

describe('the look', () => {
  const light = { colorScheme: 'light' as const, locale: 'ru-RU' }
  const dark = { colorScheme: 'dark' as const, locale: 'en-GB' }
  // Russian words are the longer ones.
  const sizes = [
    { width: 320, ...light },
    { width: 1440, ...dark },
  ]

  test.each(sizes)('fits, with room for every finger: %o', async ({ width, ...options }) => {
    const shop = await openPurchase(opened(), refusals)
    const page = await shop.open({ ...options, viewport: { width, height: 800 } })
    await page.goto(`${shop.address}/cart`)
    await putInCart(page, shop.teeId, 2)
    await page.reload()
    await page.locator('li.cart-line').waitFor()
    expect(await page.evaluate(measure), 'the cart').toEqual({ over: 0, small: [] })
    await page.goto(`${shop.address}/checkout`)
    await page.locator('input[value="courier"]').check()
    await page.locator('#order-address').waitFor()
    await page.locator('main form').evaluate((form: HTMLFormElement) => form.requestSubmit())
    await page.locator('.wrong-fields').waitFor()
    expect(await page.evaluate(measure), 'the form').toEqual({ over: 0, small: [] })
    expect(await violationsOn(page), 'the form with what is wrong in it').toEqual([])
    await page.locator('#order-name').fill(answers.name)
    await page.locator('#order-phone').fill(answers.phone)
    await page.locator('#order-address').fill(answers.address)
    await page.locator('main form').evaluate((form: HTMLFormElement) => form.requestSubmit())
    await page.locator('.standing h1').waitFor()
    expect(await page.evaluate(measure), 'the order').toEqual({ over: 0, small: [] })
    await page.goto(`${shop.address}/orders`)
    await page.locator('.order-row').waitFor()
    expect(await page.evaluate(measure), 'the list of orders').toEqual({ over: 0, small: [] })
  })
})

/** Runs in the page. Links inside of a text are as high as the text. */
function measure() {
  const { documentElement: root } = document
  const small = [
    ...document.querySelectorAll<HTMLElement>('main :is(a, button, input, textarea, label.choice-row)'),
  ]
    .filter((target) => target.checkVisibility() && target.closest('h2, p, .choice-row') === null)
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 44 || box.width < 36)
    .map(({ target, box }) => `${target.className} ${Math.round(box.width)} × ${Math.round(box.height)}`)
  return { over: root.scrollWidth - root.clientWidth, small }
}
