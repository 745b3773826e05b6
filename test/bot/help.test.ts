import { expect, test } from 'vitest'
import { addGroup } from '#sandbox/new-world.ts'
import { ensureOwners } from '#shop/staff.ts'
import { openChat } from '#test/support/chat.ts'
import { noon, set } from '#test/support/shop.ts'

test.each([
  ['en', 'Our shop', ['Catalogue', 'Write to the shop'], ['Language · Язык', 'My data'], 'No account needed'],
  ['ru', 'Наш магазин', ['Каталог', 'Написать магазину'], ['Язык · Language', 'Мои данные'], 'Регистрация'],
])('/help says in %s how to buy, and where everything is', async (language, shop, first, second, words) => {
  const ann = (await openChat()).person({ name: 'Ann', language })
  ann.says('/help')
  const help = await ann.awaits(shop)
  for (const said of [words, '/cart', '/orders', '/contact', '/privacy']) expect(help.text).toContain(said)
  expect(help.text).not.toContain('/outbox')
  expect(ann.buttons(help).slice(0, 2)).toEqual([first, second])
})

test('writes the name of the shop as it is', async () => {
  const { db, ann: meet } = await openChat()
  set(db, 'shopName', { en: 'Tom & <Jerry>' })
  const ann = meet()
  ann.says('/help')
  await ann.awaits('Tom & <Jerry>')
  ann.says('/terms')
  await ann.awaits('Tom & <Jerry>: write to us, and we will tell you our terms')
})

test('tells staff their own commands', async () => {
  const { db, person } = await openChat()
  const olga = person({ name: 'Olga', language: 'ru' })
  ensureOwners(db, [olga.id], noon)
  olga.says('/help')
  const help = await olga.awaits('Для сотрудников')
  for (const said of ['/order — Найти заказ', '/notify_here —', '/outbox —'])
    expect(help.text).toContain(said)
})

test('language and data are one tap away, in the same message, and so is the way back', async () => {
  const ann = (await openChat()).ann()
  ann.says('/help')
  await ann.awaits('How to buy')
  await ann.hears('Language · Язык')
  await ann.hears('← Help')
  await ann.hears('My data')
  expect(ann.last()?.text).toContain('What the shop keeps')
  await ann.hears('← Help')
  expect(ann.last()?.text).toContain('How to buy')
  expect(ann.sees()).toHaveLength(2)
})

test('/support and /terms show whom to ask', async () => {
  const ann = (await openChat()).ann()
  ann.says('/support')
  const support = await ann.awaits('Write to the shop; the answer comes here')
  expect(ann.buttons(support)).toEqual([['Write to the shop'], ['← Help']])
  ann.says('/terms')
  const terms = await ann.awaits('terms of sale')
  expect(ann.buttons(terms)).toEqual([['Write to the shop'], ['My data'], ['← Help']])
})

test.each(['help', 'orders', 'privacy', 'support', 'start'])(
  'in a group /%s shows the way into the private chat, where help waits',
  async (command) => {
    const { core, ann: meet } = await openChat()
    const ann = meet()
    const group = addGroup(core.world, { title: 'Friends', members: [ann.id] })
    ann.in(group).says(`/${command}@${core.world.bot.username}`)
    const answer = await ann.in(group).awaits('works in a private chat')
    const url = `https://t.me/${core.world.bot.username}?start=help`
    expect(answer.reply_markup?.inline_keyboard).toEqual([[{ text: 'Open the chat', url }]])
    ann.starts('help')
    await ann.awaits('How to buy')
  },
)
