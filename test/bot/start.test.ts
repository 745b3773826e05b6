import { expect, test } from 'vitest'
import { readSettings } from '#shop/settings.ts'
import { openChat, shopUrl } from '#test/support/chat.ts'

test.each([
  ['ru', 'Наш магазин', 'Открыть магазин'],
  ['en', 'Our shop', 'Open the shop'],
  ['de', 'Наш магазин', 'Открыть магазин'],
])(
  'greets a customer who speaks %s by the name of the shop, and shows the way in',
  async (language, name, button) => {
    const ann = (await openChat()).person({ name: 'Ann', language })
    ann.starts()
    const greeting = await ann.awaits(name)
    expect(greeting.entities).toEqual([{ type: 'bold', offset: 0, length: name.length }])
    const launch = await ann.opens(button)
    expect(launch.named).toBe(`${shopUrl}/`)
  },
)

test('answers once when Telegram sends an update twice', async () => {
  const { core, person } = await openChat()
  const ann = person({ name: 'Ann', language: 'en' })
  core.updates.faults.repeatNext()
  ann.starts()
  await ann.awaits('Our shop')
  ann.starts()
  await expect.poll(() => ann.reads().filter((words) => words.startsWith('Our shop')).length).toBe(2)
  expect(ann.reads()).toHaveLength(4)
})

test('is introduced in each language the shop speaks', async () => {
  const { core, db } = await openChat()
  const { greeting } = readSettings(db)
  expect(core.world.bot.descriptions).toEqual({ '': greeting.ru, ru: greeting.ru, en: greeting.en })
  expect(core.world.bot.menu).toEqual({ type: 'web_app', text: 'Магазин', web_app: { url: `${shopUrl}/` } })
})

test('is well while it polls, and not when Telegram turns it away', async () => {
  const { polling, call, failures } = await openChat({ expectsFailures: true })
  expect(polling.isHealthy()).toBe(true)
  await call('setWebhook', { url: 'https://elsewhere.example/hook' })
  await expect.poll(() => polling.isHealthy()).toBe(false)
  expect(String(failures)).toContain('409')
})
