import { describe, expect, test } from 'vitest'
import type { Checkout } from '#sandbox/page/contract.ts'
import { tapped } from '#test/support/page-server.ts'
import { pageState } from '#test/support/page-state.ts'
import { useSandboxPage } from '#test/support/sandbox-page.ts'

const { open } = useSandboxPage()
const annas = 'Anna: Sports Kiosk'

describe('the payment sheet', () => {
  const bill: Checkout = {
    slug: 'bill',
    title: 'Order #1042',
    description: 'Wind tee',
    currency: 'USD',
    prices: [{ label: 'Goods', amount: 3_980 }],
    needs: { name: true, phone: false, email: false, address: true },
    isFlexible: true,
    maxTip: 1_000,
    suggestedTips: [100, 200],
    test: true,
  }

  async function openBill() {
    const opened = await open(pageState('en'))
    opened.server.answerWith(tapped({ kind: 'invoice', checkout: bill }))
    await opened.phone(annas).getByRole('button', { name: 'XS' }).click()
    const sheet = opened.phone(annas).getByRole('dialog', { name: 'Checkout' })
    await sheet.waitFor()
    return { ...opened, sheet }
  }

  test('asks who and where, then how, and pays the sum on its button', async () => {
    const { server, sheet } = await openBill()
    const options = [{ id: 'courier', title: 'Courier', amount: 400 }]
    server.answerWith((act) => ({
      ok: true,
      done: act.do === 'shipping' ? { shipping: { ok: true, options } } : { paid: { ok: true } },
    }))
    await sheet.getByRole('button', { name: 'Fill in an example' }).click()
    await sheet.getByRole('button', { name: '$2', exact: true }).click()
    await sheet.getByRole('button', { name: 'Choose delivery' }).click()
    await sheet.getByRole('radio', { name: 'Courier' }).waitFor()
    await sheet.getByRole('button', { name: 'Pay $45.80' }).click()
    await sheet.waitFor({ state: 'detached' })
    expect(server.acts.at(-1)).toMatchObject({
      ...{ do: 'pay', slug: 'bill', message: 107, shipping: 'courier', tip: 200 },
      info: { name: 'Anna', shipping_address: { city: 'London', country_code: 'GB' } },
    })
  })

  test('shows why there is no delivery, and why a payment failed', async () => {
    const { server, sheet } = await openBill()
    server.answerWith(() => ({ ok: true, done: { shipping: { ok: false, error: 'Not to London' } } }))
    await sheet.getByRole('button', { name: 'Fill in an example' }).click()
    await sheet.getByRole('button', { name: 'Choose delivery' }).click()
    await sheet.getByRole('alert').getByText('Not to London').waitFor()
  })

  test('is left by Escape, back to the button that opened it', async () => {
    const { page, phone, sheet } = await openBill()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    const button = phone(annas).getByRole('button', { name: 'XS' })
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
