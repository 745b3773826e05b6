import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { dialogue, dialogueTopics } from '#db/schema/chat.ts'
import { orders } from '#db/schema/selling.ts'
import { type Customer, type Staff, system } from '#shop/actor.ts'
import { beginWriting, messagesPerHour, reply, say, write } from '#shop/dialogue/dialogue.ts'
import { beginAnswer, continueThread } from '#shop/dialogue/dialogue-threads.ts'
import { findTopic, findTopicThread, keepTopic } from '#shop/dialogue/dialogue-topics.ts'
import { limits } from '#shop/limits.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import { removeStaff } from '#shop/staff.ts'
import { annId, group, openShop, post, said, says, told } from '#test/support/dialogue.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import { addCustomer, addStaff, buy, memoryDb, noon, set } from '#test/support/shop.ts'

const minute = 60_000

describe('a customer who writes', () => {
  test('is heard in every chat that hears of orders, once in each', () => {
    const { db, ann, orderId } = openShop()
    set(db, 'notifyChats', [`${group}/5`, `${group}/9`, '77', String(group)])
    write(db, ann, { orderId, said: says(' Where is it? ') }, noon)
    expect(said(db)).toMatchObject([
      { customerId: ann.id, orderId, fromShop: false, staffId: null, text: 'Where is it?' },
    ])
    expect(told(db)).toEqual([
      { recipient: `${group}/5`, audience: 'staff' },
      { recipient: '77', audience: 'staff' },
    ])
  })

  test('is heard by owners and managers themselves where no chat is set', () => {
    const { db, ann } = openShop()
    set(db, 'notifyChats', [])
    addStaff(db, 'manager')
    addStaff(db, 'courier')
    write(db, ann, { orderId: null, said: says('Hello') }, noon)
    expect(told(db)).toHaveLength(2)
  })

  test('says a thing once, however often its message comes', () => {
    const { db, ann } = openShop()
    const message = says('Hello')
    for (const _ of [1, 2, 3]) write(db, ann, { orderId: null, said: message }, noon)
    expect(said(db)).toHaveLength(1)
    expect(told(db)).toHaveLength(1)
  })

  test('says a thing once even when the limit is reached with it', () => {
    const { db, ann } = openShop()
    const all = Array.from({ length: messagesPerHour }, (_, index) => says(String(index)))
    for (const message of all) write(db, ann, { orderId: null, said: message }, noon)
    for (const message of all)
      expect(codeOf(() => write(db, ann, { orderId: null, said: message }, noon))).toBe('done')
    expect(said(db)).toHaveLength(messagesPerHour)
  })

  test('is told how long to wait after too many messages in an hour', () => {
    const { db, ann, owner } = openShop()
    const send = (at: number) => write(db, ann, { orderId: null, said: says('Hello?') }, at)
    for (let sent = 0; sent < messagesPerHour; sent++) send(noon + sent * minute)
    // What the shop says does not count.
    say(db, owner, { thread: continueThread(db, ann.id), said: says('Yes', { chatId: group }) }, noon)
    expect(refusalOf(() => send(noon + 20 * minute))).toEqual({
      code: 'dialogue-too-many',
      params: { most: messagesPerHour, minutes: 40 },
    })
    send(noon + 60 * minute)
    expect(codeOf(() => send(noon + 60 * minute))).toBe('dialogue-too-many')
    send(noon + 61 * minute)
  })

  test('cannot write about the order of another person', () => {
    const { db, variantId, ann, orderId } = openShop()
    const boris = addCustomer(db)
    const his = buy(db, boris, variantId)
    expect(codeOf(() => beginWriting(db, ann, his.id))).toBe('not-found')
    expect(codeOf(() => write(db, ann, { orderId: his.id, said: says('Mine?') }, noon))).toBe('not-found')
    expect(beginWriting(db, ann, orderId)).toBe(1)
    expect(beginWriting(db, ann, null)).toBeNull()
  })

  test.each([
    ['', 'invalid-input'],
    ['  \n ', 'invalid-input'],
    ['я'.repeat(limits.message + 1), 'comment-too-long'],
    ['😀'.repeat(limits.message), 'done'],
  ])('cannot say nothing, nor too much: %#', (text, expected) => {
    const { db, ann } = openShop()
    expect(codeOf(() => write(db, ann, { orderId: null, said: says(text) }, noon))).toBe(expected)
  })

  test('needs no words with a photo', () => {
    const { db, ann } = openShop()
    write(db, ann, { orderId: null, said: says('', { content: 'captioned' }) }, noon)
    expect(said(db)).toMatchObject([{ text: '', sourceChatId: annId }])
  })

  test('is told when there is nobody yet who would read it', () => {
    const db = memoryDb()
    const ann = addCustomer(db)
    expect(codeOf(() => beginWriting(db, ann, null))).toBe('dialogue-unheard')
    expect(codeOf(() => write(db, ann, { orderId: null, said: says('Hello') }, noon))).toBe(
      'dialogue-unheard',
    )
  })
})

