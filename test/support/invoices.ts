// Invoices to be sent and paid in tests.
import { addPerson } from '#sandbox/new-world.ts'
import type { Account } from '#sandbox/world.ts'
import { type Bot, openBot } from '#test/support/sandbox.ts'

export const invoice = {
  title: 'Cup',
  description: 'Blue, half a litre',
  payload: 'order:1',
  provider_token: '284685063:TEST:NmM0Yjg5',
  currency: 'EUR',
  prices: [
    { label: 'Cup', amount: 1_500 },
    { label: 'Discount', amount: -300 },
  ],
}
export const stars = {
  ...invoice,
  provider_token: '',
  currency: 'XTR',
  prices: [{ label: 'Cup', amount: 50 }],
}
export const tooOld = 'query is too old and response timeout expired or query ID is invalid'

export async function withVera(): Promise<{ bot: Bot; vera: Account; chat_id: number }> {
  const bot = await openBot()
  const vera = addPerson(bot.telegram.core.world, { name: 'Vera', started: true })
  return { bot, vera, chat_id: vera.user.id }
}

export async function link(bot: Bot, params: Record<string, unknown> = invoice): Promise<string> {
  const address = await bot.call<string>('createInvoiceLink', params)
  return address.slice('https://t.me/$'.length)
}

export const post = { id: 'post', title: 'Post', prices: [{ label: 'Post', amount: 490 }] }
