import { describe, expect, test } from 'vitest'
import type { Tell } from '#bot/telling.ts'
import { byAudience, placeOf } from '#bot/telling.ts'
import type { Db } from '#db/open.ts'
import type { Language, Role } from '#db/schema/kinds.ts'
import { staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { settleFailure } from '#shop/failed-messages.ts'
import { claimDue, enqueue, type Failure } from '#shop/outbox.ts'
import { readSettings } from '#shop/settings.ts'
import { inTx } from '#shop/transaction.ts'
import { noteChatTrouble } from '#shop/troubles.ts'
import { openChat } from '#test/support/chat.ts'
import { addCustomer, addProduct, addVariant, buy, memoryDb, noon, set } from '#test/support/shop.ts'

/** What Telegram does not take. */
const broken: Tell = async ({ api, message }) => {
  await api.sendMessage(placeOf(message.recipient).chatId, '<b>never closed', { parse_mode: 'HTML' })
  return undefined
}

type Wish = {
  language?: Language
  told?: Record<string, Tell>
  title?: string
  topics?: string[]
  bot?: 'member' | 'administrator'
  kind?: 'group'
}

/** Olga owns the shop, Max manages it; a group, or its first topic, hears of orders. */
async function openShop({ title = 'Orders', language = 'en', told = {}, ...wish }: Wish = {}) {
  const db = memoryDb()
  set(db, 'language', language)
  const chat = await openChat({ db, told })
  const person = (name: string, role: Role, started = true) => {
    const somebody = chat.person({ name, language, started })
    db.insert(staff).values({ telegramId: somebody.id, name, role, addedAt: noon }).run()
    return somebody
  }
  const [olga, max] = [person('Olga', 'owner'), person('Max', 'manager')]
  const group = chat.group({ title, members: [olga.id, max.id], ...wish })
  const topic = group.topics[0]?.id
  const place = topic === undefined ? `${group.id}` : `${group.id}/${topic}`
  set(db, 'notifyChats', [place])
  set(db, 'notifyNames', { [group.id]: title, ...(topic !== undefined && { [place]: 'New' }) })
  const { id: productId } = addProduct(db)
  const variant = addVariant(db, productId, { stock: 100 })
  const customer = addCustomer(db, { telegramId: null })
  return {
    ...chat,
    employ: person,
    olga,
    max,
    group,
    topic,
    addGroup: chat.group,
    order: () => `Order #${buy(db, customer, variant.id).number} ·`,
    hearing: () => readSettings(db).notifyChats,
    states: (kind: string) =>
      db
        .select()
        .from(outbox)
        .all()
        .filter((row) => row.kind === kind)
        .map(({ state }) => state),
  }
}

const told = (reads: string[], words: string) => reads.filter((one) => one.includes(words)).length

describe('a group that becomes a supergroup', () => {
  test('goes on hearing of orders when the bot is told of it', async () => {
    const { olga, group, order, hearing } = await openShop({ kind: 'group' })
    const upgraded = olga.in(group).upgrades()
    await expect.poll(hearing).toEqual([String(upgraded.id)])
    await olga.in(upgraded).awaits(order())
  })

  test('goes on when the bot learns it only by writing, and hears of each order once', async () => {
    const { olga, group, order, hearing, core, states } = await openShop({ kind: 'group' })
    const upgraded = olga.in(group).upgrades()
    for (const { id } of core.updates.list()) core.updates.forget(id)
    const [first, second] = [order(), order()]
    await olga.in(upgraded).awaits(second)
    expect(told(olga.in(upgraded).reads(), first)).toBe(1)
    expect(hearing()).toEqual([String(upgraded.id)])
    await expect.poll(() => states('order-placed')).toEqual(['sent', 'sent'])
    expect(states('trouble')).toEqual([])
  })
})

describe('a topic', () => {
  test('that was deleted leaves its orders to the group, and the owner hears of it', async () => {
    const { olga, max, group, topic, order, hearing, call } = await openShop({
      topics: ['New'],
      bot: 'administrator',
    })
    await call('deleteForumTopic', { chat_id: group.id, message_thread_id: topic })
    const placed = await olga.in(group).awaits(order())
    expect(placed.message_thread_id).toBeUndefined()
    const news = await olga.awaits('Orders do not arrive in their topic: group “Orders”, topic “New”')
    expect(news.text).toContain(
      'This topic was deleted. To have orders in another one, send /notify_here there.',
    )
    expect(news.text).toContain('Meanwhile orders arrive in the group itself.')
    expect(hearing()).toEqual([String(group.id)])
    await olga.in(group).awaits(order())
    expect([told(olga.reads(), 'topic'), max.reads()]).toEqual([1, []])
  })

  test('that is closed leaves its orders to the group until it is open again', async () => {
    const { olga, group, topic, order, call } = await openShop({ topics: ['New'], bot: 'administrator' })
    await call('closeForumTopic', { chat_id: group.id, message_thread_id: topic })
    olga.in(group).placesBot('member')
    expect((await olga.in(group).awaits(order())).message_thread_id).toBeUndefined()
    await olga.awaits('This topic is closed, and the bot cannot write in it.')
    olga.in(group).placesBot('administrator')
    expect((await olga.in(group).awaits(order())).message_thread_id).toBe(topic)
    expect(told(olga.reads(), 'closed')).toBe(1)
  })
})

describe('a bot that was thrown out', () => {
  test('says so at once, and brings the orders in private', async () => {
    const { olga, max, group, order } = await openShop()
    olga.in(group).placesBot('kicked')
    const news = await olga.awaits('Orders do not get through: group “Orders”')
    expect(news.text).toBe(
      [
        'Orders do not get through: group “Orders”',
        'The bot was removed from the group. Add it again and send /notify_here there.',
        'Meanwhile orders arrive in private, for owners and managers.',
        'If this chat is no longer needed, take it off:',
      ].join('\n\n'),
    )
    const [first, second] = [order(), order()]
    for (const person of [olga, max]) {
      await person.awaits(first)
      await person.awaits(second)
    }
    expect(told(olga.reads(), 'do not get through')).toBe(1)
    expect(told(max.reads(), 'do not get through')).toBe(0)
  })

  test('says it to Russians in Russian', async () => {
    const { olga, group } = await openShop({ language: 'ru', title: 'Заказы & <деньги>' })
    olga.in(group).placesBot('left')
    const news = await olga.awaits('Заказы не доходят: группа «Заказы & <деньги>»')
    expect(news.text).toContain('Бота удалили из группы. Верните его и отправьте там /notify_here')
    expect(olga.buttons(news)).toEqual([['Убрать: группа «Заказы & <деньги>»']])
  })

  test('is well again where it was let in: nothing more is said', async () => {
    const { olga, group, order } = await openShop()
    olga.in(group).placesBot('kicked')
    await olga.awaits('do not get through')
    olga.in(group).placesBot('member')
    await olga.in(group).awaits(order())
    expect(olga.reads()).toHaveLength(1)
  })

  test('takes the group off with the button, and all orders arrive in private', async () => {
    const { olga, max, group, order, hearing } = await openShop()
    olga.in(group).placesBot('kicked')
    const news = await olga.awaits('do not get through')
    await olga.hears('Take off: group “Orders”')
    await olga.awaits('Done. Orders no longer arrive here: group “Orders”.')
    expect(olga.seesEdited(news)).toBeDefined()
    expect(hearing()).toEqual([])
    await max.awaits(order())
  })

  test('is nobody’s concern in a group that hears of nothing', async () => {
    const { olga, core, group, order, addGroup } = await openShop()
    const football = addGroup({ title: 'Football', members: [olga.id] })
    olga.in(football).placesBot('kicked')
    await expect.poll(() => core.updates.list()).toEqual([])
    await olga.in(group).awaits(order())
    expect(olga.reads()).toEqual([])
  })
})

test('a group that was deleted is found out by the first order, which arrives all the same', async () => {
  const { olga, max, group, order } = await openShop({ kind: 'group' })
  group.gone = true
  const placed = order()
  await max.awaits(placed)
  await olga.awaits(placed)
  await olga.awaits('Telegram does not find this group any more')
})

describe('an owner who never pressed START', () => {
  test('hears of what was missed at the first word', async () => {
    const { employ, order, states, hearing, db, olga } = await openShop()
    set(db, 'notifyChats', [])
    const late = employ('Lena', 'owner', false)
    const [first, second] = [order(), order()]
    await expect.poll(() => states('order-placed').filter((state) => state === 'dead').length).toBe(2)
    await olga.awaits('Orders do not get through: Lena, in private')
    expect(hearing()).toEqual([])
    late.starts()
    await late.awaits(first)
    await late.awaits(second)
    expect(states('order-placed')).not.toContain('dead')
  })

  test('hears after lifting a block, too', async () => {
    const { olga, order, states, db } = await openShop()
    set(db, 'notifyChats', [])
    olga.says('/outbox')
    await olga.awaits('Everything was delivered.')
    olga.blocks()
    const missed = order()
    await expect.poll(() => states('order-placed')).toContain('dead')
    olga.unblocks()
    await olga.awaits(missed)
  })
})

describe('mail that does not go out', () => {
  const letter = (db: Db, failure: Failure) => {
    const payload = { orderId: 1, audience: 'staff' }
    const message = { kind: 'order-edited', key: 'edited', channel: 'mail', payload } as const
    inTx(db, (tx) => {
      enqueue(tx, { ...message, recipient: 'desk@shop.example' }, Date.now() - 2 * 3_600_000)
      const [claim] = claimDue(tx, Date.now(), 1, 'mail')
      if (claim !== undefined) settleFailure(tx, claim, failure, Date.now())
    })
  }

  test('is told with the words its server had for it', async () => {
    const { db, olga } = await openShop()
    const reason = 'Check SMTP_URL. The server answered: 535 <no>'
    letter(db, { kind: 'wait', ms: 300_000, reason, trouble: 'mail-login' })
    const news = await olga.awaits('Mail about orders does not go out')
    expect(news.text).toContain(`\n\n${reason}\n\nIn the chat orders arrive as usual.`)
    expect(olga.buttons(news)).toEqual([])
  })

  test('to one address names the order and the address', async () => {
    const { db, olga, order } = await openShop()
    order()
    letter(db, { kind: 'gone', reason: '550 No such user' })
    const news = await olga.awaits('Mail about orders does not arrive: desk@shop.example')
    expect(news.text).toContain('The mail about order #1 was not taken: “550 No such user”.')
  })
})

test('a trouble that is over by the time it could be told is not told', async () => {
  const { db, olga, group, states } = await openShop()
  noteChatTrouble(db, { trouble: 'bot-removed', chatId: group.id }, Date.now())
  set(db, 'notifyChats', [])
  await expect.poll(() => states('trouble')).toEqual(['sent'])
  expect(olga.reads()).toEqual([])
})

test('an order whose words Telegram does not take is told of by its number', async () => {
  const { olga, order } = await openShop({ told: { 'order-placed': byAudience({ staff: broken }) } })
  order()
  const news = await olga.awaits('Telegram did not take the message about order #1')
  expect(news.text).toContain("can't parse entities")
  expect(news.text).toContain('/outbox')
})
