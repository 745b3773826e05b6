// The desk of the sandbox's page: phones beside each other, drawers, choices, the connection.
import { describe, expect, test } from 'vitest'
import type { Phone } from '#sandbox/page/contract.ts'
import { freshState, pageState } from '#test/support/page-state.ts'
import { useSandboxPage } from '#test/support/sandbox-page.ts'

const { open } = useSandboxPage()
const anna = { person: 101, chat: 101 }
const annas = 'Anna: Sports Kiosk'
const boriss = 'Boris: Sports Kiosk'
const orders = 'Boris: Orders'

describe('the page', () => {
  test('tells a newcomer what to press, and only on one phone', async () => {
    const { page, server, phone } = await open(freshState('en'))
    expect(await page.getByText('Press START').count()).toBe(1)
    await phone(annas).getByText('What can this bot do?').waitFor()
    await phone(annas).getByRole('button', { name: 'START' }).click()
    await expect.poll(() => server.acts).toEqual([{ do: 'start', ...anna }])
  })

  test('shows what happens as soon as the sandbox says so', async () => {
    const { server, phone } = await open(freshState('en'))
    const { phones } = pageState('en')
    server.show((state) => ({ ...state, phones }))
    await phone(annas).getByRole('log').getByText('Order #1042 is placed').waitFor()
    await phone(boriss).getByText('typing').waitFor()
  })

  test('says that the connection is lost, and finds it again', async () => {
    const { page, server } = await open(pageState('en'), { complaints: /ERR_/ })
    server.hangUp()
    await page.getByText('The connection to the sandbox is lost').waitFor()
    await page.getByText('The connection to the sandbox is lost').waitFor({ state: 'detached' })
  })

  test('remembers its theme, its language and which phones stand on it', async () => {
    const { page, phone } = await open(pageState('en'))
    await page.getByRole('button', { name: 'Dark theme' }).click()
    await page.getByRole('button', { name: 'Phones' }).click()
    await page.getByRole('checkbox', { name: 'Vera' }).uncheck()
    await page.getByRole('button', { name: 'Русский' }).click()
    await page.reload()
    await page.getByRole('heading', { name: 'Песочница Kiosk' }).waitFor()
    await page.getByRole('button', { name: 'Светлая тема' }).waitFor()
    await phone(orders).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ru')
    await expect.poll(() => phone('Vera: Sports Kiosk').count()).toBe(0)
  })

  test('shows one phone at a time where it is narrow', async () => {
    const { page, server, phone } = await open(pageState('en'), { viewport: { width: 390, height: 844 } })
    await phone(annas).waitFor()
    await page.getByRole('tab', { name: 'Boris · Orders' }).click()
    await phone(orders).waitFor()
    await phone(annas).waitFor({ state: 'hidden' })
    server.show(({ phones, ...state }) => ({ ...state, phones: phones.map(withOneMore) }))
    await page.getByRole('tab', { name: 'Anna 1' }).click()
    await phone(annas).getByText('One more').waitFor()
    await page.getByRole('tab', { name: 'Anna', exact: true }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('adds a customer', async () => {
    const { page, server } = await open(pageState('en'))
    await page.getByRole('button', { name: 'Add a customer' }).click()
    await page.getByLabel('Name').fill('Grace')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect.poll(() => server.acts).toEqual([{ do: 'add-person', name: 'Grace', language: 'en' }])
  })

  test('brings the phone of a new customer before the eyes', async () => {
    const { page, server, phone } = await open(pageState('en'), { viewport: { width: 800, height: 800 } })
    const { phones } = pageState('en')
    const grace = { id: 104, is_bot: false, first_name: 'Grace' }
    const answer = { ok: true, done: { person: grace } } as const
    server.answerWith(() => {
      const last = { ...(phones.at(-1) as Phone), key: '104:104', person: grace }
      server.show((state) => ({ ...state, phones: [...phones, last] }))
      return answer
    })
    await page.getByRole('button', { name: 'Add a customer' }).click()
    await page.getByLabel('Name').fill('Grace')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const right = () => phone('Grace: Sports Kiosk').evaluate((one) => one.getBoundingClientRect().right)
    await expect.poll(right).toBeLessThanOrEqual(800)
  })

  test('closes a drawer by Escape also when what was pressed in it is gone', async () => {
    const { page } = await open(pageState('en'))
    await page.getByRole('button', { name: 'Mail' }).click()
    const drawer = page.getByRole('complementary', { name: 'Mail' })
    await drawer.getByText('anna@example.com').click()
    await drawer.getByRole('button', { name: 'All mail' }).click()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
  })

  test('shows mail without running anything in it', async () => {
    const { page } = await open(pageState('en'))
    await page.getByRole('button', { name: 'Mail' }).click()
    const drawer = page.getByRole('complementary', { name: 'Mail' })
    await drawer.getByText('anna@example.com').click()
    await drawer.frameLocator('iframe').getByRole('heading', { name: 'Order #1042 received' }).waitFor()
    expect(await drawer.locator('iframe').getAttribute('sandbox')).not.toContain('scripts')
    await drawer.getByRole('tab', { name: 'Headers' }).click()
    await drawer.getByText('<1042@shop.example>').waitFor()
  })

  test('shows what Telegram refused, in its own words', async () => {
    const { page } = await open(pageState('en'))
    await page.getByRole('button', { name: 'Bot API log 1' }).click()
    const log = page.getByRole('complementary', { name: 'Bot API log' })
    await log.getByText('sendMessage').waitFor()
    await log.getByRole('checkbox', { name: 'Only refused' }).check()
    await log.getByText('Bad Request: message is not modified').waitFor()
    await expect.poll(() => log.getByText('sendMessage').count()).toBe(0)
  })

  test('leaves polling out of the log until it is asked for', async () => {
    const { page } = await open(pageState('en'))
    await page.getByRole('button', { name: 'Bot API log 1' }).click()
    const log = page.getByRole('complementary', { name: 'Bot API log' })
    await log.getByText('sendMessage').waitFor()
    await expect.poll(() => log.getByText('getUpdates').count()).toBe(0)
    await log.getByRole('checkbox', { name: 'Polling, too' }).check()
    await log.getByText('getUpdates').waitFor()
  })
})

function withOneMore(phone: Phone): Phone {
  const last = phone.messages.at(-2)
  if (phone.key !== '101:101' || last === undefined) return phone
  const message = { ...last.message, message_id: 900, text: 'One more' }
  return { ...phone, messages: [...phone.messages, { ...last, message }] }
}
