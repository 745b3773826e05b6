import { isNull } from 'drizzle-orm'
import type { Message } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { answerButton, writeButton } from '#bot/doors.ts'
import { outbox } from '#db/schema/running.ts'
import { orders } from '#db/schema/selling.ts'
import { system } from '#shop/actor.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import { notePost } from '#shop/posts.ts'
import {
  ask,
  type Dialogue,
  employed,
  nodded,
  openDialogue,
  photo,
  sends,
  showButton,
} from '#test/support/dialogue-chat.ts'
import { buy, noon, set } from '#test/support/shop.ts'

describe('the shop', () => {
  test('answers by a reply, is nodded at when it has arrived, and the customer answers back by one', async () => {
    const shop = await openDialogue()
    const { ann, staff, said } = shop
    const asked = await ask(shop, 'Do you gift-wrap?')
    const answer = staff.replies(asked, 'We do, <for free>')
    const heard = await ann.awaits('We do')
    expect(heard.text).toBe('The shop answers\n\nWe do, <for free>')
    await nodded(staff, answer)
    const thanks = ann.replies(heard, 'Thank you')
    await staff.awaits('Thank you')
    await nodded(ann, thanks)
    expect(said().map(({ fromShop, text }) => [fromShop, text])).toEqual([
      [false, 'Do you gift-wrap?'],
      [true, 'We do, <for free>'],
      [false, 'Thank you'],
    ])
  })

  test('is answered by the button below its words', async () => {
    const shop = await openDialogue()
    const { ann, staff } = shop
    staff.replies(await ask(shop, 'Hello'), 'Good day')
    await ann.awaits('Good day')
    await ann.hears('Answer')
    await expect.poll(() => ann.reads().at(-1)).toContain('What would you like to ask?')
    ann.says('By the button')
    expect((await staff.awaits('By the button')).text).toContain('Ann <3')
  })

  test('is answered by a reply even while the customer is asked about something else', async () => {
    const shop = await openDialogue()
    const { ann, staff, orderId, said } = shop
    staff.replies(await ask(shop, 'Hello'), 'Good day')
    const heard = await ann.awaits('Good day')
    await showButton(shop, ann.id, { text: 'Write', data: writeButton.data({ order: orderId }) })
    await ann.hears('Write')
    await ann.awaits('about order #1001?')
    ann.replies(heard, 'Good day to you')
    ann.says('Where is it?')
    await staff.awaits('Where is it?')
    expect(said().map((one) => one.orderId)).toEqual([null, null, null, orderId])
  })

  test('answers an order by a reply to its card', async () => {
    const shop = await openDialogue()
    const { ann, staff, db, team, orderId } = shop
    const card = await showButton(shop, team.id, { text: 'Confirm', data: 'x' })
    notePost(
      db,
      { kind: 'order', subjectId: orderId, chatId: team.id, topicId: null, messageId: card.message_id },
      noon,
    )
    staff.replies(card, 'Is Friday fine?')
    expect((await ann.awaits('Is Friday fine?')).text).toBe(
      'The shop writes (order #1001)\n\nIs Friday fine?',
    )
  })

  test('answers with a photo as well', async () => {
    const shop = await openDialogue()
    const { ann } = shop
    const asked = await ask(shop, 'What does it look like?')
    const [sent] = await shop.olga.sendsPhoto(await photo('red'))
    sends(
      shop,
      { account: shop.olga.account, room: shop.team },
      { photo: sent?.photo, caption: 'Like this' } as never,
      asked,
    )
    const seen = await ann.awaits('Like this')
    expect(seen.photo).toBeDefined()
    expect(seen.caption).toBe('The shop answers\n\nLike this')
  })

  test('is answered with an album, of which the first picture alone says what it answers', async () => {
    const shop = await openDialogue()
    const { ann, olga, staff, said } = shop
    staff.replies(await ask(shop, 'Is it broken?'), 'Show me')
    const heard = await ann.awaits('Show me')
    await ann.hears('Done')
    const [shot] = await olga.sendsPhoto(await photo('red'))
    const picture = { photo: shot?.photo, media_group_id: '77' } as Partial<Message>
    for (const answered of [heard, undefined, undefined]) sends(shop, ann, picture, answered)
    await expect.poll(() => staff.sees().filter((message) => message.photo).length).toBe(3)
    expect(said()).toHaveLength(5)
  })

  test('answers by the button of an order, in a group that the bot does not hear', async () => {
    const shop = await openDialogue()
    const { ann, staff, team, orderId, said } = shop
    await showButton(shop, team.id, { text: 'Answer', data: answerButton.data({ order: orderId }) })
    await staff.hears('Answer')
    const question = await staff.awaits('Olga, what shall the customer of order #1001 be told?')
    expect(staff.keyboard()).toMatchObject({ force_reply: true, selective: true })
    staff.says('Shall I?')
    staff.replies(question, 'On Friday')
    await ann.awaits('On Friday')
    expect(staff.misses().map(({ message_id }) => message_id)).toEqual([question.message_id])
    expect(said().map(({ text }) => text)).toEqual(['On Friday'])
  })

  test('answers by that button in private, one message or one album', async () => {
    const shop = await openDialogue()
    const { ann, olga, orderId, said, staff } = shop
    await showButton(shop, olga.id, { text: 'Answer', data: answerButton.data({ order: orderId }) })
    await olga.hears('Answer')
    await olga.awaits('What shall the customer of order #1001 be told?')
    await olga.sendsAlbum([await photo('red'), await photo('blue')], 'These two')
    await expect.poll(() => ann.sees().filter((message) => message.photo).length).toBe(2)
    expect(ann.reads().filter((text) => text.includes('The shop writes'))).toHaveLength(1)
    // The others see what was answered.
    expect((await staff.awaits('These two')).caption).toContain('Olga → Ann <3 (@ann)\nOrder #1001')
    olga.says('boots')
    await olga.awaits('Nothing found for “boots”')
    expect(said()).toHaveLength(2)
  })

  test('thinks better of it', async () => {
    const shop = await openDialogue()
    const { olga, staff, team, orderId, said } = shop
    const data = answerButton.data({ order: orderId })
    await showButton(shop, olga.id, { text: 'Answer', data })
    await olga.hears('Answer')
    await olga.hears('Cancel')
    await olga.awaits(/^All right, nothing was sent to the customer\.$/)
    await showButton(shop, team.id, { text: 'Answer', data })
    await staff.hears('Answer')
    staff.says('/cancel')
    await staff.awaits('All right, nothing was sent')
    expect(said()).toEqual([])
  })

  test('is told at once that it may not, or that there is nobody to answer', async () => {
    const shop = await openDialogue()
    const { db, team, orderId, variantId } = shop
    const courier = employed(shop, 'Kim', 'courier').in(team)
    const boris = shop.person({ name: 'Boris', language: 'en' }).in(team)
    for (const one of [courier, boris]) one.joins()
    const guest = buy(db, { kind: 'customer', id: addGuest(db) }, variantId)
    const tap = async (order: number, who: typeof courier) => {
      await showButton(shop, team.id, { text: 'Answer', data: answerButton.data({ order }) })
      return (await who.hears('Answer'))?.text
    }
    expect(await tap(orderId, boris)).toContain('You cannot do this')
    expect(await tap(orderId, courier)).toContain('not here any more')
    expect(await tap(guest.id, shop.staff)).toContain('ordered on the website')
    db.update(orders).set({ assignedTo: 2 }).run()
    expect(await tap(orderId, courier)).toBeUndefined()
    await courier.awaits('Kim, what shall')
  })

  test('is told when the customer has blocked the bot', async () => {
    const shop = await openDialogue()
    const { ann, staff } = shop
    const asked = await ask(shop, 'Hello')
    ann.blocks()
    const answer = staff.replies(asked, 'Good day')
    const told = await staff.awaits('Not delivered: the customer blocked the bot')
    expect(told.reply_to_message?.message_id).toBe(answer.message_id)
    expect(staff.reactionsTo(answer)).toEqual([])
  })

  test('does not let others answer in its name', async () => {
    const shop = await openDialogue()
    const { team, said } = shop
    const asked = await ask(shop, 'Hello')
    const boris = shop.person({ name: 'Boris', language: 'en' }).in(team)
    boris.joins()
    boris.replies(asked, 'Go away')
    await boris.awaits('You cannot do this')
    expect(said()).toHaveLength(1)
  })

  test('is told when the customer is forgotten', async () => {
    const shop = await openDialogue()
    const { staff, db, customer, orderId } = shop
    const asked = await ask(shop, 'Hello')
    moveOrder(db, system, { orderId, to: 'cancelled' }, noon)
    deleteMyData(db, customer, noon)
    staff.replies(asked, 'Good day')
    await staff.awaits('This conversation is gone')
  })

  test('may be a customer of its own', async () => {
    const shop = await openDialogue()
    const { olga, db, said } = shop
    set(db, 'notifyChats', [])
    olga.says('/contact')
    await olga.awaits('What would you like to ask?')
    olga.says('Testing')
    const asked = await olga.awaits('Reply to this message')
    olga.replies(asked, 'It works')
    const heard = await olga.awaits('The shop answers')
    olga.replies(heard, 'Fine')
    await expect.poll(() => said().map(({ fromShop }) => fromShop)).toEqual([false, true, false])
  })

  test('lets two answer at once', async () => {
    const shop = await openDialogue()
    const { ann, staff, team } = shop
    const asked = await ask(shop, 'Hello')
    const kim = employed(shop, 'Kim', 'owner').in(team)
    kim.joins()
    const answers = [staff.replies(asked, 'From Olga'), kim.replies(asked, 'From Kim')]
    await ann.awaits('From Olga')
    await ann.awaits('From Kim')
    for (const answer of answers) await nodded(staff, answer)
  })

  test('is told to drop the mask when it answers as the group', async () => {
    const shop = await openDialogue()
    const { staff, core, team, said } = shop
    const asked = await ask(shop, 'Hello')
    const chat = { id: team.id, title: team.title, type: 'group' as const }
    core.updates.push('message', {
      message_id: 900,
      from: { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
      sender_chat: chat,
      chat,
      date: core.clock.date(),
      text: 'Good day',
      reply_to_message: asked,
    } as never)
    await staff.awaits('Your answer was not sent')
    expect(said()).toHaveLength(1)
  })
})

test('a reply to what the shop told of an order is about that order', async () => {
  const shop = await openDialogue()
  const { ann, staff, db, call, orderId, said } = shop
  const { result } = await call('sendMessage', { chat_id: ann.id, text: 'We have your order' })
  const told = result as Message
  const place = { chatId: ann.id, topicId: null, messageId: told.message_id }
  notePost(db, { kind: 'own-order', subjectId: orderId, ...place }, noon)
  ann.replies(told, 'Please ring twice')
  await staff.awaits('Please ring twice')
  expect(said()).toMatchObject([{ orderId, fromShop: false, text: 'Please ring twice' }])
})

describe('nobody is told twice', () => {
  test('by a message that comes again, to whichever side it goes', async () => {
    const shop = await openDialogue()
    const { ann, staff, core, said } = shop
    const asked = await ask(shop, 'Hello')
    const answer = staff.replies(asked, 'Good day')
    const thanks = ann.replies(await ann.awaits('Good day'), 'Thanks')
    await staff.awaits('Thanks')
    for (const message of [answer, thanks]) core.updates.push('message', message as never)
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    expect(said()).toHaveLength(3)
    expect(ann.reads().filter((text) => text.includes('Good day'))).toHaveLength(1)
  })

  test('by the outbox, where the customer has it already', async () => {
    const shop = await openDialogue()
    const { ann, staff, db, worker } = shop
    const answer = staff.replies(await ask(shop, 'Hello'), 'Good day')
    await nodded(staff, answer)
    const open = () => db.select().from(outbox).where(isNull(outbox.endedAt)).all().length
    await expect.poll(open).toBe(0)
    // As a crash would leave it: sent, and not noted.
    db.update(outbox).set({ state: 'waiting', nextAt: 0, endedAt: null }).run()
    worker.nudge()
    await expect.poll(open).toBe(0)
    expect(ann.reads().filter((text) => text.includes('Good day'))).toHaveLength(1)
  })
})

function addGuest(db: Dialogue['db']): number {
  const row = db.$client
    .prepare('insert into customers (created_at, seen_at) values (?, ?) returning id')
    .get(noon, noon) as { id: number }
  return row.id
}
