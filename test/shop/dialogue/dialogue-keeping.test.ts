import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { dialogueTopics, posts } from '#db/schema/chat.ts'
import { customers, staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { system } from '#shop/actor.ts'
import { say, write } from '#shop/dialogue/dialogue.ts'
import { pruneDialogue } from '#shop/dialogue/dialogue-keeping.ts'
import { findNews } from '#shop/dialogue/dialogue-news.ts'
import { keepTopic } from '#shop/dialogue/dialogue-topics.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { deleteMyData, exportMyData } from '#shop/personal-data.ts'
import { annId, group, openShop, post, said, says, told } from '#test/support/dialogue.ts'
import { addCustomer, buy, noon } from '#test/support/shop.ts'

const minute = 60_000
const year = 365 * 24 * 60 * minute

describe('what is kept', () => {
  test('is told with who said it, about which order, and what was said before', () => {
    const { db, ann, owner, orderId, number } = openShop()
    write(db, ann, { orderId, said: says('Hello') }, noon)
    say(db, owner, { thread: { customerId: ann.id, orderId }, said: says('Hi', { chatId: group }) }, noon)
    const [first, second] = said(db)
    expect(findNews(db, second?.id ?? 0)).toMatchObject({
      said: second,
      before: first,
      order: { number },
      customer: { name: 'Ann', username: 'ann', telegramId: annId },
      staffName: 'owner',
    })
    expect(findNews(db, first?.id ?? 0)).toMatchObject({ before: undefined, staffName: '' })
  })

  test('knows an owner named by the environment by the name they have in Telegram', () => {
    const { db, ann, owner } = openShop()
    db.update(staff).set({ name: '', telegramId: 88 }).where(eq(staff.id, owner.id)).run()
    addCustomer(db, { telegramId: 88, name: 'Olga' })
    say(
      db,
      owner,
      { thread: { customerId: ann.id, orderId: null }, said: says('Hi', { chatId: group }) },
      noon,
    )
    expect(findNews(db, said(db)[0]?.id ?? 0)?.staffName).toBe('Olga')
  })

  test('is forgotten after a year', () => {
    const { db, ann } = openShop()
    write(db, ann, { orderId: null, said: says('Old') }, noon)
    write(db, ann, { orderId: null, said: says('New') }, noon + minute)
    const postId = post(db, {})
    expect(pruneDialogue(db, noon + year + 1)).toBe(1)
    expect(said(db).map(({ text }) => text)).toEqual(['New'])
    expect(db.select().from(posts).get()?.messageId).toBe(postId)
    pruneDialogue(db, noon + 2 * year + 1)
    expect(db.select().from(posts).all()).toEqual([])
  })

  test('goes along with the customer’s data, without the names of the staff', () => {
    const { db, ann, owner, orderId } = openShop()
    write(db, ann, { orderId, said: says('Hello') }, noon)
    say(db, owner, { thread: { customerId: ann.id, orderId }, said: says('Hi', { chatId: group }) }, noon + 1)
    expect(exportMyData(db, ann).dialogue).toEqual([
      { at: noon, fromShop: false, orderId, text: 'Hello' },
      { at: noon + 1, fromShop: true, orderId, text: 'Hi' },
    ])
  })

  test('is deleted with the customer’s data: what was said, what waits to be told, and their own chat', () => {
    const { db, ann, owner, orderId, variantId } = openShop()
    const boris = addCustomer(db)
    for (const one of [ann, boris])
      write(db, one, { orderId: null, said: says('Hello', { chatId: one.id }) }, noon)
    say(db, owner, { thread: { customerId: ann.id, orderId }, said: says('Hi', { chatId: group }) }, noon)
    for (const { id } of said(db)) for (const chatId of [annId, group]) post(db, { subjectId: id, chatId })
    post(db, { kind: 'order', subjectId: orderId, chatId: annId })
    const his = buy(db, boris, variantId)
    // Ann may work here: what she was told of others stays.
    post(db, { kind: 'order', subjectId: his.id, chatId: annId })
    keepTopic(db, { chatId: group, topicId: 40, customerId: ann.id })
    moveOrder(db, system, { orderId, to: 'cancelled' }, noon)
    deleteMyData(db, ann, noon)
    expect(said(db).map(({ customerId }) => customerId)).toEqual([boris.id])
    expect(told(db)).toHaveLength(1)
    expect(db.select().from(dialogueTopics).all()).toEqual([])
    const inHers = db.select().from(posts).where(eq(posts.chatId, annId)).all()
    expect(inHers.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ['dialogue', said(db)[0]?.id],
      ['order', his.id],
    ])
    expect(db.select().from(posts).where(eq(posts.chatId, group)).all()).toHaveLength(3)
    const farewell = db.select().from(outbox).where(eq(outbox.kind, 'dialogue-over')).all()
    expect(farewell.map(({ recipient }) => recipient)).toEqual([`${group}/40`])
    expect(db.select().from(customers).where(eq(customers.id, ann.id)).all()).toEqual([])
  })
})
