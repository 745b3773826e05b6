import { expect, test } from 'vitest'
import { readSettings } from '#shop/settings.ts'
import { openChat, shopUrl } from '#test/support/chat.ts'
import { addCategory, set } from '#test/support/shop.ts'
import { customerOf, putInCart } from '#test/support/shopper.ts'
import { makeShowcase, pictureHash } from '#test/support/showcase.ts'

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

test.each([
  ['ru', 'Каталог', 'Корзина · 2', 'Мои заказы', 'Помощь'],
  ['en', 'Catalogue', 'Cart · 2', 'My orders', 'Help'],
])('the first screen leads everywhere, in %s', async (language, catalogue, cart, orders, help) => {
  const chat = await openChat()
  const ann = chat.person({ name: 'Ann', language })
  putInCart(chat, customerOf(chat, ann), { quantity: 2 })
  ann.starts()
  await ann.awaits(/Our shop|Наш магазин/)
  expect(ann.buttons().slice(1)).toEqual([
    [catalogue, cart],
    [orders, help],
  ])
})

test('an empty cart has no number on its button', async () => {
  const ann = (await openChat()).ann()
  ann.starts('ref_friend')
  await ann.awaits('Our shop')
  expect(ann.buttons().flat()).toContain('Cart')
})

test('the shop greets with its picture, and its words fit below', async () => {
  const chat = await openChat()
  await makeShowcase(chat.db, chat.imagesDir)
  set(chat.db, 'picture', pictureHash('red-front'))
  set(chat.db, 'greeting', { en: `Hello <you> ${'and welcome '.repeat(300)}` })
  const ann = chat.ann()
  ann.starts()
  const home = await ann.awaits('Corner')
  expect(home.photo).toBeDefined()
  expect(home.caption).toMatch(/^Corner\n\nHello <you> and .*…$/)
  await ann.hears('Catalogue')
  expect(ann.last()?.photo).toBeUndefined()
  expect(ann.sees()).toHaveLength(2)
})

test('a picture whose file is gone leaves the words', async () => {
  const chat = await openChat()
  set(chat.db, 'picture', pictureHash('nowhere'))
  const ann = chat.ann()
  ann.starts()
  expect((await ann.awaits('Our shop')).photo).toBeUndefined()
})

test('its button leads back to the first screen from anywhere, however old', async () => {
  const { ann: meet, call, db } = await openChat()
  addCategory(db)
  const ann = meet()
  ann.says('/catalogue')
  await ann.awaits('Catalogue')
  const reply_markup = { inline_keyboard: [[{ text: 'Home', callback_data: 'h' }]] }
  await call('sendMessage', { chat_id: ann.id, text: 'Last year', reply_markup })
  await Promise.all([ann.hears('Home'), ann.hears('Home')])
  expect(ann.reads().at(-1)).toContain('Our shop')
  expect(ann.sees()).toHaveLength(3)
})

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