describe('the shop that answers', () => {
  test('reaches the customer, and the other chats see it', () => {
    const { db, owner, ann, orderId } = openShop()
    set(db, 'notifyChats', [`${group}/5`, '77'])
    const thread = { customerId: ann.id, orderId }
    const message = says('Tomorrow', { chatId: group, topicId: 5 })
    for (const _ of [1, 2]) say(db, owner, { thread, said: message }, noon)
    expect(said(db)).toMatchObject([{ fromShop: true, staffId: owner.id, text: 'Tomorrow', orderId }])
    expect(told(db)).toEqual([
      { recipient: String(annId), audience: 'customer' },
      { recipient: '77', audience: 'staff' },
    ])
  })

  test('is seen in a customer’s topic when it was said elsewhere in that chat, and only then', () => {
    const { db, owner, ann } = openShop()
    keepTopic(db, { chatId: group, topicId: 40, customerId: ann.id })
    const thread = { customerId: ann.id, orderId: null }
    say(db, owner, { thread, said: says('One', { chatId: group, topicId: 40 }) }, noon)
    expect(told(db).map(({ audience }) => audience)).toEqual(['customer'])
    say(db, owner, { thread, said: says('Two', { chatId: group, topicId: 5 }) }, noon)
    expect(told(db).map(({ audience }) => audience)).toEqual(['customer', 'customer', 'staff'])
  })

  test('is not told what it said where the customer is one of it', () => {
    const { db, owner, ann } = openShop()
    set(db, 'notifyChats', [String(annId), '77'])
    say(db, owner, { thread: { customerId: ann.id, orderId: null }, said: says('Hi', { chatId: 77 }) }, noon)
    expect(told(db)).toEqual([{ recipient: String(annId), audience: 'customer' }])
  })

  test('is whoever sees orders; a courier and a seller for their own alone', () => {
    const { db, ann, orderId, productId } = openShop()
    const courier = addStaff(db, 'courier')
    const seller = addStaff(db, 'seller')
    const answer = (who: Staff, order: number | null) =>
      codeOf(() =>
        say(
          db,
          who,
          { thread: { customerId: ann.id, orderId: order }, said: says('Hi', { chatId: group }) },
          noon,
        ),
      )
    expect([answer(courier, orderId), answer(seller, orderId)]).toEqual(['not-found', 'not-found'])
    expect(answer(addStaff(db, 'manager'), null)).toBe('done')
    db.update(orders).set({ assignedTo: courier.id }).run()
    db.update(products).set({ sellerId: seller.id }).where(eq(products.id, productId)).run()
    expect([answer(courier, orderId), answer(seller, orderId)]).toEqual(['done', 'done'])
    expect([answer(courier, null), answer(seller, null)]).toEqual(['not-allowed', 'not-allowed'])
    removeStaff(db, system, courier.id, noon)
    expect(answer(courier, orderId)).toBe('not-allowed')
  })

  test('is told before it types that a guest of the website is not to be reached here', () => {
    const { db, owner, variantId } = openShop()
    const guest = addCustomer(db, { telegramId: null })
    const order = buy(db, guest, variantId)
    expect(codeOf(() => beginAnswer(db, owner, order.id))).toBe('dialogue-elsewhere')
    expect(codeOf(() => beginAnswer(db, owner, 999))).toBe('not-found')
  })
})

