// One phone of the sandbox's page: its chat, and what is opened over it.
import { describe, expect, test } from 'vitest'
import type { Launch, Phone, Shown } from '#sandbox/page/contract.ts'
import { tapped } from '#test/support/page-server.ts'
import { pageState } from '#test/support/page-state.ts'
import { useSandboxPage } from '#test/support/sandbox-page.ts'

const { open } = useSandboxPage()
const anna = { person: 101, chat: 101 }
const annas = 'Anna: Sports Kiosk'
const boriss = 'Boris: Sports Kiosk'
const orders = 'Boris: Orders'

describe('a phone', () => {
  test('sends what is written, and keeps it when it was refused', async () => {
    const { server, phone } = await open(pageState('en'))
    const field = phone(annas).getByRole('textbox', { name: 'Message' })
    server.answerWith(() => ({ ok: false, error: 'The bot is asleep' }))
    await field.fill('Hello')
    await field.press('Enter')
    await phone(annas).getByText('The bot is asleep').waitFor()
    await expect.poll(() => field.inputValue()).toBe('Hello')
    server.answerWith(() => ({ ok: true, done: {} }))
    await field.press('Enter')
    await expect.poll(() => field.inputValue()).toBe('')
    expect(server.acts.at(-1)).toEqual({ do: 'say', ...anna, text: 'Hello' })
  })

  test('sends once however often Enter is pressed, and leaves the next words alone', async () => {
    const { server, phone } = await open(pageState('en'))
    let answered = () => {}
    server.answerWith(() => new Promise((resolve) => (answered = () => resolve({ ok: true, done: {} }))))
    const field = phone(annas).getByRole('textbox', { name: 'Message' })
    await field.fill('Hello')
    await field.press('Enter')
    await field.press('Enter')
    await field.pressSequentially('Next')
    await expect.poll(() => server.acts).toEqual([{ do: 'say', ...anna, text: 'Hello' }])
    answered()
    await expect.poll(() => field.inputValue()).toBe('Next')
  })

  test('sends a text that is too long in several messages', async () => {
    const { server, phone } = await open(pageState('en'))
    const field = phone(annas).getByRole('textbox', { name: 'Message' })
    await field.fill('word '.repeat(1_000))
    await field.press('Enter')
    await expect.poll(() => server.acts.length).toBe(2)
  })

  test('says in the language of the page why something is not possible', async () => {
    const { server, phone } = await open(pageState('en'), { locale: 'ru-RU' })
    server.answerWith(() => ({ ok: false, error: 'the topic is closed' }))
    await phone(annas).getByRole('textbox').fill('Hello')
    await phone(annas).getByRole('button', { name: 'Отправить' }).click()
    await phone(annas).getByText('Тема закрыта').waitFor()
  })

  test('shows a short answer of a button as a hint and a long one as an alert', async () => {
    const { server, phone } = await open(pageState('en'))
    const size = phone(annas).getByRole('button', { name: 'XL' })
    server.answerWith(tapped({ kind: 'answer', answer: { text: 'Size XL', alert: false } }))
    await size.click()
    await phone(annas).getByRole('status').getByText('Size XL').waitFor()
    server.answerWith(tapped({ kind: 'answer', answer: { text: 'Sold out', alert: true } }))
    await size.click()
    await phone(annas).getByRole('dialog').getByText('Sold out').waitFor()
    await phone(annas).getByRole('button', { name: 'OK' }).click()
    await expect.poll(() => phone(annas).getByRole('dialog').count()).toBe(0)
    expect(server.acts.at(-1)).toEqual({ do: 'press', ...anna, message: 107, row: 0, column: 4 })
  })

  test('shows progress in a button that waits', async () => {
    const { server, phone } = await open(pageState('en'))
    const busy = phone(annas).getByRole('button', { name: 'Add to cart' })
    expect(await busy.getAttribute('aria-busy')).toBe('true')
    let answer = () => {}
    server.answerWith(
      () => new Promise((resolve) => (answer = () => resolve(tapped({ kind: 'answer', answer: null })()))),
    )
    const size = phone(annas).getByRole('button', { name: 'XS' })
    await size.click()
    await expect.poll(() => size.getAttribute('aria-busy')).toBe('true')
    answer()
    await expect.poll(() => size.getAttribute('aria-busy')).toBe('false')
  })

  test('presses the keys of the bot’s keyboard, and puts it away', async () => {
    const { server, phone } = await open(pageState('en'))
    const boris = phone(boriss)
    await boris.getByPlaceholder('What next?').waitFor()
    await boris.getByRole('button', { name: 'Today' }).click()
    await expect.poll(() => server.acts).toEqual([{ do: 'key', person: 102, chat: 102, row: 1, column: 0 }])
    await boris.getByRole('button', { name: 'Hide the bot’s keyboard' }).click()
    await expect.poll(() => boris.getByRole('button', { name: 'Today' }).count()).toBe(0)
    await boris.getByPlaceholder('Message').waitFor()
  })

  test('asks before it gives the phone number away', async () => {
    const { server, phone } = await open(pageState('en'))
    server.answerWith((act) => (act.do === 'key' ? tapped({ kind: 'contact' })() : { ok: true, done: {} }))
    await phone(boriss).getByRole('button', { name: 'Today' }).click()
    await phone(boriss).getByText('The bot will know your number').waitFor()
    await phone(boriss).getByRole('button', { name: 'Share', exact: true }).click()
    await expect.poll(() => server.acts.at(-1)).toEqual({ do: 'contact', person: 102, chat: 102 })
  })

  test('answers, changes and takes back messages', async () => {
    const { page, server, phone } = await open(pageState('en'))
    const field = phone(annas).getByRole('textbox', { name: 'Message' })
    const menuOf = (text: string) =>
      phone(annas).locator('.bubble', { hasText: text }).first().click({ button: 'right' })
    await menuOf('Do you have it in blue')
    await page.getByRole('menuitem', { name: 'Reply' }).click()
    await field.fill('And in red?')
    await field.press('Enter')
    await expect
      .poll(() => server.acts.at(-1))
      .toEqual({ do: 'say', ...anna, text: 'And in red?', replyTo: 103 })
    await menuOf('Thanks, that was quick')
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    await field.fill('Thanks')
    await field.press('Enter')
    await expect.poll(() => server.acts.at(-1)).toEqual({ do: 'edit', ...anna, message: 114, text: 'Thanks' })
    await menuOf('Order #1042 is placed')
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect.poll(() => server.acts.at(-1)).toEqual({ do: 'delete', ...anna, message: 113 })
  })

  test('opens the menu of a message by keyboard, and comes back', async () => {
    const { page, phone } = await open(pageState('en'))
    const more = phone(annas).getByRole('button', { name: 'What to do with the message' }).last()
    await more.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('menu').count()).toBe(0)
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('offers commands from the slash on', async () => {
    const { server, phone } = await open(pageState('en'))
    await phone(annas).getByRole('textbox', { name: 'Message' }).fill('/c')
    await phone(annas).getByRole('button', { name: '/cart' }).click()
    await expect.poll(() => server.acts).toEqual([{ do: 'say', ...anna, text: '/cart' }])
  })

  test('asks the bot in inline mode and sends what was chosen', async () => {
    const { server, phone } = await open(pageState('en'))
    const result = {
      type: 'article',
      id: 'tee',
      title: 'Wind tee',
      input_message_content: { message_text: 'x' },
    } as const
    server.answerWith((act) => ({
      ok: true,
      done: act.do === 'inline' ? { inline: { results: [result], nextOffset: '' } } : {},
    }))
    await phone(annas).getByRole('textbox', { name: 'Message' }).fill('@kiosk_demo_bot tee')
    await phone(annas).getByRole('button', { name: 'Wind tee' }).click()
    await expect
      .poll(() => server.acts)
      .toEqual([
        { do: 'inline', ...anna, query: 'tee' },
        { do: 'choose', ...anna, query: 'tee', result: 'tee' },
      ])
  })

  test('sends several pictures as one album with words', async () => {
    const { server, phone } = await open(pageState('en'))
    const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: onePixel })
    await phone(annas)
      .locator('input[type=file]')
      .setInputFiles([picture('a.png'), picture('b.png')])
    const sheet = phone(annas).getByRole('dialog', { name: 'Send 2 files' })
    await sheet.getByRole('textbox', { name: 'Add a caption' }).fill('Both')
    await sheet.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => server.acts).toEqual([{ do: 'attach', ...anna, as: 'photo', caption: 'Both' }])
    expect(server.files).toEqual(['a.png', 'b.png'])
  })

  test('sends as a file what only calls itself a picture', async () => {
    const { server, phone } = await open(pageState('en'))
    const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') }
    await phone(annas).locator('input[type=file]').setInputFiles([file])
    const sheet = phone(annas).getByRole('dialog', { name: 'Send 1 file' })
    await sheet.getByText('a.jpg').waitFor()
    await sheet.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => server.acts).toEqual([{ do: 'attach', ...anna, as: 'file' }])
  })

  test('fits a screen of 320 px with its pictures', async () => {
    const { page, phone } = await open(pageState('en'), { viewport: { width: 320, height: 640 } })
    const album = phone(annas).locator('.album').first()
    await album.waitFor()
    const wide = await page.evaluate(() => {
      const parts = [...document.querySelectorAll('.phone.current .album, .top-bar button')]
      return Math.max(...parts.map((part) => part.getBoundingClientRect().right))
    })
    expect(wide).toBeLessThanOrEqual(320)
  })

  test('opens a Mini App over the chat and takes it away again', async () => {
    // The app of this test shares the page's origin, which the browser finds worth a word.
    const { server, phone } = await open(pageState('en'), { complaints: /can escape its sandboxing/ })
    const launch: Launch = {
      ...{ id: 'one', title: 'Shop', url: `${server.address}/app.html`, named: 'https://shop.example/' },
      ...{ initData: '', from: 'menu', mode: 'full' },
    }
    server.answerWith(tapped({ kind: 'app', launch }))
    await phone(annas).getByRole('button', { name: 'Shop', exact: true }).click()
    const app = phone(annas).getByRole('dialog', { name: 'Shop' })
    await app.frameLocator('iframe').getByText('A Mini App').waitFor()
    await app.getByRole('button', { name: 'Close' }).click()
    await app.waitFor({ state: 'detached' })
    expect(server.acts).toEqual([{ do: 'menu', ...anna }])
  })

  test.each([
    ['Pay RUB 19,900.00', 'Заплатить 19 900 ₽'],
    ['Pay now', 'Pay now'],
  ])('shows a Pay button that says %s as %s', async (text, shown) => {
    const { server, phone } = await open(pageState('ru'), { locale: 'ru-RU' })
    server.show((state) => ({ ...state, phones: state.phones.map((each) => withBill(each, text)) }))
    await phone('Анна: Спортивный киоск').getByRole('button', { name: shown }).waitFor()
  })

  test('shows the receipt of what was paid', async () => {
    const { server, phone } = await open(pageState('en'))
    await phone(annas).getByRole('button', { name: 'Receipt' }).click()
    await phone(annas).getByRole('dialog', { name: 'Receipt' }).getByText('$43.80').waitFor()
    expect(server.acts).toEqual([])
  })

  test('goes to the message that is answered', async () => {
    const { page, phone } = await open(pageState('en'))
    const question = phone(annas).locator('[data-message="103"]')
    expect(await question.evaluate(isInSight)).toBe(false)
    await phone(annas).getByRole('button', { name: 'In reply to Anna' }).click()
    await expect.poll(() => question.evaluate(isInSight)).toBe(true)
    await page.getByRole('button', { name: 'To the last message' }).first().click()
    await expect.poll(() => question.evaluate(isInSight)).toBe(false)
  })

  test('counts what comes while somebody reads above, and follows it at the end', async () => {
    const { server, phone } = await open(pageState('en'))
    const log = phone(annas).getByRole('log')
    const first = log.locator('[data-message="101"]')
    await first.scrollIntoViewIfNeeded()
    await phone(annas).getByRole('button', { name: 'To the last message' }).waitFor()
    server.show(({ phones, ...state }) => ({ ...state, phones: phones.map(withOneMore) }))
    await phone(annas).getByRole('button', { name: 'To the last message, 1 new' }).click()
    await expect.poll(() => log.getByText('One more').evaluate(isInSight)).toBe(true)
    await expect.poll(() => phone(annas).getByRole('button', { name: 'To the last message' }).count()).toBe(0)
  })

  test('uncovers a spoiler when asked', async () => {
    const { phone } = await open(pageState('en'))
    const gift = phone(annas).getByText('a water bottle')
    await expect.poll(() => gift.isVisible()).toBe(true)
    await phone(annas).getByRole('button', { name: 'Hidden text' }).click()
    await expect.poll(() => phone(annas).getByRole('button', { name: 'Hidden text' }).count()).toBe(0)
  })

  test('shows the messages of one topic', async () => {
    const { phone } = await open(pageState('en'))
    await phone(orders).getByText('I will pack it by three').waitFor()
    await phone(orders).getByRole('tab', { name: 'Delivery' }).click()
    await phone(orders).getByText('The courier is on the way').waitFor()
    await expect.poll(() => phone(orders).getByText('I will pack it by three').count()).toBe(0)
  })

  test('blocks the bot and changes the language of the account', async () => {
    const { server, phone } = await open(pageState('en'))
    await phone(annas).getByRole('button', { name: 'More about this chat' }).click()
    await phone(annas).getByRole('button', { name: 'German' }).click()
    await expect.poll(() => server.acts).toEqual([{ do: 'language', person: 101, language: 'de' }])
    await phone(annas).getByRole('button', { name: 'More about this chat' }).click()
    await phone(annas).getByRole('button', { name: 'Stop and block bot' }).click()
    await expect.poll(() => server.acts.at(-1)).toEqual({ do: 'block', ...anna })
    server.show((state) => ({
      ...state,
      phones: state.phones.map((each) => (each.key === '101:101' ? { ...each, blocked: true } : each)),
    }))
    await phone(annas).getByRole('button', { name: 'UNBLOCK' }).click()
    await expect.poll(() => server.acts.at(-1)).toEqual({ do: 'unblock', ...anna })
  })
})

/** A picture as small as they come. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function withBill(phone: Phone, text: string): Phone {
  const last = phone.messages.at(-1)
  if (phone.key !== '101:101' || last === undefined) return phone
  const invoice = {
    title: '',
    description: '',
    start_parameter: '',
    currency: 'RUB',
    total_amount: 1_990_000,
  }
  const { from, chat, date } = last.message
  const reply_markup = { inline_keyboard: [[{ text, pay: true as const }]] }
  const message = { message_id: 901, from, chat, date, invoice, reply_markup } as Shown['message']
  return { ...phone, messages: [...phone.messages, { ...last, out: false, message }] }
}

function withOneMore(phone: Phone): Phone {
  const last = phone.messages.at(-2)
  if (phone.key !== '101:101' || last === undefined) return phone
  const message = { ...last.message, message_id: 900, text: 'One more' }
  return { ...phone, messages: [...phone.messages, { ...last, message }] }
}

function isInSight(element: Element): boolean {
  const own = element.getBoundingClientRect()
  const list = element.closest('[role=log]')?.getBoundingClientRect()
  return list !== undefined && own.top >= list.top - 1 && own.bottom <= list.bottom + 1
}
