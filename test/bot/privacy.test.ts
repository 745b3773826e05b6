import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { dialogue } from '#db/schema/chat.ts'
import { customers, staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { orders } from '#db/schema/selling.ts'
import type { Person } from '#sandbox/people/person.ts'
import { system } from '#shop/actor.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { findCustomer } from '#shop/customers.ts'
import { kept } from '#shop/keeping.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { ensureOwners } from '#shop/staff.ts'
import { type Chat, countCalls, openChat, tapsDeleted } from '#test/support/chat.ts'
import { addProduct, addVariant, buy, noon, set } from '#test/support/shop.ts'

async function askFor(person: Person, words = 'Your data') {
  person.says('/privacy')
  return await person.awaits(words)
}

/** Somebody who has bought a thing and has two more in the cart; the order is done, or still under way. */
async function openWithBuyer({ done }: { done: boolean }) {
  const chat = await openChat()
  const ann = chat.person({ name: 'Ann', username: 'ann_shop', language: 'en' })
  const asked = await askFor(ann)
  const customer = findCustomer(chat.db, ann.id)
  if (customer === undefined) throw new Error('nobody was met')
  const variant = addVariant(chat.db, addProduct(chat.db).id)
  const { id } = buy(chat.db, customer, variant.id)
  if (done) moveOrder(chat.db, system, { orderId: id, to: 'cancelled', note: 'changed her mind' }, Date.now())
  addToCart(chat.db, customer, { variantId: variant.id, quantity: 2 }, noon)
  keepQuiet(chat.db)
  return { ...chat, ann, asked, customer, orderId: id }
}

/** What the shop would tell of the order comes between nothing here. */
function keepQuiet(db: Db): void {
  db.delete(outbox).run()
}

function everything(db: Db): string {
  const tables = db.$client.prepare("select name from sqlite_master where type = 'table'").pluck().all()
  return JSON.stringify(tables.map((name) => db.$client.prepare(`select * from "${name}"`).all()))
}

const files = ({ core }: Pick<Chat, 'core'>, ann: Person) =>
  ann.sees().flatMap(({ document }) => {
    const stored = document === undefined ? undefined : core.world.files[document.file_id]
    return stored === undefined ? [] : [{ name: stored.name, content: core.files.get(stored.content) }]
  })

describe('what is kept', () => {
  test('is said with its reasons, and with the figures the shop forgets by', async () => {
    const ann = (await openChat()).ann()
    const { text } = await askFor(ann)
    for (const said of ['To answer you', 'for the books', 'Until you delete it yourself']) {
      expect(text).toContain(said)
    }
    const { conversations, sentMessages, deadMessages, backups, dialogue: year, broadcastReceipts } = kept
    for (const days of [conversations, sentMessages, deadMessages, year, broadcastReceipts])
      expect(text).toContain(`${days} days`)
    expect(text).toContain(`the last ${backups} nightly ones`)
    expect(ann.buttons()).toEqual([['View', 'Download'], ['Broadcasts'], ['Delete'], ['← Help']])
  })

  test('is said in Russian as Russians count', async () => {
    const boris = (await openChat()).person({ name: 'Boris', language: 'ru' })
    const { text } = await askFor(boris, 'Ваши данные')
    expect(text).toContain('30 дней, а если сообщить не вышло, 90 дней')
    expect(text).toContain('последние 14 ночных')
  })

  test('is shown in short', async () => {
    const { ann, db, customer } = await openWithBuyer({ done: true })
    const said = { customerId: customer.id, fromShop: false, text: 'Hello?', createdAt: noon }
    db.insert(dialogue).values(said).run()
    await ann.hears('View')
    expect(ann.last()?.text?.split('\n')).toEqual([
      'What we know about you',
      '',
      'Name: Ann',
      'Username: @ann_shop',
      'Language: English',
      'In the cart: 1 item',
      'Favourites: 0',
      'Orders: 1',
      'Messages to and from the shop: 1',
      'Contact details given last: Ann, +7 921 123-45-67, Main street 1',
    ])
    await ann.hears('← My data')
    expect(ann.sees()).toHaveLength(2)
  })

  test('is little of somebody who only looked, and their name is written as it is', async () => {
    const ann = (await openChat()).person({ name: 'Ann <b>', language: 'en' })
    await askFor(ann)
    await ann.hears('View')
    expect(ann.last()?.text).toContain('Name: Ann <b>\nUsername: none')
    expect(ann.last()?.text).toContain('In the cart: nothing\nFavourites: 0\nOrders: 0')
    expect(ann.last()?.text).toContain('Contact details given last: none')
  })
})

describe('the file', () => {
  test('holds all of it, readable, under the day it was asked for', async () => {
    const chat = await openWithBuyer({ done: true })
    expect(await chat.ann.hears('Download')).toEqual({ text: 'The file is below.', alert: false })
    const [file] = files(chat, chat.ann)
    expect(file?.name).toMatch(/^kiosk-my-data-\d{4}-\d\d-\d\d\.json$/)
    const text = String(file?.content)
    expect(text).toContain('\n  "person": {\n')
    const data = JSON.parse(text)
    expect(data).toMatchObject({ person: { name: 'Ann', telegramId: chat.ann.id }, cart: {} })
    expect(data.orders[0]).toMatchObject({ phone: '+79211234567', createdAt: '2026-01-15T12:00:00.000Z' })
    expect(chat.ann.last()?.caption).toContain('All that the shop knows about you')
  })

  test('holds no sign that a browser would take for HTML', async () => {
    const chat = await openChat()
    const ann = chat.person({ name: '<script>', language: 'en' })
    await askFor(ann)
    await ann.hears('Download')
    const text = String(files(chat, ann)[0]?.content)
    expect(text).not.toContain('<')
    expect(JSON.parse(text).person.name).toBe('<script>')
  })

  test('is sent once for two taps at once', async () => {
    const chat = await openChat()
    const ann = chat.ann()
    await askFor(ann)
    const answers = await Promise.all([ann.hears('Download'), ann.hears('Download')])
    expect(answers.map((one) => one?.text)).toEqual([
      'The file is below.',
      'The file has just been sent; it is above.',
    ])
    expect(countCalls(chat, 'sendDocument')).toBe(1)
  })
})

describe('being forgotten', () => {
  test('is asked about once, and leaves no trace of the person but orders without a name', async () => {
    const { ann, db } = await openWithBuyer({ done: true })
    await ann.hears('Delete')
    expect(ann.last()?.text).toContain('Delete your data?')
    expect(ann.last()?.text).toContain('for the books')
    await ann.hears('Yes, delete')
    expect(ann.last()?.text).toContain('we have forgotten you')
    expect(ann.buttons(ann.last())).toEqual([])
    expect(ann.sees()).toHaveLength(2)
    await expect.poll(() => everything(db).includes(String(ann.id))).toBe(false)
    for (const trace of ['Ann', 'ann_shop', '79211234567', 'Main street']) {
      expect(everything(db)).not.toContain(trace)
    }
    expect(db.select().from(customers).all()).toEqual([])
    expect(db.select().from(orders).all()).toMatchObject([{ name: '', totalMinor: 1000, customerId: null }])
  })

  test('takes back what Telegram showed of the person, who is greeted as a stranger', async () => {
    const { ann, db, core } = await openWithBuyer({ done: true })
    ann.says('/language')
    await ann.awaits('Which language')
    await ann.hears('Русский')
    const ofChat = () => core.world.bot.commands.filter(({ scope }) => scope.type === 'chat').length
    await expect.poll(ofChat).toBe(1)
    await askFor(ann, 'Ваши данные')
    await ann.hears('Удалить')
    await ann.hears('Да, удалить')
    await expect.poll(ofChat).toBe(0)
    expect(everything(db)).not.toContain(String(ann.id))
    ann.starts()
    await ann.awaits('Our shop')
    expect(db.select().from(customers).all()).toMatchObject([{ name: 'Ann', language: 'en' }])
  })

  test('can be thought better of', async () => {
    const { ann, db } = await openWithBuyer({ done: true })
    await ann.hears('Delete')
    await ann.hears('No, keep it')
    expect(ann.last()?.text).toContain('What the shop keeps')
    expect(db.select().from(customers).all()).toHaveLength(1)
  })

  test('waits for an order under way, and names it', async () => {
    const { ann, db } = await openWithBuyer({ done: false })
    await ann.hears('Delete')
    expect(ann.last()?.text).toContain('Still under way: No. 1.')
    expect(ann.buttons()).toEqual([['My orders'], ['← My data']])
    expect(db.select().from(customers).all()).toHaveLength(1)
  })

  test('waits for an order that was placed after the question', async () => {
    const { ann, db, customer } = await openWithBuyer({ done: true })
    await ann.hears('Delete')
    set(db, 'firstOrderNumber', 1)
    buy(db, customer, addVariant(db, addProduct(db).id).id)
    keepQuiet(db)
    await ann.hears('Yes, delete')
    expect(ann.last()?.text).toContain('Still under way: No. 2.')
    expect(everything(db)).toContain('Main street')
  })

  test('by two taps at once is done, and leaves nobody behind', async () => {
    const { ann, db } = await openWithBuyer({ done: true })
    await ann.hears('Delete')
    await Promise.all([ann.hears('Yes, delete'), ann.hears('Yes, delete')])
    expect(ann.last()?.text).toContain('we have forgotten you')
    expect(ann.sees()).toHaveLength(2)
    await expect.poll(() => everything(db).includes(String(ann.id))).toBe(false)
  })

  test('is asked about again where the question was long ago', async () => {
    const { ann, db, call } = await openWithBuyer({ done: true })
    const reply_markup = { inline_keyboard: [[{ text: 'Old', callback_data: 'yf:1' }]] }
    await call('sendMessage', { chat_id: ann.id, text: 'Here', reply_markup })
    expect(await ann.hears('Old')).toEqual({
      text: 'That question was a while ago. We ask once more.',
      alert: false,
    })
    expect(ann.last()?.text).toContain('Delete your data?')
    expect(db.select().from(customers).all()).toHaveLength(1)
  })

  test('leaves staff at their work', async () => {
    const { ann, db } = await openWithBuyer({ done: true })
    ensureOwners(db, [ann.id], noon)
    await ann.hears('Delete')
    await ann.hears('Yes, delete')
    expect(db.select().from(customers).all()).toEqual([])
    expect(db.select().from(staff).all()).toMatchObject([{ telegramId: ann.id, removedAt: null }])
    ann.says('/help')
    await ann.awaits('For staff')
  })

  test('on a message that was deleted is said anew', async () => {
    const { ann, db, ...chat } = await openWithBuyer({ done: true })
    await ann.hears('Delete')
    await tapsDeleted(chat, ann, { label: 'Yes, delete', messageId: ann.last()?.message_id ?? 0 })
    await ann.awaits('we have forgotten you')
    expect(db.select().from(customers).all()).toEqual([])
  })
})