describe('a reply', () => {
  /** Something said by either, and the message that shows it in a chat. */
  function shown(db: Db, ann: Customer, { fromShop, chatId }: { fromShop: boolean; chatId: number }) {
    const row = { customerId: ann.id, fromShop, text: 'Hello', createdAt: noon }
    const { id } = db.insert(dialogue).values(row).returning().get()
    return post(db, { subjectId: id, chatId })
  }

  test('of the staff to what a customer wrote goes to that customer', () => {
    const { db, ann, owner } = openShop()
    const postId = shown(db, ann, { fromShop: false, chatId: group })
    const who = { customer: addCustomer(db), staff: owner }
    expect(reply(db, who, { postId, said: says('Hi', { chatId: group }) }, noon)).toBe('said')
    expect(told(db)[0]).toEqual({ recipient: String(annId), audience: 'customer' })
  })

  test('of the staff to an order’s card goes to whoever ordered it', () => {
    const { db, orderId, owner } = openShop()
    const postId = post(db, { kind: 'order', subjectId: orderId })
    const who = { customer: addCustomer(db), staff: owner }
    expect(reply(db, who, { postId, said: says('Hi', { chatId: group }) }, noon)).toBe('said')
    expect(said(db)).toMatchObject([{ orderId, fromShop: true }])
  })

  test('of the customer to what the shop wrote goes to the shop, about the same order', () => {
    const { db, ann, orderId } = openShop()
    const postId = shown(db, ann, { fromShop: true, chatId: annId })
    db.update(dialogue).set({ orderId }).run()
    expect(reply(db, { customer: ann, staff: undefined }, { postId, said: says('Thanks') }, noon)).toBe(
      'written',
    )
    expect(said(db).at(-1)).toMatchObject({ orderId, fromShop: false, text: 'Thanks' })
  })

  test('of somebody who is both is told apart by what is answered', () => {
    const { db, ann, orderId, owner } = openShop()
    const who = { customer: ann, staff: owner }
    const answer = (postId: number, chatId = annId) =>
      reply(db, who, { postId, said: says('Hi', { chatId }) }, noon)
    expect(answer(shown(db, ann, { fromShop: false, chatId: annId }))).toBe('said')
    expect(answer(shown(db, ann, { fromShop: true, chatId: annId }))).toBe('written')
    expect(answer(post(db, { kind: 'order', subjectId: orderId, chatId: annId }))).toBe('written')
    expect(answer(post(db, { kind: 'order', subjectId: orderId }), group)).toBe('said')
  })

  test('of somebody who does not work here is refused', () => {
    const { db, ann, orderId } = openShop()
    const stranger = { customer: addCustomer(db), staff: undefined }
    const messages = [
      shown(db, ann, { fromShop: false, chatId: group }),
      post(db, { kind: 'order', subjectId: orderId }),
    ]
    for (const postId of messages)
      expect(codeOf(() => reply(db, stranger, { postId, said: says('Hi', { chatId: group }) }, noon))).toBe(
        'not-allowed',
      )
  })

  test('to a message that is none of these is for somebody else', () => {
    const { db, ann, owner } = openShop()
    expect(reply(db, { customer: ann, staff: owner }, { postId: 5, said: says('Hi') }, noon)).toBeUndefined()
  })

  test('to a customer who is forgotten says so', () => {
    const { db, ann, owner, orderId } = openShop()
    const wrote = shown(db, ann, { fromShop: false, chatId: group })
    const card = post(db, { kind: 'order', subjectId: orderId })
    moveOrder(db, system, { orderId, to: 'cancelled' }, noon)
    deleteMyData(db, ann, noon)
    const who = { customer: addCustomer(db), staff: owner }
    for (const postId of [wrote, card])
      expect(codeOf(() => reply(db, who, { postId, said: says('Hi', { chatId: group }) }, noon))).toBe(
        'dialogue-gone',
      )
  })
})

describe('a customer’s topic', () => {
  test('goes on with what was spoken of last', () => {
    const { db, ann, orderId } = openShop()
    keepTopic(db, { chatId: group, topicId: 40, customerId: ann.id })
    expect(findTopicThread(db, { chatId: group, topicId: 40 })).toEqual({ customerId: ann.id, orderId: null })
    write(db, ann, { orderId, said: says('Hello') }, noon)
    expect(findTopicThread(db, { chatId: group, topicId: 40 })).toEqual({ customerId: ann.id, orderId })
    expect(findTopicThread(db, { chatId: group, topicId: 41 })).toBeUndefined()
  })

  test('is one in each chat, the newest', () => {
    const { db, ann } = openShop()
    for (const topicId of [40, 41]) keepTopic(db, { chatId: group, topicId, customerId: ann.id })
    keepTopic(db, { chatId: group - 1, topicId: 7, customerId: ann.id })
    expect(findTopic(db, { chatId: group, customerId: ann.id })).toBe(41)
    expect(db.select().from(dialogueTopics).all()).toHaveLength(2)
  })
})
