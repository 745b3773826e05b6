// The page on the sandbox itself, with a bot behind it: what one side says is what the other understands.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openSandbox } from '#sandbox/sandbox.ts'
import { createDemoBot } from '#test/support/demo-bot.ts'
import { useSandboxPage } from '#test/support/sandbox-page.ts'

const { look, pageDir } = useSandboxPage()

async function openLive() {
  const app = createServer((_, response) => response.end('<p>A Mini App</p>'))
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  const appAddress = `http://127.0.0.1:${(app.address() as AddressInfo).port}`
  const sandbox = await openSandbox({
    ...{ pageDir: pageDir(), port: 0, language: 'en' },
    hosts: { 'https://shop.example': appAddress },
  })
  const bot = createDemoBot(sandbox.telegram.token, sandbox.address)
  const polling = bot.start()
  onTestFinished(async () => {
    // Whoever asks the same again within three seconds is kept waiting, as by Telegram.
    sandbox.telegram.core.clock.moveBy(3_000)
    await bot.stop()
    await polling
    await sandbox.stop()
    app.close()
  })
  const { page, phone } = await look(sandbox.address)
  const customer = phone('Customer: Sandbox')
  await customer.getByRole('button', { name: 'START' }).click()
  await customer.getByText('Hello, Customer').waitFor()
  return { page, customer, sandbox }
}

test('a customer starts the bot, pays and gets a receipt', async () => {
  const { customer } = await openLive()
  await customer.getByRole('button', { name: 'Buy' }).click()
  await customer.getByRole('button', { name: 'Pay $19.90' }).click()
  const sheet = customer.getByRole('dialog', { name: 'Checkout' })
  await sheet.getByRole('button', { name: 'Pay $19.90' }).click()
  await customer.getByText('Paid: 1990').waitFor()
  await customer.getByText('Customer paid $19.90').waitFor()
  await customer.getByRole('button', { name: 'Receipt' }).waitFor()
})

test('a customer opens the Mini App and closes it', async () => {
  const { customer } = await openLive()
  await customer.getByRole('button', { name: 'Open the shop' }).click()
  const app = customer.getByRole('dialog', { name: 'Sandbox' })
  await app.frameLocator('iframe').getByText('A Mini App').waitFor()
  await app.getByRole('button', { name: 'Close' }).click()
  await app.waitFor({ state: 'detached' })
})

test('a customer sends a file and the bot reads it', async () => {
  const { customer } = await openLive()
  const file = { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('two lamps') }
  await customer.locator('input[type=file]').setInputFiles([file])
  await customer.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
  await customer.getByText('Your file says: two lamps').waitFor()
})

test('a customer answers with words, the keyboard and a button', async () => {
  const { page, customer } = await openLive()
  const field = customer.getByRole('textbox', { name: 'Message' })
  await field.fill('/order')
  await field.press('Enter')
  await customer.getByText('Your name?').waitFor()
  await field.fill('Ann')
  await field.press('Enter')
  await customer.getByRole('button', { name: 'Share my number' }).click()
  await customer.getByRole('button', { name: 'Share', exact: true }).click()
  await customer.getByRole('button', { name: 'Yes' }).click()
  await customer.getByRole('status').getByText('Thank you').waitFor()
  await customer.getByText('Ordered').waitFor()
  await page.reload()
  await customer.getByText('Ordered').waitFor()
  await expect.poll(() => customer.getByRole('button', { name: 'Share my number' }).count()).toBe(0)
})
